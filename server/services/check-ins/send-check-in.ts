import { and, eq, lte } from "drizzle-orm";
import { inPractice, type Transaction } from "@/db/in-practice";
import { checkIn, client, practice } from "@/db/schema/index";
import type { SystemActor } from "@/domain/access/actor";
import { checkInMoments } from "@/domain/check-ins/schedule";
import { JobFault } from "@/domain/jobs/tasks";
import type { Language } from "@/domain/shared/language";
import { checkInToken } from "@/server/auth/check-in-token";
import { unsubscribeToken } from "@/server/auth/unsubscribe-token";
import { enqueue } from "@/server/jobs/enqueue";
import { linkTo } from "@/server/mail/link-to";
import { noticeMail, stopHeaders } from "@/server/mail/notice-text";
import { sendMail } from "@/server/mail/send-mail";
import { type Clock, systemClock } from "../progress/own-client";
import { languageOfClient } from "../reminders/language-of-client";

const dayMs = 86_400_000;

/**
 * The job of one check-in: sends the link on its day, once more a week later, and closes it after thirty days. Whoever
 * has no address is looked at again each day until then. The row stays locked while the mail goes out, so that two jobs
 * never send both; a crash before the commit sends the same link with the same Message-ID again.
 */
export async function sendCheckIn(actor: SystemActor, checkInId: string, clock: Clock = systemClock): Promise<void> {
  const { practiceId } = actor;
  const now = clock();
  await inPractice(actor, async (tx) => {
    const found = await readDue(tx, practiceId, checkInId, now);
    if (!found) return;
    const moments = checkInMoments(found.dueOn, found.zone);
    if (now >= moments.end) return settle(tx, practiceId, checkInId, { missedAt: now, nextDueAt: null });
    if (!found.email || found.archivedAt) {
      const again = new Date(Math.min(now.getTime() + dayMs, moments.end.getTime()));
      return settle(tx, practiceId, checkInId, { nextDueAt: again });
    }
    const language = await languageOfClient(tx, practiceId, found.clientId);
    await mail(actor, checkInId, { ...found, email: found.email, language });
    if (found.sentAt) return settle(tx, practiceId, checkInId, { remindedAt: now, nextDueAt: moments.end });
    const nextDueAt = new Date(Math.max(moments.remind.getTime(), now.getTime() + dayMs));
    await settle(tx, practiceId, checkInId, { sentAt: now, nextDueAt });
  });
}

/** A check-in that is due and still open; what was answered, declined or replaced has no next moment. */
async function readDue(tx: Transaction, practiceId: string, checkInId: string, now: Date) {
  const rows = await tx
    .select({
      clientId: checkIn.clientId,
      dueOn: checkIn.dueOn,
      sentAt: checkIn.sentAt,
      name: client.name,
      email: client.email,
      zone: client.zone,
      archivedAt: client.archivedAt,
      practiceName: practice.name,
    })
    .from(checkIn)
    .innerJoin(client, and(eq(client.practiceId, checkIn.practiceId), eq(client.id, checkIn.clientId)))
    .innerJoin(practice, eq(practice.id, checkIn.practiceId))
    .where(and(eq(checkIn.practiceId, practiceId), eq(checkIn.id, checkInId), lte(checkIn.nextDueAt, now)))
    .for("update", { of: checkIn });
  return rows[0] ?? null;
}

type Settled = { nextDueAt: Date | null; sentAt?: Date; remindedAt?: Date; missedAt?: Date };

async function settle(tx: Transaction, practiceId: string, id: string, change: Settled): Promise<void> {
  await tx
    .update(checkIn)
    .set(change)
    .where(and(eq(checkIn.practiceId, practiceId), eq(checkIn.id, id)));
  if (change.nextDueAt) await enqueue(tx, "checkIn.due", { practiceId, id }, change.nextDueAt);
}

interface Addressed {
  clientId: string;
  name: string;
  email: string;
  practiceName: string;
  sentAt: Date | null;
  language: Language;
}

async function mail(actor: SystemActor, checkInId: string, to: Addressed): Promise<void> {
  const { practiceId, requestId } = actor;
  const stop = unsubscribeToken({ practiceId, clientId: to.clientId, kind: "checkIn" });
  const text = noticeMail(to.language, to.sentAt ? "checkInAgain" : "checkIn", {
    name: to.name,
    practice: to.practiceName,
    link: linkTo(`/check-in/${checkInToken(practiceId, checkInId).token}`),
    stopLink: linkTo(`/unsubscribe/${stop}`),
  });
  const delivery = await sendMail(
    {
      to: to.email,
      ...text,
      headers: stopHeaders(linkTo(`/api/unsubscribe/${stop}`)),
      messageId: `<${checkInId}${to.sentAt ? ".again" : ""}@plumbline>`,
    },
    requestId,
  );
  if (delivery === "failed") throw new JobFault("mail_failed");
}
