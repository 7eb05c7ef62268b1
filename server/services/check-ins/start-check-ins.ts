import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { checkIn, client, planVersion } from "@/db/schema/index";
import { checkInMoments, checkInsAfter, isOver } from "@/domain/check-ins/schedule";
import type { CheckInBase } from "@/domain/check-ins/words";
import { ServiceError } from "@/domain/shared/service-error";
import { type CalendarDay, dayInZone } from "@/domain/time/calendar-day";
import { checkInToken } from "@/server/auth/check-in-token";
import { enqueue } from "@/server/jobs/enqueue";
import { type Clock, systemClock } from "../progress/own-client";

interface Start {
  practiceId: string;
  clientId: string;
  base: CheckInBase;
  startedOn: CalendarDay;
}

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
  const zone = await zoneOf(tx, practiceId, clientId);
  await writeCheckIns(tx, { practiceId, clientId, base: "plan", startedOn: dayInZone(first.at, zone) }, zone, clock());
}

/**
 * Starts the clock anew from a discharge: the check-ins that nobody has answered yet give way to four new ones. What
 * was answered, or missed for good, stays. For the verb that discharges, in its transaction. Throws `not_found`.
 */
export async function restartCheckIns(
  tx: Transaction,
  discharge: { practiceId: string; clientId: string; dischargedOn: CalendarDay },
  clock: Clock = systemClock,
): Promise<void> {
  const { practiceId, clientId, dischargedOn } = discharge;
  const zone = await zoneOf(tx, practiceId, clientId);
  await tx
    .update(checkIn)
    .set({ replacedAt: clock(), nextDueAt: null })
    .where(
      and(
        eq(checkIn.practiceId, practiceId),
        eq(checkIn.clientId, clientId),
        isNull(checkIn.answeredAt),
        isNull(checkIn.missedAt),
        isNull(checkIn.declinedAt),
        isNull(checkIn.replacedAt),
      ),
    );
  await writeCheckIns(tx, { practiceId, clientId, base: "discharge", startedOn: dischargedOn }, zone, clock());
}

async function writeCheckIns(tx: Transaction, start: Start, zone: string, now: Date): Promise<void> {
  const { practiceId } = start;
  const today = dayInZone(now, zone);
  for (const { month, dueOn } of checkInsAfter(start.startedOn)) {
    const id = uuidv7();
    // One whose time was over before the clock was started is missing, and is counted so.
    const missed = isOver(dueOn, today);
    const nextDueAt = missed ? null : checkInMoments(dueOn, zone).send;
    const { tokenHash } = checkInToken(practiceId, id);
    const written = await tx
      .insert(checkIn)
      .values({ ...start, id, month, dueOn, tokenHash, nextDueAt, missedAt: missed ? sql`now()` : null })
      .onConflictDoNothing()
      .returning({ id: checkIn.id });
    if (written.length > 0 && nextDueAt) await enqueue(tx, "checkIn.due", { practiceId, id }, nextDueAt);
  }
}

async function zoneOf(tx: Transaction, practiceId: string, clientId: string): Promise<string> {
  const rows = await tx
    .select({ zone: client.zone })
    .from(client)
    .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)));
  if (!rows[0]) throw new ServiceError("not_found");
  return rows[0].zone;
}
