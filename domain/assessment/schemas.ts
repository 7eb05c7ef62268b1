import { z } from "zod";
import { sideSchema } from "../catalog/kinds";
import { plainText, testUnitSchema } from "../catalog/schemas";
import { isRegionId } from "../figure/body-map";
import { idSchema } from "../shared/ids";
import { painQualitySchema } from "./words";

export const startAssessmentSchema = z.strictObject({ clientId: idSchema });
export const finishAssessmentSchema = z.strictObject({ assessmentId: idSchema });
export const readAssessmentSchema = z.strictObject({ clientId: idSchema, assessmentId: idSchema.nullish() });

/** One result of one test on one side; saving it again replaces it while the assessment is open. */
export const saveFindingSchema = z.strictObject({
  assessmentId: idSchema,
  testId: idSchema,
  side: sideSchema,
  value: z.number().nullish(),
  choice: plainText(40).nullish(),
  /** The unit that stood beside the field: another one than the test's is refused, never converted. */
  unit: testUnitSchema.nullish(),
  /** How it was measured, when it differs from the test's text. */
  method: plainText(200).nullish(),
});

export const clearFindingSchema = z.strictObject({ assessmentId: idSchema, testId: idSchema, side: sideSchema });

/** A place of the body map: `back.lowback.right`. */
export const regionSchema = z
  .string()
  .max(60)
  .refine((id) => isRegionId(id), { message: "not_found" });

export const painPointSchema = z.strictObject({
  region: regionSchema,
  /** NPRS 0–10 at this place. */
  intensity: z.number().int().min(0).max(10),
  quality: painQualitySchema.nullish(),
});

export const recordPainMapSchema = z
  .strictObject({ clientId: idSchema, points: z.array(painPointSchema).max(77) })
  .refine(({ points }) => new Set(points.map((point) => point.region)).size === points.length, {
    message: "duplicate",
    path: ["points"],
  });
export const readPainMapSchema = z.strictObject({ clientId: idSchema });
export const readTestsSchema = z.strictObject({});
