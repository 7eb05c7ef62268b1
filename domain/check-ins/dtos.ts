import { z } from "zod";
import { cursorSchema, idSchema } from "../shared/ids";
import { callOutcomes, checkInStates, pgicSchema, stillDoingSchema } from "./words";

export const checkInLinkDto = z.strictObject({
  state: z.enum(["open", "used", "expired", "unknown"]),
  /** Said of an open one only. */
  practice: z
    .strictObject({
      name: z.string(),
      phone: z.string().nullable(),
      answerTime: z.string().nullable(),
      zone: z.string(),
    })
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
      way: z.enum(["link", "phone"]),
    })
    .nullable(),
});
export const clientCheckInsDto = z.strictObject({
  items: z.array(clientCheckInDto),
  /** False: no check-in can reach the client. */
  hasAddress: z.boolean(),
});
export type ClientCheckIns = z.infer<typeof clientCheckInsDto>;

/** One client who gave no answer to the newest check-in that was due: how often asked, how to reach them. */
export const unansweredDto = z.strictObject({
  checkInId: idSchema,
  clientId: idSchema,
  name: z.string(),
  phone: z.string().nullable(),
  hasAddress: z.boolean(),
  archived: z.boolean(),
  month: z.number().int(),
  base: z.enum(["plan", "discharge"]),
  dueOn: z.string(),
  /** Mails that went out: the question and its reminder. */
  mails: z.number().int(),
  calls: z.number().int(),
  lastCall: z.strictObject({ outcome: z.enum(callOutcomes), at: z.date(), note: z.string().nullable() }).nullable(),
  /** The link's time is over; the phone still takes an answer. */
  missed: z.boolean(),
});
export type Unanswered = z.infer<typeof unansweredDto>;
export const unansweredPageDto = z.strictObject({ items: z.array(unansweredDto), next: cursorSchema.nullable() });
