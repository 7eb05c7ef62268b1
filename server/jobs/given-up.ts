import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { directory } from "@/db/pool";
import { jobSubjectSchema } from "@/domain/jobs/schemas";
import { jobTasks } from "@/domain/jobs/tasks";
import { recordFailure } from "@/server/services/jobs/record-failure";

/**
 * Jobs whose last attempt ended with the process itself, so that nobody could say that they failed: they are put on
 * the admin's list and leave the queue.
 */
export async function collectInterruptedJobs(): Promise<number> {
  const { rows } = await directory().execute<{ id: string; task: string; payload: unknown; attempts: number }>(
    sql`select j.id::text as id, t.identifier as task, j.payload, j.attempts::int as attempts
          from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
         where j.attempts >= j.max_attempts and j.locked_at is null limit 100`,
  );
  for (const row of rows) {
    const task = jobTasks.find((known) => known === row.task);
    const subject = jobSubjectSchema.safeParse(row.payload).data;
    if (task && subject) {
      const actor = { kind: "system" as const, practiceId: subject.practiceId, requestId: uuidv7() };
      await recordFailure(actor, { task, subjectId: subject.id, code: "interrupted", attempts: row.attempts });
    }
    await directory().execute(sql`select graphile_worker.complete_jobs(array[${row.id}::bigint])`);
  }
  return rows.length;
}
