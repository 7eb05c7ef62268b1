import { z } from "zod";
import { regionSchema } from "../assessment/schemas";
import { shortScreenAnswersSchema } from "../assessment/screen-schemas";
import { plainText } from "../catalog/schemas";
import { cursorSchema, deviceIdSchema, idSchema, pageDirectionSchema, pageSizeSchema } from "../shared/ids";
import { calendarDaySchema, zoneSchema } from "../time/calendar-day";
import { longestComment } from "./limits";
import { effortSchema, logOutcomeSchema, logSignSchema, painScoreSchema, skipReasonSchema } from "./word-schemas";
import { logSigns } from "./words";

/** When a thing was said: the moment on the device, and the zone that joined it to the client's day. */
const saidOn = { at: z.iso.datetime(), zone: zoneSchema };

const answer = {
  outcome: logOutcomeSchema,
  /** Needed when skipped; may be given when partly done; none otherwise. */
  reason: skipReasonSchema.nullable().default(null),
  setsDone: z.number().int().min(0).max(20).nullable().default(null),
  secondsSpent: z.number().int().min(0).max(28_800).nullable().default(null),
  effort: effortSchema.nullable().default(null),
  pain: painScoreSchema.nullable().default(null),
  comment: plainText(longestComment).nullable().default(null),
  /** What else was noticed, each once. */
  signs: z
    .array(logSignSchema)
    .max(logSigns.length)
    .default([])
    .transform((signs) => [...new Set(signs)].sort()),
};

interface ReasonedAnswer {
  outcome: z.infer<typeof logOutcomeSchema>;
  reason: z.infer<typeof skipReasonSchema> | null;
}

function checkReason({ outcome, reason }: ReasonedAnswer, context: z.RefinementCtx): void {
  const issue = (message: string) => context.addIssue({ code: "custom", path: ["reason"], message });
  if (outcome === "skipped" && reason === null) issue("required");
  if ((outcome === "done" || outcome === "too_painful") && reason !== null) issue("not_allowed");
}

export const saveLogSchema = z
  .strictObject({
    id: deviceIdSchema,
    assignmentId: idSchema,
    day: calendarDaySchema,
    ...saidOn,
    ...answer,
    /** The easier form that was done in place of what was assigned. */
    instead: z
      .strictObject({ itemId: idSchema, version: z.number().int().min(1) })
      .nullable()
      .default(null),
  })
  .superRefine(checkReason);
export type SaveLogInput = z.input<typeof saveLogSchema>;

/** What is corrected keeps its exercise and its day; everything else is said again. */
export const correctLogSchema = z
  .strictObject({ id: deviceIdSchema, correctsId: idSchema, ...saidOn, ...answer })
  .superRefine(checkReason);
export type CorrectLogInput = z.input<typeof correctLogSchema>;

export const ratePainSchema = z.strictObject({
  id: deviceIdSchema,
  day: calendarDaySchema,
  ...saidOn,
  score: painScoreSchema,
  /** Where it hurts, each place once; none: nowhere. Left out: not asked, and the last picture stands. */
  places: z
    .array(regionSchema)
    .max(77)
    .transform((places) => [...new Set(places)].sort())
    .optional(),
});
export type RatePainInput = z.input<typeof ratePainSchema>;

export const saveReliefUseSchema = z.strictObject({
  id: deviceIdSchema,
  assignmentId: idSchema,
  day: calendarDaySchema,
  ...saidOn,
  painBefore: painScoreSchema,
  /** Null when the client stopped without rating again. */
  painAfter: painScoreSchema.nullable().default(null),
  secondsSpent: z.number().int().min(0).max(28_800).nullable().default(null),
});
export type SaveReliefUseInput = z.input<typeof saveReliefUseSchema>;

/** "I have a flare", with the short red-flag list answered. */
export const tapFlareSchema = z.strictObject({
  id: deviceIdSchema,
  day: calendarDaySchema,
  ...saidOn,
  answers: shortScreenAnswersSchema,
});
export type TapFlareInput = z.input<typeof tapFlareSchema>;

/** "It is better": from `day` on it is no flare day any more. */
export const endFlareSchema = z.strictObject({
  id: deviceIdSchema,
  flareId: idSchema,
  day: calendarDaySchema,
  ...saidOn,
});
export type EndFlareInput = z.input<typeof endFlareSchema>;

export const readOwnSchema = z.strictObject({});

/** `week`: with the lines of the other days, for a page that is kept on the device. */
export const readTodaySchema = z.strictObject({ week: z.boolean().optional() });

export const readHistorySchema = z.strictObject({
  cursor: cursorSchema.nullable().default(null),
  direction: pageDirectionSchema,
  limit: pageSizeSchema.default(30),
});
