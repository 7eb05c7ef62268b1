import { z } from "zod";
import { countedFields } from "./counted";
import { evidenceFields } from "./evidence";
import { jointKeySchema, muscleKeySchema, patternKeySchema, testKeySchema } from "./keys";
import { bodyPositionSchema, gradeSchema, reliabilitySchema } from "./kinds";
import { starterBlocksSchema } from "./starter-schema";
import { translationsOf } from "./translations";

/** Text that a person typed: trimmed, no control characters (NUL above all: Postgres refuses it). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point.
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
export const plainText = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !controlCharacters.test(text), { message: "control_character" });

export const sentence = plainText(400);
export const paragraph = plainText(1500);
export const sourceSchema = z.strictObject({ text: sentence, url: z.url().max(300).optional() });
/** What an entry of any kind says. */
export const commonFields = {
  title: plainText(90),
  grade: gradeSchema,
  sources: z.array(sourceSchema).min(1).max(8),
};

const muscleFields = z.strictObject({
  key: muscleKeySchema,
  ...commonFields,
  /** What a client would call it: "hip flexor, deep". */
  plainName: plainText(60),
  region: plainText(40),
  action: sentence,
  nerve: sentence,
  /** Janda's teaching model: tends to tighten (T), to weaken (P), mixed (M). */
  tendency: z.enum(["T", "P", "M"]),
  mapView: z.enum(["front", "back", "side", "inside"]),
  mapPlace: sentence,
  deep: z.boolean(),
});

export const muscleContentSchema = muscleFields.extend({
  translations: translationsOf(
    muscleFields.pick({ title: true, plainName: true, region: true, action: true, nerve: true, mapPlace: true }),
  ),
});

const jointFields = z.strictObject({
  key: jointKeySchema,
  ...commonFields,
  plainName: plainText(60),
  sided: z.boolean(),
  facts: sentence,
});

export const jointContentSchema = jointFields.extend({
  translations: translationsOf(jointFields.pick({ title: true, plainName: true, facts: true })),
});

export const patternSides = [
  "none",
  "left",
  "right",
  "both",
  "left_forward_right_back",
  "right_forward_left_back",
  "left_on_left",
  "right_on_right",
  "left_on_right",
  "right_on_left",
] as const;
export const patternSideSchema = z.enum(patternSides);
export type PatternSide = z.infer<typeof patternSideSchema>;

const patternFields = z.strictObject({
  key: patternKeySchema,
  ...commonFields,
  /** The same thing in a client's words, without fright: "Front of the hip is tight". */
  plainTitle: plainText(90),
  plainText: paragraph,
  sides: z.array(patternSideSchema).min(1),
  /** What `side` means for this pattern, when it is not obvious. */
  sideRule: sentence.optional(),
  definition: paragraph,
  observed: paragraph,
  tests: z.array(testKeySchema).max(20),
  ...evidenceFields,
  tight: z.array(muscleKeySchema).max(20),
  weak: z.array(muscleKeySchema).max(20),
  joints: z.array(jointKeySchema).max(10),
  complaint: paragraph,
  caution: paragraph,
  related: z.array(patternKeySchema).max(10),
  evidenceNote: paragraph,
  /** Starter blocks (8.4): what is usually assigned first. */
  starter: starterBlocksSchema.extend({ note: sentence.optional() }),
});

const patternTexts = patternFields
  .pick({ title: true, plainTitle: true, plainText: true, sideRule: true, definition: true, observed: true })
  .extend(patternFields.pick({ complaint: true, caution: true, evidenceNote: true }).shape)
  .extend({ starter: z.strictObject({ note: sentence }) });
export const patternContentSchema = patternFields.extend({ translations: translationsOf(patternTexts) });

export const testUnits = ["mm", "cm", "deg", "s", "reps", "score", "grade", "choice", "posneg"] as const;
export const testUnitSchema = z.enum(testUnits);

/** When a single side's value counts as a finding. Numbers are in the test's unit. */
export const criterionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("above"), value: z.number() }),
  z.strictObject({ kind: z.literal("below"), value: z.number() }),
  z.strictObject({ kind: z.literal("outside"), low: z.number(), high: z.number() }),
  z.strictObject({ kind: z.literal("positive") }),
  z.strictObject({ kind: z.literal("choice"), abnormal: z.array(plainText(40)).min(1) }),
]);
export type Criterion = z.infer<typeof criterionSchema>;

const testFields = z.strictObject({
  key: testKeySchema,
  ...commonFields,
  /** What a client's pages call it. Versions older than this field have none: the title stands in. */
  plainTitle: plainText(90).optional(),
  /** How the client lies or stands: tests are grouped by it so that the client turns over once. */
  position: bodyPositionSchema,
  procedure: paragraph,
  unit: testUnitSchema,
  /** For unit `choice`: the answers, in order. */
  choices: z
    .array(z.strictObject({ value: plainText(40), label: plainText(80) }))
    .max(10)
    .optional(),
  /** For numbers: what can be entered at all. */
  min: z.number().optional(),
  max: z.number().optional(),
  sided: z.boolean(),
  ...countedFields,
  criterion: criterionSchema,
  /** A left-right difference at or above this is a finding too (same unit). */
  sideDifference: z.number().positive().optional(),
  usualRange: sentence,
  implicates: z.array(patternKeySchema).max(10),
  reliability: reliabilitySchema,
  reliabilityText: sentence,
  /** Smallest change that is more than measurement error, in the test's unit. */
  measurementError: z.number().positive().optional(),
  /** In the suggested short battery. */
  shortBattery: z.boolean(),
});

const testTexts = testFields
  .pick({ title: true, plainTitle: true, procedure: true, usualRange: true, reliabilityText: true })
  .extend({ choices: z.array(z.strictObject({ label: plainText(80) })) });
export const testContentSchema = testFields.extend({ translations: translationsOf(testTexts) });

/** The default dose of an item: what a plan starts from. Seconds, minutes, counts. */
export const catalogDoseSchema = z.strictObject({
  sets: z.number().int().min(1).max(10).optional(),
  reps: z.number().int().min(1).max(100).optional(),
  holdSeconds: z.number().int().min(1).max(600).optional(),
  minutes: z.number().min(0.5).max(480).optional(),
  timesADay: z.number().int().min(1).max(12).default(1),
  daysAWeek: z.number().int().min(1).max(7).default(7),
  effortMax: z.number().int().min(1).max(10).optional(),
});
export type CatalogDose = z.infer<typeof catalogDoseSchema>;

/** Which row of the dose limits (8.8) applies to the item. */
export const doseRules = [
  "stretch",
  "contract_relax",
  "activation",
  "strength",
  "hold_bridge",
  "hold_back",
  "press_up",
  "pressure",
  "heat",
  "tens",
  "mobilise",
  "walk",
  "rest",
] as const;
export const doseRuleSchema = z.enum(doseRules);
export type DoseRule = z.infer<typeof doseRuleSchema>;

export const blockSchema = z.enum(["relax", "stimulate", "strengthen", "joint"]);

export type MuscleContent = z.infer<typeof muscleContentSchema>;
export type PatternContent = z.infer<typeof patternContentSchema>;
export type TestContent = z.infer<typeof testContentSchema>;
