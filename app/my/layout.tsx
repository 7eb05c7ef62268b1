import type { ReactNode } from "react";
import { KeepOffline } from "@/components/offline/keep-offline";
import { SignedOutWatch } from "@/components/people/signed-out-watch";
import { OutboxProvider } from "@/components/session/outbox-provider";
import { TrpcProvider } from "@/components/trpc/trpc";
import { requireRole } from "@/server/auth/guard";
import { SegmentMessages } from "@/server/i18n/segment-messages";

export default async function MyLayout({ children }: { children: ReactNode }) {
  const actor = await requireRole("client");
  return (
    <SegmentMessages namespaces={["my", "outcomes", "people", "account", "figure"]}>
      <TrpcProvider>
        <SignedOutWatch />
        <KeepOffline member={actor.memberId} />
        <OutboxProvider owner={actor.memberId}>{children}</OutboxProvider>
      </TrpcProvider>
    </SegmentMessages>
  );
}
