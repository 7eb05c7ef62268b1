import { and, asc, eq, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { checkIn, planVersion } from "@/db/schema/index";
import {
  type CheckInDates,
  checkInMoments,
  checkInsAfter,
  checkInsAfterDischarge,
  isOver,
} from "@/domain/check-ins/schedule";
import { type CheckInBase, yearMonth } from "@/domain/check-ins/words";
import { contactDays } from "@/domain/progress/reviews";
import { type CalendarDay, dayInZone } from "@/domain/time/calendar-day";
import { checkInToken } from "@/server/auth/check-in-token";
import { enqueue } from "@/server/jobs/enqueue";
import { readRules } from "../catalog/read-rules";
import { requireClient } from "../clients/require-client";
import { type Clock, systemClock } from "../progress/own-client";

/** Check-ins that stand, and that nobody has answered or missed. */
const stillOpen = (): SQL | undefined =>
  and(isNull(checkIn.answeredAt), isNull(checkIn.missedAt), isNull(checkIn.replacedAt));

/**
 * Starts the clock of a client's check-ins with their first published plan, once. Called by whatever publishes, in its
 * transaction: a plan from before there were check-ins starts it at its first version's day.
 */
export async function startCheckInsWithPlan(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  clock: Clock = systemClock,
): Promise<void> {
  const known = await tx
    .select({ id: checkIn.id })
    .from(checkIn)
    .where(and(eq(checkIn.practiceId, practiceId), eq(checkIn.clientId, clientId)))
    .limit(1);
  if (known.length > 0) return;
  const [first] = await tx
    .select({ at: planVersion.publishedAt })
    .from(planVersion)
    .where(and(eq(planVersion.practiceId, practiceId), eq(planVersion.clientId, clientId)))
    .orderBy(asc(planVersion.publishedAt))
    .limit(1);
  if (!first) return;
  const { zone } = await requireClient(tx, practiceId, clientId);
  const startedOn = dayInZone(first.at, zone);
  const start = { practiceId, clientId, base: "plan" as const, startedOn, dischargeId: null, declined: false };
  await writeCheckIns(tx, start, checkInsAfter(startedOn), zone, clock());
}

/**
 * Starts the clock anew from a discharge, on the months of the practice's rule (DIS-08): what nobody has answered yet gives
 * way, but for the first plan's question of the year, which the outcomes rest on. Who wanted no check-ins is not asked
 * again. What was answered, or missed for good, stays. For the verb that discharges, in its transaction. Throws `not_found`.
 */
export async function restartCheckIns(
  tx: Transaction,
  discharge: { practiceId: string; clientId: string; dischargeId: string; dischargedOn: CalendarDay },
  clock: Clock = systemClock,
): Promise<void> {
  const { practiceId, clientId, dischargeId, dischargedOn } = discharge;
  const { zone } = await requireClient(tx, practiceId, clientId);
  const own = and(eq(checkIn.practiceId, practiceId), eq(checkIn.clientId, clientId));
  await tx
    .update(checkIn)
    .set({ replacedAt: clock(), replacedBy: dischargeId, nextDueAt: null })
    .where(and(own, stillOpen(), or(eq(checkIn.base, "discharge"), ne(checkIn.month, yearMonth))));
  const kept = await tx.select({ dueOn: checkIn.dueOn }).from(checkIn).where(and(own, stillOpen()));
  const declined = await hasDeclined(tx, practiceId, clientId);
  const months = contactDays(await readRules(tx, practiceId, ["DIS"]), dischargedOn).map(({ after }) => after.count);
  const dates = checkInsAfterDischarge(
    dischargedOn,
    months,
    kept.map(({ dueOn }) => dueOn),
  );
  const start = { practiceId, clientId, base: "discharge" as const, startedOn: dischargedOn, dischargeId, declined };
  await writeCheckIns(tx, start, dates, zone, clock());
}

/** Whether a client said that they want no check-ins, and nobody has asked them to think again since. */
export async function hasDeclined(tx: Transaction, practiceId: string, clientId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: checkIn.id })
    .from(checkIn)
    .where(and(eq(checkIn.practiceId, practiceId), eq(checkIn.clientId, clientId), isNotNull(checkIn.declinedAt)))
    .limit(1);
  return rows.length > 0;
}

interface Start {
  practiceId: string;
  clientId: string;
  base: CheckInBase;
  startedOn: CalendarDay;
  dischargeId: string | null;
  declined: boolean;
}

async function writeCheckIns(
  tx: Transaction,
  { declined, ...start }: Start,
  dates: readonly CheckInDates[],
  zone: string,
  now: Date,
): Promise<void> {
  const { practiceId } = start;
  const today = dayInZone(now, zone);
  for (const { month, dueOn } of dates) {
    const id = uuidv7();
    // One whose time was over before the clock was started is missing, and is counted so.
    const missed = isOver(dueOn, today);
    const nextDueAt = missed || declined ? null : checkInMoments(dueOn, zone).send;
    const { tokenHash } = checkInToken(practiceId, id);
    const state = { missedAt: missed ? sql`now()` : null, declinedAt: declined && !missed ? sql`now()` : null };
    const written = await tx
      .insert(checkIn)
      .values({ ...start, ...state, id, month, dueOn, tokenHash, nextDueAt })
      .onConflictDoNothing()
      .returning({ id: checkIn.id });
    if (written.length > 0 && nextDueAt) await enqueue(tx, "checkIn.due", { practiceId, id }, nextDueAt);
  }
}
