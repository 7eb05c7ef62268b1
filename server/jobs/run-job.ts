import type { JobHelpers, Task } from "graphile-worker";
import type { SystemActor } from "@/domain/access/actor";
import { jobSubjectSchema } from "@/domain/jobs/schemas";
import { JobFault, type JobFaultCode, type JobTask } from "@/domain/jobs/tasks";
import { log } from "@/server/log";
import { recordFailure } from "@/server/services/jobs/record-failure";

export type JobHandler = (actor: SystemActor, id: string) => Promise<void>;

/**
 * A handler as the queue's task: it works as the system in the job's practice. What fails is tried again with growing
 * pauses; the last failure goes on the admin's list. Only its code reaches the queue and the log.
 */
export function runJob(task: JobTask, handler: JobHandler): Task {
  return async (payload: unknown, { job }: JobHelpers) => {
    const { practiceId, id } = jobSubjectSchema.parse(payload);
    const actor: SystemActor = { kind: "system", practiceId, requestId: `job-${job.id}-${job.attempts}` };
    try {
      await handler(actor, id);
    } catch (error) {
      const code = faultOf(error);
      const fields = { requestId: actor.requestId, practiceId, job: task, attempt: job.attempts, code, err: error };
      log().error(fields, "job failed");
      // A plain error: its text stands in the queue, and a database driver's text may quote a row.
      if (job.attempts < job.max_attempts) throw new Error(code);
      await recordFailure(actor, { task, subjectId: id, code, attempts: job.attempts });
    }
  };
}

function faultOf(error: unknown): JobFaultCode {
  if (error instanceof JobFault) return error.code;
  const isDatabase = error instanceof Error && ("severity" in error || error.name === "DrizzleQueryError");
  return isDatabase ? "database" : "unexpected";
}
