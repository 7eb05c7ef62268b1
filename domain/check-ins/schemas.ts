import { z } from "zod";
import { idSchema } from "../shared/ids";
import { zoneSchema } from "../time/calendar-day";
import { pgicSchema, stillDoingSchema } from "./words";

const token = z.string().min(1).max(200);
export const checkInLinkSchema = z.strictObject({ token });

/** One minute: pain over the last week, free of pain, change since the start, flares, still exercising. */
export const answerCheckInSchema = z
  .strictObject({
    token,
    zone: zoneSchema,
    /** NPRS 0–10, average of the last 7 days (domain reference 4.2). */
    pain: z.number().int().min(0).max(10),
    /** No back pain at all in the last 7 days. Only without pain on average can it be so. */
    painFree: z.boolean(),
    pgic: pgicSchema,
    flare: z.boolean(),
    stillDoing: stillDoingSchema,
  })
  .refine(({ pain, painFree }) => !painFree || pain === 0, { path: ["painFree"], message: "pain_and_free" });
export type CheckInAnswerInput = z.input<typeof answerCheckInSchema>;

export const clientCheckInsSchema = z.strictObject({ clientId: idSchema });
