import { and, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { checkIn } from "@/db/schema/index";
import { nextMoment } from "@/domain/check-ins/schedule";
import { enqueue } from "@/server/jobs/enqueue";
import { requireClient } from "../clients/require-client";
import { type Clock, systemClock } from "../progress/own-client";
import { hasDeclined } from "./start-check-ins";

/**
 * Undoes what a discharge did to the clock: its own unanswered check-ins are void, and those that gave way to it stand
 * again with what is left of their time. Whoever said "no more" meanwhile is not asked. For the verb that takes the
 * discharge back, in its transaction.
 */
export async function restoreCheckIns(
  tx: Transaction,
  discharge: { practiceId: string; clientId: string; dischargeId: string },
  clock: Clock = systemClock,
): Promise<void> {
  const { practiceId, clientId, dischargeId } = discharge;
  const now = clock();
  const declined = await hasDeclined(tx, practiceId, clientId);
  await tx
    .update(checkIn)
    .set({ replacedAt: now, nextDueAt: null })
    .where(
      and(
        eq(checkIn.practiceId, practiceId),
        eq(checkIn.dischargeId, dischargeId),
        isNull(checkIn.answeredAt),
        isNull(checkIn.replacedAt),
      ),
    );
  const gaveWay = and(eq(checkIn.practiceId, practiceId), eq(checkIn.replacedBy, dischargeId));
  await standAgain(tx, { practiceId, clientId }, gaveWay, { now, declined });
}

/** Asks a client again who said that they wanted no check-ins: what is not over yet is sent when its time comes. */
export async function askAgain(
  tx: Transaction,
  subject: { practiceId: string; clientId: string },
  now: Date,
): Promise<void> {
  const { practiceId, clientId } = subject;
  const said = and(
    eq(checkIn.practiceId, practiceId),
    eq(checkIn.clientId, clientId),
    isNotNull(checkIn.declinedAt),
    isNull(checkIn.replacedAt),
  );
  await standAgain(tx, subject, said, { now, declined: false });
  // A "no" that was said to a question since replaced no longer speaks for them either.
  await tx
    .update(checkIn)
    .set({ declinedAt: null })
    .where(and(eq(checkIn.practiceId, practiceId), eq(checkIn.clientId, clientId), isNotNull(checkIn.declinedAt)));
}

async function standAgain(
  tx: Transaction,
  { practiceId, clientId }: { practiceId: string; clientId: string },
  which: SQL | undefined,
  { now, declined }: { now: Date; declined: boolean },
): Promise<void> {
  const { zone } = await requireClient(tx, practiceId, clientId);
  const rows = await tx
    .select({
      id: checkIn.id,
      dueOn: checkIn.dueOn,
      sentAt: checkIn.sentAt,
      remindedAt: checkIn.remindedAt,
      declinedAt: checkIn.declinedAt,
    })
    .from(checkIn)
    .where(which);
  for (const { id, dueOn, sentAt, remindedAt, declinedAt } of rows) {
    const next = nextMoment(dueOn, zone, { sent: sentAt !== null, reminded: remindedAt !== null, now });
    const nextDueAt = declined ? null : next;
    await tx
      .update(checkIn)
      .set({
        replacedAt: null,
        replacedBy: null,
        declinedAt: declined ? (declinedAt ?? now) : null,
        missedAt: next === null && !declined ? now : null,
        nextDueAt,
      })
      .where(and(eq(checkIn.practiceId, practiceId), eq(checkIn.id, id)));
    if (nextDueAt) await enqueue(tx, "checkIn.due", { practiceId, id }, nextDueAt);
  }
}
