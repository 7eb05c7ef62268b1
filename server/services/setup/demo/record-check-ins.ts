import { and, eq, lte } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { checkIn, checkInAnswer, noticeChoice, reminder } from "@/db/schema/index";
import type { DemoClient } from "@/db/seed/demo-shape";
import { nextDue } from "@/domain/reminders/next-due";
import { daysBetween } from "@/domain/time/calendar-day";
import { enqueue } from "@/server/jobs/enqueue";
import { startCheckInsWithPlan } from "../../check-ins/start-check-ins";
import { type DemoContext, momentAt } from "./context";
import { painAt } from "./record-measures";

/** The check-ins of one demo client: those whose day has come are answered, but for clients who have fallen silent. */
export async function recordCheckIns(
  tx: Transaction,
  context: DemoContext,
  person: DemoClient,
  clientId: string,
): Promise<void> {
  const { practiceId, zone, today } = context;
  if (person.versions.length === 0 || person.pain.length === 0) return;
  await startCheckInsWithPlan(tx, practiceId, clientId);
  const past = await tx
    .select({ id: checkIn.id, dueOn: checkIn.dueOn })
    .from(checkIn)
    .where(and(eq(checkIn.practiceId, practiceId), eq(checkIn.clientId, clientId), lte(checkIn.dueOn, today)));
  const start = painAt(person, person.versions[0]?.daysAgo ?? 0);
  for (const { id, dueOn } of past) {
    const daysAgo = daysBetween(dueOn, today);
    const sentAt = momentAt(context, daysAgo, 9, 0);
    const isHeard = daysAgo >= (person.silentDays ?? 0) && context.chance.next() < 0.8;
    const at = momentAt(context, daysAgo, 10, 12);
    const change = isHeard ? { sentAt, answeredAt: at, missedAt: null } : { sentAt, missedAt: at };
    await tx
      .update(checkIn)
      .set({ ...change, nextDueAt: null })
      .where(and(eq(checkIn.practiceId, practiceId), eq(checkIn.id, id)));
    if (!isHeard) continue;
    const pain = Math.max(0, Math.min(10, Math.round(painAt(person, daysAgo))));
    const pgic = pain <= start / 2 ? 6 : pain < start ? 5 : pain === start ? 4 : 3;
    const answer = { pain, painFree: pain === 0, pgic, flare: pain >= 5, stillDoing: "most" as const };
    await tx.insert(checkInAnswer).values({ practiceId, checkInId: id, clientId, day: dueOn, at, zone, ...answer });
  }
}

/** Two reminders as a client would choose them: weekday evenings, and Saturday morning. */
export async function recordReminders(tx: Transaction, context: DemoContext, clientId: string): Promise<void> {
  const { practiceId, zone, chance } = context;
  const now = new Date();
  await tx.insert(noticeChoice).values({ practiceId, clientId, zone, remindByMail: true });
  for (const rule of [
    { weekdays: [1, 2, 3, 4, 5], time: "19:30" },
    { weekdays: [6], time: "09:00" },
  ]) {
    const [id, nextDueAt] = [chance.id(now), nextDue(rule, zone, now)];
    if (!nextDueAt) continue;
    await tx.insert(reminder).values({ practiceId, id, clientId, ...rule, nextDueAt });
    await enqueue(tx, "reminder.due", { practiceId, id }, nextDueAt);
  }
}
