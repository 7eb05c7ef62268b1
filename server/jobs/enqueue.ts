import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import type { JobSubject } from "@/domain/jobs/schemas";
import type { JobTask } from "@/domain/jobs/tasks";

/** Attempts before a job is given up; the pauses grow from 3 seconds to 6 hours, ten take about half a day. */
const attempts: Record<JobTask, number> = {
  "notice.deliver": 8,
  "reminder.due": 8,
  "checkIn.due": 10,
  "triage.review": 8,
  "triage.practice": 8,
  "transfer.export": 3,
  "transfer.check": 3,
  "transfer.import": 3,
};

/**
 * Puts a job into the queue, in the transaction of the write that makes it necessary: both are there or neither.
 * The payload is the ids and nothing else. `runAt` null: as soon as the transaction has committed.
 * `once`: unless such a job, made so, waits already. `latest`: in place of one that waits; one that is being done is
 * followed by another, so that nothing that came in meanwhile is missed.
 */
export async function enqueue(
  tx: Transaction,
  task: JobTask,
  { practiceId, id }: JobSubject,
  runAt: Date | null = null,
  many: "any" | "once" | "latest" = "any",
): Promise<void> {
  const key = many === "any" ? null : `${task}:${id}`;
  const mode = many === "latest" ? "replace" : "unsafe_dedupe";
  const payload = JSON.stringify({ practiceId, id });
  await tx.execute(
    sql`select 1 from graphile_worker.add_job(${task}::text, ${payload}::json, run_at := ${runAt?.toISOString() ?? null}::timestamptz, max_attempts := ${attempts[task]}::int, job_key := ${key}::text, job_key_mode := ${mode}::text)`,
  );
}
