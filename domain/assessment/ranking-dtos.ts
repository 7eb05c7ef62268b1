import { z } from "zod";
import { bodyPositionSchema, gradeSchema, reliabilitySchema, sideSchema } from "../catalog/kinds";
import { patternSideSchema } from "../catalog/schemas";
import { idSchema } from "../shared/ids";
import { fitLabels } from "./evidence/fit-label";

export const rankPatternsSchema = z.strictObject({ clientId: idSchema });
/** `position` is how the client lies or stands now: a test that needs another one stands a little lower. */
export const nextTestsSchema = z.strictObject({
  clientId: idSchema,
  position: bodyPositionSchema.nullish(),
  /** Tests that the practitioner passes over this time. */
  skip: z.array(idSchema).max(200).nullish(),
});

const fitLabelSchema = z.enum(fitLabels);
/** Where a pattern's side cannot be told: both sides fit, or neither result names one. */
const settledSideSchema = z.union([patternSideSchema, z.literal("unclear")]);
const imaginedSchema = z.strictObject({ support: z.number(), label: fitLabelSchema });
const testHead = { testId: idSchema, testKey: z.string(), testTitle: z.string(), reliability: reliabilitySchema };

/** One entry of the catalog's evidence as it stands for the leading side. */
const weighedSchema = z.strictObject({
  ...testHead,
  reliabilityText: z.string(),
  direction: z.enum(["for", "against"]),
  /** What has to be found, in the catalog's language (`parseCondition` reads it). */
  result: z.string(),
  unit: z.string(),
  /** The side of a two-sided test that has no result, where the other one has. */
  missingSide: z.enum(["left", "right"]).nullable(),
  /** `met`: found. `not_met`: tested and not so. `open`: not recorded (on the side that is needed). */
  state: z.enum(["met", "not_met", "open"]),
  weight: z.number(),
  factor: z.number(),
  /** weight × factor, as it counts. */
  contribution: z.number(),
  /** Of a test that is worked out from its parts: at least `low` of `of` count, and at most `high`. */
  counted: z.array(z.strictObject({ side: sideSchema, low: z.number(), high: z.number(), of: z.number() })),
  /** The results it was read from: newest of each side. */
  findings: z.array(
    z.strictObject({
      findingId: idSchema,
      /** The test it is a result of: of a counted test one of its parts. */
      testTitle: z.string(),
      unit: z.string(),
      reliability: reliabilitySchema,
      side: sideSchema,
      value: z.number().nullable(),
      choice: z.string().nullable(),
      /** A choice in the words of the test. */
      choiceLabel: z.string().nullable(),
      recordedAt: z.date(),
    }),
  ),
});
export type WeighedEvidence = z.infer<typeof weighedSchema>;

const rankedPatternSchema = z.strictObject({
  patternId: idSchema,
  key: z.string(),
  title: z.string(),
  plainTitle: z.string(),
  definition: z.string(),
  grade: gradeSchema,
  evidenceNote: z.string(),
  sides: z.array(patternSideSchema),
  sideRule: z.string().nullable(),
  /** The side that leads, and the one that `support`, `label` and `evidence` are about when it is unclear. */
  side: settledSideSchema,
  shownSide: patternSideSchema,
  /** 0 to 1. Support: how much of what was tested speaks for it. Coverage: how much of what could be tested was. */
  support: z.number(),
  coverage: z.number(),
  label: fitLabelSchema,
  /** Why it may not be shown above `fits_some`, however high the support: its grade, or nothing but P and U tests. */
  cap: z.enum(["grade", "reliability"]).nullable(),
  sideScores: z.array(
    z.strictObject({
      side: patternSideSchema,
      support: z.number(),
      coverage: z.number(),
      label: fitLabelSchema,
    }),
  ),
  evidence: z.array(weighedSchema),
  wouldChange: z.array(z.strictObject({ ...testHead, ifFound: imaginedSchema, ifNot: imaginedSchema })),
  /** Listed after another: they exclude each other, or it is a part of that one. */
  setAside: z.strictObject({ why: z.enum(["exclusive", "part"]), byKey: z.string(), byTitle: z.string() }).nullable(),
  /** The parts that a derived pattern stands for. */
  formedFrom: z.array(z.strictObject({ key: z.string(), title: z.string(), side: patternSideSchema })).nullable(),
  /** It fits and keeps end-range stretches off the plan. */
  forbidsEndRangeStretch: z.boolean(),
  /** An open cause of this client already names it. */
  taken: z.boolean(),
});
export type RankedPatternView = z.infer<typeof rankedPatternSchema>;

/** Every published pattern, best fit first; a working order with its grounds, never a diagnosis. */
export const rankedPatternsSchema = z.strictObject({ items: z.array(rankedPatternSchema) });

const nextTestSchema = z.strictObject({
  ...testHead,
  position: bodyPositionSchema,
  changesPosition: z.boolean(),
  shortBattery: z.boolean(),
  /** How far an average result moves two leading patterns apart, 0 to 1. */
  separation: z.number(),
  missing: z.array(sideSchema),
  tellsApart: z.array(
    z.strictObject({ oneKey: z.string(), oneTitle: z.string(), otherKey: z.string(), otherTitle: z.string() }),
  ),
});
export type NextTestView = z.infer<typeof nextTestSchema>;
export const nextTestsViewSchema = z.strictObject({ items: z.array(nextTestSchema) });
