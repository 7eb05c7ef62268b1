import { z } from "zod";
import { stepStateSchema } from "../plan/words";
import { cursorSchema, idSchema } from "../shared/ids";
import { triageKindSchema } from "./words";

const facts = z.record(z.string(), z.union([z.string(), z.number()]));

/** One client on the board: the reason that leads, what else stands, and what the row draws. */
export const boardRowSchema = z.strictObject({
  clientId: idSchema,
  name: z.string(),
  zone: z.string(),
  phone: z.string().nullable(),
  /** The client's own calendar day now. */
  today: z.string(),
  reason: z.strictObject({
    id: idSchema,
    kind: triageKindSchema,
    urgency: z.number(),
    since: z.date(),
    facts,
    mayPutAside: z.boolean(),
  }),
  more: z.array(z.strictObject({ kind: triageKindSchema, facts })),
  states: z.strictObject({
    find: stepStateSchema,
    relieve: stepStateSchema,
    muscles: stepStateSchema,
    joints: stepStateSchema,
  }),
  painNow: z.number().nullable(),
  /** Pain of the last 14 of the client's calendar days, today last; null = no answer. */
  painDays: z.array(z.number().nullable()),
});
export type BoardRow = z.infer<typeof boardRowSchema>;

/** A page of the board; how many clients stand on it by urgency, and how many the practice has (counted up to 1,000). */
export const boardPageSchema = z.strictObject({
  items: z.array(boardRowSchema),
  next: cursorSchema.nullable(),
  /** The calendar day where the practice is. */
  today: z.string(),
  counts: z.strictObject({ urgent: z.number(), attention: z.number(), routine: z.number(), clients: z.number() }),
});

/** Which reasons a deed settled, for taking it back. */
export const settledSchema = z.strictObject({ reasonIds: z.array(idSchema) });
