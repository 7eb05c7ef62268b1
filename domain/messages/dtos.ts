import { z } from "zod";
import { cursorSchema, idSchema } from "../shared/ids";
import type { RedFlagWords } from "./red-flag-words";
import { answerUnitSchema, messageSideSchema } from "./schemas";

const redFlagWordsSchema = z.strictObject({
  key: z.string(),
  level: z.enum(["crisis", "E", "S"]),
  words: z.string(),
  negated: z.boolean(),
}) satisfies z.ZodType<RedFlagWords>;

const messageSchema = z.strictObject({
  id: idSchema,
  side: messageSideSchema,
  authorName: z.string(),
  text: z.string(),
  photo: z.strictObject({ mediaId: idSchema, width: z.number(), height: z.number() }).nullable(),
  redFlags: z.array(redFlagWordsSchema),
  /** When it was written; when it arrived, where the device's clock ran ahead. */
  at: z.date(),
  receivedAt: z.date(),
});
export type Message = z.infer<typeof messageSchema>;

/** The practice's promise; null = none is made. */
export const answerTimeSchema = z.strictObject({
  within: z.number().nullable(),
  unit: answerUnitSchema,
  /** What the practice wrote before it could choose a number, while that still holds; else empty. */
  written: z.string(),
});
export const threadSchema = z.strictObject({
  /** Newest first. */
  items: z.array(messageSchema),
  next: cursorSchema.nullable(),
  /** The client's own zone and day now. */
  zone: z.string(),
  today: z.string(),
  /** How far the other side has read: the newest message of one's own that it has, and when; null: nothing yet. */
  seen: z.strictObject({ messageId: idSchema, at: z.date() }).nullable(),
  /** Messages of the other side that one's own side has not read. */
  unread: z.number(),
  practice: z.strictObject({ name: z.string(), phone: z.string().nullable(), answerTime: z.string().nullable() }),
  client: z.strictObject({ id: idSchema, name: z.string(), archived: z.boolean(), urgentSince: z.date().nullable() }),
});
export type Thread = z.infer<typeof threadSchema>;

export const ownUnreadSchema = z.strictObject({ unread: z.number() });
/** Clients of the practice with a message that waits, and with red-flag words that nobody answered. */
export const waitingMessagesSchema = z.strictObject({ waiting: z.number(), urgent: z.number() });
export const markedSchema = z.strictObject({ unread: z.number() });
