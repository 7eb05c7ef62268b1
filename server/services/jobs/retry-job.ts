import { failedJobIdSchema } from "@/domain/jobs/schemas";
import { enqueue } from "@/server/jobs/enqueue";
import { defineVerb } from "../verb";
import { settleJob } from "./settle-job";

/** Tries a given-up job again, from its first attempt. Throws `not_found` when it is settled or another practice's. */
export const retryJob = defineVerb({
  right: "job.manage",
  input: failedJobIdSchema,
  async run(tx, { jobId }, actor) {
    const job = await settleJob(tx, actor, jobId, "retried");
    await enqueue(tx, job.task, { practiceId: actor.practiceId, id: job.subjectId });
    return {
      result: {},
      audit: { action: "job.retry", subjectKind: "job", subjectId: jobId, detail: { task: job.task } },
    };
  },
});
