import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { failedJob } from "@/db/schema/index";
import type { FailedJob } from "@/domain/jobs/dtos";
import { failedJobsSchema } from "@/domain/jobs/schemas";
import type { Cursor } from "@/domain/shared/ids";
import { defineVerb } from "../verb";

/** The practice's jobs that were given up and wait for a decision, newest first, a page at a time. */
export const readFailedJobs = defineVerb({
  right: "job.read",
  input: failedJobsSchema,
  async run(tx, { cursor, limit }, actor) {
    const rows = await tx
      .select({
        id: failedJob.id,
        task: failedJob.task,
        code: failedJob.code,
        attempts: failedJob.attempts,
        failedAt: failedJob.failedAt,
        atText: sql<string>`${failedJob.failedAt}::text`,
      })
      .from(failedJob)
      .where(
        and(
          eq(failedJob.practiceId, actor.practiceId),
          isNull(failedJob.settledAt),
          cursor
            ? sql`(${failedJob.failedAt}, ${failedJob.id}) < (${cursor.after}::timestamptz, ${cursor.id}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(failedJob.failedAt), desc(failedJob.id))
      .limit(limit + 1);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const items = shown.map(({ atText: _, ...row }): FailedJob => row);
    const next: Cursor | null = last ? { after: last.atText, id: last.id } : null;
    return { result: { items, next }, audit: null };
  },
});
