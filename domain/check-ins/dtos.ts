import { z } from "zod";
import { idSchema } from "../shared/ids";
import { checkInStates, pgicSchema, stillDoingSchema } from "./words";

export const checkInLinkDto = z.strictObject({
  state: z.enum(["open", "used", "expired", "unknown"]),
  /** Said of an open one only. */
  practice: z
    .strictObject({ name: z.string(), phone: z.string().nullable(), answerTime: z.string(), zone: z.string() })
    .nullable(),
  month: z.number().int().nullable(),
});
export type CheckInLink = z.infer<typeof checkInLinkDto>;

export const clientCheckInDto = z.strictObject({
  id: idSchema,
  month: z.number().int(),
  dueOn: z.string(),
  base: z.enum(["plan", "discharge"]),
  state: z.enum(checkInStates),
  sentAt: z.date().nullable(),
  remindedAt: z.date().nullable(),
  answer: z
    .strictObject({
      day: z.string(),
      pain: z.number().int(),
      painFree: z.boolean(),
      pgic: pgicSchema,
      flare: z.boolean(),
      stillDoing: stillDoingSchema,
    })
    .nullable(),
});
export const clientCheckInsDto = z.strictObject({
  items: z.array(clientCheckInDto),
  /** False: no check-in can reach the client. */
  hasAddress: z.boolean(),
});
export type ClientCheckIns = z.infer<typeof clientCheckInsDto>;
