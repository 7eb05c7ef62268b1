import { z } from "zod";
import { cursorSchema, idSchema, pageDirectionSchema, pageSizeSchema } from "../shared/ids";

export const failedJobsSchema = z.strictObject({
  cursor: cursorSchema.nullish(),
  direction: pageDirectionSchema,
  limit: pageSizeSchema.default(50),
});
export const failedJobIdSchema = z.strictObject({ jobId: idSchema });

/** What stands in the queue: ids and nothing else. */
export const jobSubjectSchema = z.strictObject({ practiceId: idSchema, id: idSchema });
export type JobSubject = z.infer<typeof jobSubjectSchema>;
