import { z } from "zod";
import { calendarDaySchema } from "../time/calendar-day";
import { measureKeySchema } from "./keys";
import { commonFields, paragraph, plainText, sentence } from "./schemas";
import { translationsOf } from "./translations";

/** What the person thinks back over when answering; `start` compares with the start of the programme. */
export const recalls = ["now", "today", "day", "week", "start", "none"] as const;
/** When it is asked: every week, at the full reviews (DIS-01, DIS-02), or only when somebody asks for it. */
export const askings = ["week", "review", "never"] as const;
/** `items`: questions; `activities`: the client's own (PSFS); `score`: only a result from a form used elsewhere. */
export const measureForms = ["items", "activities", "score"] as const;
export const measureUnits = ["points", "percent", "t_score"] as const;

/** The name of a question in its questionnaire, as FHIR's `linkId`. */
export const linkIdSchema = z
  .string()
  // Answers are kept by these names: none may be a name that every object has.
  .refine((linkId) => /^[A-Za-z0-9/][A-Za-z0-9._/-]{0,63}$/.test(linkId) && !(linkId in {}), {
    message: "link_id_form",
  });

const itemHead = {
  linkId: linkIdSchema,
  text: plainText(500),
  /** The heading of the group that the question stands in. */
  group: plainText(200).optional(),
};

export const measureItemSchema = z.discriminatedUnion("type", [
  /** A whole or decimal number from `min` to `max`. */
  z.strictObject({
    type: z.literal("scale"),
    ...itemHead,
    min: z.number().min(-1000).max(1000),
    max: z.number().min(-1000).max(1000),
    /** Numbers between the whole ones may be given. */
    decimal: z.boolean().optional(),
    lowLabel: plainText(80).optional(),
    highLabel: plainText(80).optional(),
  }),
  /** One of the answers, each with the number it counts. */
  z.strictObject({
    type: z.literal("choice"),
    ...itemHead,
    options: z
      .array(z.strictObject({ code: plainText(60), label: plainText(200), value: z.number().min(-1000).max(1000) }))
      .min(2)
      .max(30),
  }),
  /** A statement that is ticked when it holds: a blank is "no". */
  z.strictObject({ type: z.literal("tick"), ...itemHead }),
]);
export type MeasureItem = z.infer<typeof measureItemSchema>;

const linkIds = z.array(linkIdSchema).min(1).max(200);

/** How answers become a score; items that a rule does not name are asked and kept, but do not count. */
export const scoringSchema = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.enum(["sum", "mean"]), items: linkIds, minAnswered: z.number().int().min(1).max(200) }),
  /** How many statements are ticked; a blank is not a missing answer (RMDQ). */
  z.strictObject({ rule: z.literal("count"), items: linkIds }),
  /** 100 × the total ÷ the most that the answered questions could give (ODI). */
  z.strictObject({ rule: z.literal("percent"), items: linkIds, minAnswered: z.number().int().min(1).max(200) }),
  /** Each question is a score of its own (NPRS); `main` is the one that is compared and drawn. */
  z.strictObject({ rule: z.literal("each"), items: linkIds, main: linkIdSchema }),
  /** Nine items, the last counts with the top two of its answers; `psych` is the sub-scale (4.7). */
  z.strictObject({ rule: z.literal("start_back"), items: linkIds, psych: linkIds }),
]);
export type Scoring = z.infer<typeof scoringSchema>;

const changeSchema = z.strictObject({
  /** In the score's own unit. */
  points: z.number().positive().max(1000).optional(),
  /** Of the first score. Either of the two is enough. */
  percent: z.number().positive().max(100).optional(),
});

const measureFields = z.strictObject({
  key: measureKeySchema,
  ...commonFields,
  /** What a client reads. */
  plainTitle: plainText(90),
  intro: paragraph,
  /** What it measures and how its result is to be read, for practitioners. */
  about: paragraph,
  form: z.enum(measureForms),
  recall: z.enum(recalls),
  asked: z.enum(askings),
  unit: z.enum(measureUnits),
  range: z.strictObject({ min: z.number().min(-1000).max(1000), max: z.number().min(-1000).max(1000) }),
  better: z.enum(["lower", "higher"]),
  /** Digits after the point of a shown score. */
  decimals: z.number().int().min(0).max(1),
  /** Smallest change that people call important. */
  important: changeSchema.optional(),
  /** Smallest change beyond measurement error, in the score's unit; `oneItem` for a single item of it. */
  detectable: z.strictObject({ points: z.number().positive(), oneItem: z.number().positive().optional() }).optional(),
  /** The answer is itself the change (PGIC): improved from here, worse up to there. No baseline is used. */
  anchor: z.strictObject({ improvedFrom: z.number(), worseUpTo: z.number() }).optional(),
  /** Words for parts of the range, in order: each goes up to and with its number. */
  bands: z
    .array(z.strictObject({ upTo: z.number(), label: plainText(60) }))
    .max(10)
    .optional(),
  /** Below or above these a change can hardly show. */
  limits: z.strictObject({ floor: z.number().optional(), ceiling: z.number().optional() }).optional(),
  /** Whether it follows a course at all; STarT Back chooses care and is no outcome. */
  outcome: z.boolean(),
  items: z.array(measureItemSchema).min(1).max(200).optional(),
  scoring: scoringSchema.optional(),
  /** What is entered beside the score (STarT Back's sub-scale). */
  extra: z.strictObject({ key: linkIdSchema, label: plainText(90), min: z.number(), max: z.number() }).optional(),
  licence: z.strictObject({
    terms: z.enum(["free", "own_wording", "score_only", "practice"]),
    note: sentence,
    /** Who in the practice said that it may be used here, what they said, and when. Set by an import. */
    confirmed: z.strictObject({ statement: sentence, by: plainText(120), on: calendarDaySchema }).optional(),
  }),
});

const measureItemTexts = z.strictObject({
  text: itemHead.text.optional(),
  group: itemHead.group,
  lowLabel: plainText(80).optional(),
  highLabel: plainText(80).optional(),
  options: z.array(z.strictObject({ label: plainText(200) })).optional(),
});
const measureTexts = measureFields.pick({ title: true, plainTitle: true, intro: true, about: true }).extend({
  items: z.array(measureItemTexts),
  bands: z.array(z.strictObject({ label: plainText(60) })),
  extra: z.strictObject({ label: plainText(90) }),
  licence: z.strictObject({ note: sentence }),
});
export const measureContentSchema = measureFields.extend({ translations: translationsOf(measureTexts) });
export type MeasureContent = z.infer<typeof measureContentSchema>;
