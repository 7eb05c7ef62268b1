import { z } from "zod";
import { cursorSchema, idSchema } from "../shared/ids";
import { jobFaults, jobTasks } from "./tasks";

export const failedJobDto = z.strictObject({
  id: idSchema,
  task: z.enum(jobTasks),
  code: z.enum(jobFaults),
  attempts: z.number().int(),
  failedAt: z.date(),
});
export type FailedJob = z.infer<typeof failedJobDto>;
export const failedJobPageDto = z.strictObject({ items: z.array(failedJobDto), next: cursorSchema.nullable() });
