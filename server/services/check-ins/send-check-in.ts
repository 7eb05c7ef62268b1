import { and, eq, lte, type SQL } from "drizzle-orm";
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

/** How long one job keeps a check-in to itself: longer than any mail takes. */
const claimMs = 15 * 60_000;

/**
 * The job of one check-in: sends the link on its day, once more a week later, and closes it after thirty days. Whoever
 * has no address is looked at again each day until then. The mail goes out between two transactions: the first claims the
 * check-in, so that two jobs never send both; the second keeps that it was sent, whatever the client did meanwhile. A crash
 * between them lets the claim run out, and the net sends the same link with the same Message-ID again.
 */
export async function sendCheckIn(actor: SystemActor, checkInId: string, clock: Clock = systemClock): Promise<void> {
  const { practiceId } = actor;
  const now = clock();
  const claim = new Date(now.getTime() + claimMs);
  const claimed = await inPractice(actor, async (tx) => {
    const found = await readDue(tx, practiceId, checkInId, now);
    if (!found) return null;
    const moments = checkInMoments(found.dueOn, found.zone);
    if (now >= moments.end) {
      await settle(tx, practiceId, checkInId, { missedAt: now, nextDueAt: null });
      return null;
    }
    if (!found.email || found.archivedAt) {
      const again = new Date(Math.min(now.getTime() + dayMs, moments.end.getTime()));
      await settle(tx, practiceId, checkInId, { nextDueAt: again });
      return null;
    }
    await tx.update(checkIn).set({ nextDueAt: claim }).where(named(practiceId, checkInId));
    const language = await languageOfClient(tx, practiceId, found.clientId);
    return { ...found, email: found.email, language, moments };
  });
  if (!claimed) return;
  try {
    await mail(actor, checkInId, claimed);
  } catch (error) {
    await inPractice(actor, (tx) =>
      tx
        .update(checkIn)
        .set({ nextDueAt: now })
        .where(and(named(practiceId, checkInId), eq(checkIn.nextDueAt, claim))),
    );
    throw error;
  }
  const { sentAt, moments } = claimed;
  const nextDueAt = sentAt ? moments.end : new Date(Math.max(moments.remind.getTime(), now.getTime() + dayMs));
  await inPractice(actor, async (tx) => {
    await tx
      .update(checkIn)
      .set(sentAt ? { remindedAt: now } : { sentAt: now })
      .where(named(practiceId, checkInId));
    // Answered, declined or replaced while the mail was on its way: then nothing is due any more.
    const still = await tx
      .update(checkIn)
      .set({ nextDueAt })
      .where(and(named(practiceId, checkInId), eq(checkIn.nextDueAt, claim)))
      .returning({ id: checkIn.id });
    if (still.length > 0) await enqueue(tx, "checkIn.due", { practiceId, id: checkInId }, nextDueAt);
  });
}

const named = (practiceId: string, id: string): SQL | undefined =>
  and(eq(checkIn.practiceId, practiceId), eq(checkIn.id, id));

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

type Settled = { nextDueAt: Date | null; missedAt?: Date };

async function settle(tx: Transaction, practiceId: string, id: string, change: Settled): Promise<void> {
  await tx.update(checkIn).set(change).where(named(practiceId, id));
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
