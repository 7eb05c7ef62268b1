import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { noticeChoice } from "@/db/schema/index";
import type { NoticeChannel, NoticeKind } from "@/domain/reminders/words";

export interface Ways {
  remindByMail: boolean;
  remindByPush: boolean;
  messageByMail: boolean;
  messageByPush: boolean;
}

/** Who has chosen nothing gets no reminders, and hears of messages by every way there is. */
const unchosen: Ways = { remindByMail: false, remindByPush: false, messageByMail: true, messageByPush: true };

/** The ways a client chose, with their zone; the zone is null as long as nothing is chosen. */
export async function readWays(tx: Transaction, practiceId: string, clientId: string) {
  const rows = await tx
    .select({
      zone: noticeChoice.zone,
      remindByMail: noticeChoice.remindByMail,
      remindByPush: noticeChoice.remindByPush,
      messageByMail: noticeChoice.messageByMail,
      messageByPush: noticeChoice.messageByPush,
    })
    .from(noticeChoice)
    .where(and(eq(noticeChoice.practiceId, practiceId), eq(noticeChoice.clientId, clientId)));
  return rows[0] ?? { zone: null, ...unchosen };
}

/** Whether the client wants to be told of this in this way. */
export function isWanted(ways: Ways, kind: NoticeKind, channel: NoticeChannel): boolean {
  if (kind === "reminder") return channel === "mail" ? ways.remindByMail : ways.remindByPush;
  return channel === "mail" ? ways.messageByMail : ways.messageByPush;
}
