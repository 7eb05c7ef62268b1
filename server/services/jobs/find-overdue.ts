import { and, eq, lt, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { checkIn, notice, practice, reminder } from "@/db/schema/index";
import { enqueue } from "@/server/jobs/enqueue";

const atOnce = 500;
const overdue = sql`now() - interval '10 minutes'`;
const noticeDays = 30;

/**
 * The net under the queue: every reminder and check-in has a job for its next moment; one whose moment has passed
 * without it (a job that was let go, a restored backup) gets a new one. Found by index, a practice at a time. Also
 * forgets notices after a month. Answers how many jobs were missing.
 */
export async function findOverdue(): Promise<number> {
  let found = 0;
  for (const { id: practiceId } of await directory().select({ id: practice.id }).from(practice)) {
    const actor = { kind: "system" as const, practiceId, requestId: uuidv7() };
    await inPractice(actor, async (tx) => {
      const reminders = await tx
        .select({ id: reminder.id })
        .from(reminder)
        .where(and(eq(reminder.practiceId, practiceId), lt(reminder.nextDueAt, overdue)))
        .limit(atOnce);
      const checkIns = await tx
        .select({ id: checkIn.id })
        .from(checkIn)
        .where(and(eq(checkIn.practiceId, practiceId), lt(checkIn.nextDueAt, overdue)))
        .limit(atOnce);
      for (const { id } of reminders) await enqueue(tx, "reminder.due", { practiceId, id }, null, "once");
      for (const { id } of checkIns) await enqueue(tx, "checkIn.due", { practiceId, id }, null, "once");
      found += reminders.length + checkIns.length;
      await tx
        .delete(notice)
        .where(
          and(
            eq(notice.practiceId, practiceId),
            lt(notice.createdAt, sql`now() - make_interval(days => ${noticeDays})`),
          ),
        );
    });
  }
  return found;
}
