import { z } from "zod";
import { plainText } from "../catalog/schemas";
import { cursorSchema, deviceIdSchema, idSchema, pageDirectionSchema } from "../shared/ids";
import { calendarDaySchema, zoneSchema } from "../time/calendar-day";
import { longestMessage } from "./limits";

export const messageSides = ["client", "practice"] as const;
export const messageSideSchema = z.enum(messageSides);
export type MessageSide = z.infer<typeof messageSideSchema>;

export const answerUnits = ["hours", "working_days"] as const;
export const answerUnitSchema = z.enum(answerUnits);
export type AnswerUnit = z.infer<typeof answerUnitSchema>;

const written = {
  id: deviceIdSchema,
  /** May be empty beside a photo. */
  text: plainText(longestMessage, 0),
  photoId: idSchema.nullable().default(null),
  day: calendarDaySchema,
  at: z.iso.datetime(),
  zone: zoneSchema,
};

interface Written {
  text: string;
  photoId: string | null;
}

function checkHoldsSomething({ text, photoId }: Written, context: z.RefinementCtx): void {
  if (text === "" && photoId === null) context.addIssue({ code: "custom", path: ["text"], message: "required" });
}

/** A client writes to the practice. */
export const sendMessageSchema = z.strictObject(written).superRefine(checkHoldsSomething);
export type SendMessageInput = z.input<typeof sendMessageSchema>;

/** Somebody of the practice writes to a client. */
export const answerClientSchema = z.strictObject({ clientId: idSchema, ...written }).superRefine(checkHoldsSomething);

const page = {
  /** Further back: `after` is the arrival of the oldest message seen, ISO 8601. */
  cursor: cursorSchema.nullish(),
  direction: pageDirectionSchema,
  limit: z.number().int().min(1).max(100).default(40),
};
export const readOwnThreadSchema = z.strictObject(page);
export const readThreadSchema = z.strictObject({ clientId: idSchema, ...page });

/** Everything up to this message has been read. */
export const markOwnReadSchema = z.strictObject({ messageId: idSchema });
export const markReadSchema = z.strictObject({ clientId: idSchema, messageId: idSchema });
/** From this message on the thread counts as unread again. */
export const markUnreadSchema = z.strictObject({ clientId: idSchema, messageId: idSchema });

/** Null: no time is promised. */
export const chooseAnswerTimeSchema = z.strictObject({
  within: z.number().int().min(1).max(72).nullable(),
  unit: answerUnitSchema,
});
