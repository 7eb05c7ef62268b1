import { failedJobIdSchema } from "@/domain/jobs/schemas";
import { defineVerb } from "../verb";
import { settleJob } from "./settle-job";

/** Lets a given-up job go: it will not be done. Throws `not_found` when it is settled or another practice's. */
export const dismissJob = defineVerb({
  right: "job.manage",
  input: failedJobIdSchema,
  async run(tx, { jobId }, actor) {
    const job = await settleJob(tx, actor, jobId, "dismissed");
    return {
      result: {},
      audit: { action: "job.dismiss", subjectKind: "job", subjectId: jobId, detail: { task: job.task } },
    };
  },
});
