import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { failedJob } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import { ServiceError } from "@/domain/shared/service-error";
import { personOnly } from "../people/internal";

/** Closes a given-up job, once: of two admins the second gets `not_found`. Answers what it was. */
export async function settleJob(tx: Transaction, actor: Actor, jobId: string, how: "retried" | "dismissed") {
  personOnly(actor);
  const settled = await tx
    .update(failedJob)
    .set({ settledAt: sql`now()`, settledBy: actor.memberId, settledHow: how })
    .where(and(eq(failedJob.practiceId, actor.practiceId), eq(failedJob.id, jobId), isNull(failedJob.settledAt)))
    .returning({ task: failedJob.task, subjectId: failedJob.subjectId });
  const job = settled[0];
  if (!job) throw new ServiceError("not_found");
  return job;
}
