import type { ReactNode } from "react";
import { TrpcProvider } from "@/components/trpc/trpc";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <TrpcProvider>{children}</TrpcProvider>;
}
