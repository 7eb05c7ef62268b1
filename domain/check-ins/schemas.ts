import { z } from "zod";
import { plainText } from "../catalog/schemas";
import { cursorSchema, idSchema, pageDirectionSchema, pageSizeSchema } from "../shared/ids";
import { zoneSchema } from "../time/calendar-day";
import { pgicSchema, stillDoingSchema } from "./words";

const token = z.string().min(1).max(200);
export const checkInLinkSchema = z.strictObject({ token });

/** One minute: pain over the last week, free of pain, change since the start, flares, still exercising. */
const answers = {
  /** NPRS 0–10, average of the last 7 days (domain reference 4.2). */
  pain: z.number().int().min(0).max(10),
  /** No back pain at all in the last 7 days. Only without pain on average can it be so. */
  painFree: z.boolean(),
  pgic: pgicSchema,
  flare: z.boolean(),
  stillDoing: stillDoingSchema,
};
const isTrue = ({ pain, painFree }: { pain: number; painFree: boolean }) => !painFree || pain === 0;
const contradiction = { path: ["painFree"], message: "pain_and_free" };

export const answerCheckInSchema = z
  .strictObject({ token, zone: zoneSchema, ...answers })
  .refine(isTrue, contradiction);
export type CheckInAnswerInput = z.input<typeof answerCheckInSchema>;

export const clientCheckInsSchema = z.strictObject({ clientId: idSchema });

const aboutCall = { checkInId: idSchema, note: plainText(500).nullish() };

/** The answers as they were told on the phone. */
export const answerByPhoneSchema = z.strictObject({ ...aboutCall, ...answers }).refine(isTrue, contradiction);

/** A call that brought no answers: nobody was reached, or the client wants no more check-ins. */
export const logCheckInCallSchema = z.strictObject({ ...aboutCall, outcome: z.enum(["not_reached", "declined"]) });

/** Who gave no answer: to be called now, or those who want no check-ins. */
export const unansweredGroups = ["to_call", "declined"] as const;
export const listUnansweredSchema = z.strictObject({
  group: z.enum(unansweredGroups).default("to_call"),
  limit: pageSizeSchema.default(50),
  cursor: cursorSchema.nullish(),
  direction: pageDirectionSchema,
});
