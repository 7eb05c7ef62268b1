import type { ReactNode } from "react";
import { TrpcProvider } from "@/components/trpc/trpc";
import { SegmentMessages } from "@/server/i18n/segment-messages";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <SegmentMessages namespaces={["account", "people", "reminders", "checkIn"]}>
      <TrpcProvider>{children}</TrpcProvider>
    </SegmentMessages>
  );
}
