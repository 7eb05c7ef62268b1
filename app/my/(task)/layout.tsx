import type { ReactNode } from "react";
import { ClientShell } from "@/components/shell/client-shell";

export default function TaskLayout({ children }: { children: ReactNode }) {
  return <ClientShell>{children}</ClientShell>;
}
