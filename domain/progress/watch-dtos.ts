import { z } from "zod";
import { causeStatusSchema } from "../assessment/words";
import { assignmentSideSchema, phaseSchema, stepSchema, stepStateSchema } from "../plan/words";
import { cursorSchema, idSchema } from "../shared/ids";
import { logOutcomeSchema, logSignSchema, skipReasonSchema } from "./word-schemas";

/** One of the client's calendar days. Counts are lines; `pain` 0–10 or null when nobody answered. */
export const watchedDaySchema = z.strictObject({
  day: z.string(),
  pain: z.number().nullable(),
  exercise: z.enum(["done", "partly", "not_done", "no_answer"]),
});

export const chartSchema = z.strictObject({
  /** Consecutive days, oldest first, today last; begins with the first day on which anything happened. */
  days: z.array(watchedDaySchema),
  versions: z.array(z.strictObject({ number: z.number(), day: z.string(), note: z.string().nullable() })),
  /** Days with anything done of days on which something was due, in the last seven. */
  kept: z.strictObject({ done: z.number(), due: z.number() }),
});
export type WatchChart = z.infer<typeof chartSchema>;

const base = { id: idSchema, at: z.date(), day: z.string(), receivedAt: z.date() };

export const feedEntrySchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("log"),
    ...base,
    title: z.string(),
    phase: phaseSchema,
    side: assignmentSideSchema,
    outcome: logOutcomeSchema,
    reason: skipReasonSchema.nullable(),
    effort: z.number().nullable(),
    pain: z.number().nullable(),
    comment: z.string().nullable(),
    /** What else the client noticed. */
    signs: z.array(logSignSchema),
    /** The easier form that was done in place of `title`. */
    instead: z.string().nullable(),
    /** The device's clock was ahead: moment and day are the portal's. */
    clockAhead: z.boolean(),
    /** This log corrects an earlier one. */
    corrects: z.boolean(),
    /** A later log corrects this one. */
    corrected: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("relief"),
    ...base,
    title: z.string(),
    painBefore: z.number(),
    painAfter: z.number().nullable(),
  }),
  z.strictObject({ kind: z.literal("flare"), ...base, until: z.string() }),
  /** A client's message: its beginning, and whether it holds red-flag words that are not denied. */
  z.strictObject({ kind: z.literal("message"), ...base, text: z.string(), photo: z.boolean(), urgent: z.boolean() }),
  z.strictObject({ kind: z.literal("pain"), ...base, score: z.number() }),
  z.strictObject({
    kind: z.literal("version"),
    ...base,
    number: z.number(),
    note: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal("cause"),
    ...base,
    title: z.string(),
    from: causeStatusSchema.nullable(),
    to: causeStatusSchema,
  }),
]);
export type FeedEntry = z.infer<typeof feedEntrySchema>;

/** Each change of a step, newest first: the fact that explains it, and who acted (null: not recorded). */
export const stepHistorySchema = z.strictObject({
  items: z.array(
    z.strictObject({
      id: idSchema,
      step: stepSchema,
      from: stepStateSchema,
      to: stepStateSchema,
      fact: z.strictObject({
        key: z.string(),
        count: z.number().optional(),
        total: z.number().optional(),
        reason: z.string().optional(),
      }),
      at: z.date(),
      by: z.string().nullable(),
      role: z.enum(["practitioner", "client", "admin", "system"]).nullable(),
    }),
  ),
});
export type StepHistory = z.infer<typeof stepHistorySchema>;

export const feedSchema = z.strictObject({ items: z.array(feedEntrySchema), next: cursorSchema.nullable() });
