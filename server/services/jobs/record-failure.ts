import { v7 as uuidv7 } from "uuid";
import { inPractice } from "@/db/in-practice";
import { failedJob } from "@/db/schema/index";
import type { SystemActor } from "@/domain/access/actor";
import type { JobFaultCode, JobTask } from "@/domain/jobs/tasks";
import { recordAudit } from "../audit/record-audit";

interface GivenUp {
  task: JobTask;
  subjectId: string;
  code: JobFaultCode;
  attempts: number;
}

/** Keeps a job that was given up where the practice's admin finds it. Called by the worker, never by a request. */
export async function recordFailure(actor: SystemActor, failure: GivenUp): Promise<void> {
  const id = uuidv7();
  await inPractice(actor, async (tx) => {
    await tx.insert(failedJob).values({ practiceId: actor.practiceId, id, ...failure });
    await recordAudit(tx, actor, {
      action: "job.fail",
      subjectKind: "job",
      subjectId: id,
      detail: { task: failure.task, code: failure.code, attempts: failure.attempts },
    });
  });
}
