import type { ReactNode } from "react";
import { KeepOffline } from "@/components/offline/keep-offline";
import { OutboxProvider } from "@/components/session/outbox-provider";
import { requireRole } from "@/server/auth/guard";
import { SegmentMessages } from "@/server/i18n/segment-messages";

/** What stands here comes with every page of the client: what makes calls stands in the pages (`OwnQueries`). */
export default async function MyLayout({ children }: { children: ReactNode }) {
  const actor = await requireRole("client");
  return (
    <SegmentMessages namespaces={["my", "messages", "reminders", "outcomes", "people", "account", "figure"]}>
      <KeepOffline member={actor.memberId} />
      <OutboxProvider owner={actor.memberId}>{children}</OutboxProvider>
    </SegmentMessages>
  );
}
