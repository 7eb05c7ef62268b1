import { and, eq, lte } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { client, noticeChoice, reminder } from "@/db/schema/index";
import type { SystemActor } from "@/domain/access/actor";
import { nextDue } from "@/domain/reminders/next-due";
import { enqueue } from "@/server/jobs/enqueue";
import { type Clock, systemClock } from "../progress/own-client";
import { writeNotices } from "./write-notices";

/** A reminder that comes later than this is no help any more. */
const goodForMs = 2 * 3_600_000;

/**
 * The job of one reminder whose time has come: writes its notices and reckons its next time from the rule, in one
 * transaction. Run twice, or for a reminder that was taken back or moved, it does nothing.
 */
export async function raiseReminder(actor: SystemActor, reminderId: string, clock: Clock = systemClock): Promise<void> {
  const { practiceId } = actor;
  const now = clock();
  await inPractice(actor, async (tx) => {
    const rows = await tx
      .select({
        clientId: reminder.clientId,
        weekdays: reminder.weekdays,
        time: reminder.time,
        dueAt: reminder.nextDueAt,
        zone: noticeChoice.zone,
        archivedAt: client.archivedAt,
      })
      .from(reminder)
      .innerJoin(
        noticeChoice,
        and(eq(noticeChoice.practiceId, reminder.practiceId), eq(noticeChoice.clientId, reminder.clientId)),
      )
      .innerJoin(client, and(eq(client.practiceId, reminder.practiceId), eq(client.id, reminder.clientId)))
      .where(and(eq(reminder.practiceId, practiceId), eq(reminder.id, reminderId), lte(reminder.nextDueAt, now)))
      .for("update", { of: reminder });
    const due = rows[0];
    const next = due && nextDue(due, due.zone, now);
    if (!due || !next) return;
    await tx
      .update(reminder)
      .set({ nextDueAt: next })
      .where(and(eq(reminder.practiceId, practiceId), eq(reminder.id, reminderId)));
    await enqueue(tx, "reminder.due", { practiceId, id: reminderId }, next);
    const goodUntil = new Date(due.dueAt.getTime() + goodForMs);
    if (goodUntil <= now || due.archivedAt) return;
    await writeNotices(tx, { practiceId, clientId: due.clientId, kind: "reminder", goodUntil });
  });
}
