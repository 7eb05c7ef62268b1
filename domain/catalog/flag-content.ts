import { z } from "zod";
import { actionLevelSchema } from "../assessment/words";
import { flagGroups } from "./flag-groups";
import { contraindicationSchema } from "./kinds";
import { commonFields, paragraph, plainText, sentence } from "./schemas";
import { translationsOf } from "./translations";

/** `asked` of a person; `computed` from what the practice has recorded. */
export const flagCaptures = ["asked", "computed"] as const;
/** What an answer alone means: an action level, or `note`: noted without a level (yellow flags). */
export const answerLevels = [...actionLevelSchema.options, "note"] as const;

/** Red flags `rf_`, the inflammatory count `spa_`, yellow flags `yf_`, facts from the record `fact_`. */
export const flagKeySchema = z
  .string()
  .max(60)
  .refine((key) => /^(rf|spa|yf|fact)(_[a-z0-9]+)+$/.test(key), { message: "flag_key_form" });

const answerValueSchema = z
  .string()
  .max(20)
  .refine((value) => /^[a-z0-9]+(_[a-z0-9]+)*$/.test(value), { message: "key_form" });

/** An item with one of its answers, or, without one, with any answer but its first (the quiet one). */
const itemAnswerSchema = z.strictObject({ item: flagKeySchema, answer: answerValueSchema.optional() });

/**
 * One part of a combination: at least so many of these items are answered so, or so many other flags are raised.
 * There is no "not" and no "at most": one more raised answer can only raise a level, never lower it.
 */
const flagPartSchema = z.strictObject({
  atLeast: z.number().int().min(1).max(20),
  of: z.array(itemAnswerSchema).min(1).max(20).optional(),
  otherFlags: z.literal(true).optional(),
});
export type FlagPart = z.infer<typeof flagPartSchema>;

const flagFields = z.strictObject({
  key: flagKeySchema,
  ...commonFields,
  group: z.enum(flagGroups),
  /** Its place in the list, from low to high. */
  place: z.number().int().min(1).max(9999),
  /** What the client is asked, in plain words. */
  question: sentence,
  /** What helps the practitioner to ask it. */
  hint: sentence.optional(),
  /** What the client reads when it is raised. */
  forClient: sentence.optional(),
  capture: z.enum(flagCaptures),
  /** Asked again at each review, on a flare and when leg pain rises (3.4.1). */
  shortList: z.boolean(),
  /** Asked only once another item was answered so. */
  after: z.strictObject({ item: flagKeySchema, answer: answerValueSchema }).optional(),
  /** The choices, the quiet one first. Empty for a number. */
  answers: z
    .array(
      z.strictObject({
        value: answerValueSchema,
        label: plainText(120),
        level: z.enum(answerLevels).optional(),
        /** What the practitioner reads when it is raised. */
        reason: sentence.optional(),
        /** A contraindication code that it points at. */
        caution: contraindicationSchema.optional(),
      }),
    )
    .max(8),
  /** A whole number from `min` to `max`, noted `from` or `upTo` a threshold. */
  scale: z
    .strictObject({
      min: z.number().int().min(0).max(100),
      max: z.number().int().min(1).max(100),
      from: z.number().int().optional(),
      upTo: z.number().int().optional(),
    })
    .optional(),
  /** What hangs on other answers: when every part holds, this item has this level. The highest that holds counts. */
  combinations: z
    .array(z.strictObject({ level: actionLevelSchema, reason: paragraph, when: z.array(flagPartSchema).min(1).max(6) }))
    .max(12),
});

const flagTexts = flagFields.pick({ title: true, question: true, hint: true, forClient: true }).extend({
  answers: z.array(z.strictObject({ label: plainText(120).optional(), reason: sentence.optional() })),
  combinations: z.array(z.strictObject({ reason: paragraph.optional() })),
});
export const flagContentSchema = flagFields.extend({ translations: translationsOf(flagTexts) });
export type FlagContent = z.infer<typeof flagContentSchema>;
