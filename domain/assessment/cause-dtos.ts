import { z } from "zod";
import { reliabilitySchema, sideSchema } from "../catalog/kinds";
import { patternSideSchema } from "../catalog/schemas";
import { shownEvidenceSchema } from "../catalog/shown-evidence";
import { notedMuscleSchema } from "../plan/muscle-states";
import { assignmentSideSchema, phaseSchema } from "../plan/words";
import { idSchema } from "../shared/ids";
import { retestVerdicts } from "./retest";
import { causeStatusSchema, severitySchema } from "./words";

/** A result in words a page can show: the number with its unit, or the label of the choice. */
const resultSchema = z.strictObject({
  findingId: idSchema,
  value: z.number().nullable(),
  choice: z.string().nullable(),
  abnormal: z.boolean(),
  recordedAt: z.date(),
});

const supportSchema = z.strictObject({
  testId: idSchema,
  testTitle: z.string(),
  side: sideSchema,
  unit: z.string(),
  reliability: reliabilitySchema,
  goal: z.strictObject({ value: z.number(), direction: z.enum(["down", "up"]) }).nullable(),
  measurementError: z.number().nullable(),
  /** The newest result is by another person than the one before it: compare with care. */
  otherExaminer: z.boolean(),
  /** The result that supports the cause, and the newest of the same test and side (may be the same one). */
  before: resultSchema,
  now: resultSchema,
  /** What the newest says beside the one before; null until it was tested again. */
  verdict: z.enum(retestVerdicts).nullable(),
});
export type CauseSupport = z.infer<typeof supportSchema>;

export const causeSchema = z.strictObject({
  id: idSchema,
  patternId: idSchema,
  patternKey: z.string(),
  title: z.string(),
  plainTitle: z.string(),
  evidence: shownEvidenceSchema,
  sides: z.array(patternSideSchema),
  side: patternSideSchema,
  /** Null for what was ruled out before anybody gave it one. */
  severity: severitySchema.nullable(),
  status: causeStatusSchema,
  note: z.string().nullable(),
  foundOn: z.string(),
  retestOn: z.string().nullable(),
  revision: z.number(),
  /** The step that closes it, for its hue. */
  step: z.enum(["muscles", "joints"]),
  /** The leading one first: the first number that is a finding. */
  support: z.array(supportSchema),
  /** Where its retests would move it, and the newest results that say so; null with decision support off. */
  proposedMove: z
    .strictObject({ to: z.enum(["confirmed", "improving", "resolved", "returned"]), findingIds: z.array(idSchema) })
    .nullable(),
  /** What the published plan gives for it. */
  assigned: z.array(
    z.strictObject({
      title: z.string(),
      itemKey: z.string(),
      itemId: idSchema,
      /** The version that the plan was given. */
      version: z.number().int(),
      phase: phaseSchema,
      side: assignmentSideSchema,
    }),
  ),
  changes: z.array(
    z.strictObject({
      id: idSchema,
      from: causeStatusSchema.nullable(),
      to: causeStatusSchema,
      note: z.string().nullable(),
      by: z.string().nullable(),
      at: z.date(),
    }),
  ),
});
export type Cause = z.infer<typeof causeSchema>;

export const landmarkSchema = z.strictObject({
  testKey: z.string(),
  side: sideSchema,
  /** A number in the test's unit, or the choice of a test without numbers. */
  value: z.union([z.number(), z.string()]).nullable(),
  recordedAt: z.date(),
});
export type Landmark = z.infer<typeof landmarkSchema>;

/**
 * All causes of a client, open ones first, newest first within; the newest and the first result of each test that says how
 * the pelvis stands; and how the muscles of the causes stand.
 */
export const causesSchema = z.strictObject({
  items: z.array(causeSchema),
  landmarks: z.array(landmarkSchema),
  firstLandmarks: z.array(landmarkSchema),
  muscles: z.array(notedMuscleSchema),
});

export const suggestedPatternSchema = z.strictObject({
  patternId: idSchema,
  key: z.string(),
  title: z.string(),
  plainTitle: z.string(),
  definition: z.string(),
  evidence: shownEvidenceSchema,
  sides: z.array(patternSideSchema),
  sideRule: z.string().nullable(),
  /** Abnormal results of this client's tests that implicate the pattern, newest of each test and side. */
  findings: z.array(
    z.strictObject({
      findingId: idSchema,
      testTitle: z.string(),
      side: sideSchema,
      value: z.number().nullable(),
      choice: z.string().nullable(),
      unit: z.string(),
      reliability: reliabilitySchema,
      recordedAt: z.date(),
    }),
  ),
  /** An open cause of this client already names it. */
  taken: z.boolean(),
});
export type SuggestedPattern = z.infer<typeof suggestedPatternSchema>;
/** By title; with decision support by how many findings point at the pattern, then by title. */
export const suggestedPatternsSchema = z.strictObject({
  items: z.array(suggestedPatternSchema),
  /** The retest day that a cause recorded today gets by rule; null without a rule. */
  usualRetestOn: z.string().nullable(),
});

export const savedRetestSchema = z.strictObject({
  assessmentId: idSchema,
  /** The next retest of the cause; null without a rule. */
  retestOn: z.string().nullable(),
});
export const savedCauseSchema = z.strictObject({ causeId: idSchema, revision: z.number() });
export const savedExemptionSchema = z.strictObject({ exemptionId: idSchema });
