import { and, eq, isNull, sql } from "drizzle-orm";
import { inPractice, type Transaction } from "@/db/in-practice";
import { client, notice, practice, pushDevice } from "@/db/schema/index";
import type { SystemActor } from "@/domain/access/actor";
import { JobFault } from "@/domain/jobs/tasks";
import type { NoticeKind, NoticeOutcome } from "@/domain/reminders/words";
import { unsubscribeToken } from "@/server/auth/unsubscribe-token";
import { linkTo } from "@/server/mail/link-to";
import { noticeMail, noticePush, stopHeaders } from "@/server/mail/notice-text";
import { sendMail } from "@/server/mail/send-mail";
import { type PushTarget, sendPush } from "@/server/push/send-push";
import { type Clock, systemClock } from "../progress/own-client";
import { hasWorkLeft } from "../progress/read-today";
import { isWanted, readWays } from "./choice";
import { languageOfClient } from "./language-of-client";

const pages: Record<NoticeKind, string> = { reminder: "/my", message: "/my/messages" };

/**
 * The job of one notice: sends it, unless it is too late, not wanted any more, or (a reminder) everything of the day
 * is logged. Throws `mail_failed` or `push_failed`, to be tried again; a device that is gone is forgotten. A crash
 * between the sending and its mark sends twice: the mail then has the same Message-ID, the push the same tag.
 */
export async function deliverNotice(actor: SystemActor, noticeId: string, clock: Clock = systemClock): Promise<void> {
  const { practiceId } = actor;
  const found = await inPractice(actor, (tx) => readNotice(tx, practiceId, noticeId, clock()));
  if (!found) return;
  const outcome = found.skip ?? (await send(actor, noticeId, found, clock()));
  await inPractice(actor, async (tx) => {
    await tx
      .update(notice)
      .set({ settledAt: sql`now()`, outcome })
      .where(and(eq(notice.practiceId, practiceId), eq(notice.id, noticeId)));
    // Its notices go with it.
    if (outcome === "gone" && found.deviceId)
      await tx.delete(pushDevice).where(and(eq(pushDevice.practiceId, practiceId), eq(pushDevice.id, found.deviceId)));
  });
}

async function readNotice(tx: Transaction, practiceId: string, noticeId: string, now: Date) {
  const rows = await tx
    .select({
      clientId: notice.clientId,
      kind: notice.kind,
      channel: notice.channel,
      goodUntil: notice.goodUntil,
      name: client.name,
      email: client.email,
      archivedAt: client.archivedAt,
      practiceName: practice.name,
      deviceId: notice.deviceId,
      endpoint: pushDevice.endpoint,
      p256dh: pushDevice.p256dh,
      auth: pushDevice.auth,
    })
    .from(notice)
    .innerJoin(client, and(eq(client.practiceId, notice.practiceId), eq(client.id, notice.clientId)))
    .innerJoin(practice, eq(practice.id, notice.practiceId))
    .leftJoin(pushDevice, and(eq(pushDevice.practiceId, notice.practiceId), eq(pushDevice.id, notice.deviceId)))
    .where(and(eq(notice.practiceId, practiceId), eq(notice.id, noticeId), isNull(notice.settledAt)));
  const row = rows[0];
  if (!row) return null;
  const ways = await readWays(tx, practiceId, row.clientId);
  const skip = async (): Promise<NoticeOutcome | null> => {
    if (row.goodUntil <= now) return "late";
    if (row.archivedAt || !isWanted(ways, row.kind, row.channel)) return "off";
    if (row.kind === "reminder" && !(await hasWorkLeft(tx, practiceId, row.clientId, now))) return "quiet";
    return null;
  };
  return { ...row, language: await languageOfClient(tx, practiceId, row.clientId), skip: await skip() };
}

type Found = NonNullable<Awaited<ReturnType<typeof readNotice>>>;

async function send(actor: SystemActor, noticeId: string, found: Found, now: Date): Promise<NoticeOutcome> {
  return found.channel === "mail"
    ? sendByMail(actor, noticeId, found)
    : sendToDevice(noticeId, found, Math.ceil((found.goodUntil.getTime() - now.getTime()) / 1000));
}

async function sendByMail(actor: SystemActor, noticeId: string, found: Found): Promise<NoticeOutcome> {
  if (!found.email) return "gone";
  const token = unsubscribeToken({ practiceId: actor.practiceId, clientId: found.clientId, kind: found.kind });
  const text = noticeMail(found.language, found.kind, {
    name: found.name,
    practice: found.practiceName,
    link: linkTo(pages[found.kind]),
    stopLink: linkTo(`/unsubscribe/${token}`),
  });
  const delivery = await sendMail(
    {
      to: found.email,
      ...text,
      headers: stopHeaders(linkTo(`/api/unsubscribe/${token}`)),
      messageId: `<${noticeId}@plumbline>`,
    },
    actor.requestId,
  );
  if (delivery === "failed") throw new JobFault("mail_failed");
  return "sent";
}

async function sendToDevice(noticeId: string, found: Found, seconds: number): Promise<NoticeOutcome> {
  const target = targetOf(found);
  if (!target) return "gone";
  const words = noticePush(found.language, found.kind, found.practiceName);
  const tag = found.kind === "reminder" ? `reminder-${noticeId}` : "message";
  try {
    return await sendPush(target, { ...words, path: pages[found.kind], tag }, seconds);
  } catch {
    throw new JobFault("push_failed");
  }
}

function targetOf({ endpoint, p256dh, auth }: Found): PushTarget | null {
  return endpoint && p256dh && auth ? { endpoint, p256dh, auth } : null;
}
