import { doneDto } from "@/domain/account/dtos";
import { failedJobPageDto } from "@/domain/jobs/dtos";
import { failedJobIdSchema, failedJobsSchema } from "@/domain/jobs/schemas";
import { dismissJob } from "@/server/services/jobs/dismiss-job";
import { readFailedJobs } from "@/server/services/jobs/read";
import { retryJob } from "@/server/services/jobs/retry-job";
import { memberProcedure, router } from "../init";

export const jobsRouter = router({
  failed: memberProcedure("job.read")
    .input(failedJobsSchema)
    .output(failedJobPageDto)
    .query(({ ctx, input }) => readFailedJobs(ctx.actor, input)),
  retry: memberProcedure("job.manage")
    .input(failedJobIdSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => retryJob(ctx.actor, input)),
  dismiss: memberProcedure("job.manage")
    .input(failedJobIdSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => dismissJob(ctx.actor, input)),
});
