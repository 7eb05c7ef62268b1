import { z } from "zod";
import { parseCondition } from "./evidence-condition";
import { patternKeySchema, testKeySchema } from "./keys";

/**
 * Which sides of the pattern a result speaks for. `that` is the side the result is on, `other` the opposite one, `none`
 * every side alike; the rest name sides outright, for answers that hold a side in themselves (a shift to the left).
 */
export const evidenceSides = [
  "none",
  "that",
  "other",
  "left",
  "right",
  "facing_left",
  "facing_right",
  "axis_left",
  "axis_right",
  "forward",
  "backward",
] as const;
export type EvidenceSide = (typeof evidenceSides)[number];

const conditionText = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => parseCondition(text) !== null, { message: "condition_form" });

/** One finding that speaks for or against a pattern (domain reference 8.2). `weight` is the base weight, always positive. */
export const evidenceEntrySchema = z.strictObject({
  test: testKeySchema,
  direction: z.enum(["for", "against"]),
  /** When the result counts, in the language of `parseCondition`. */
  result: conditionText,
  side: z.enum(evidenceSides),
  weight: z.number().min(0.5).max(5),
});
export type EvidenceEntry = z.infer<typeof evidenceEntrySchema>;

/** A part of a derived pattern, and on which side it has to stand when the derived one leads with a side. */
export const derivedPartSchema = z.strictObject({ pattern: patternKeySchema, side: z.enum(["that", "other"]) });
export type DerivedPart = z.infer<typeof derivedPartSchema>;

/** How a pattern's findings are read together (8.1, 8.2). All of it may be absent: then nothing scores the pattern. */
export const evidenceFields = {
  evidence: z.array(evidenceEntrySchema).min(1).max(30).optional(),
  /** Of these and this one only the best supported is kept in front; the others are listed after it. */
  exclusiveWith: z.array(patternKeySchema).min(1).max(6).optional(),
  /** The pattern is read from others and then stands in their place. */
  derivedFrom: z.array(derivedPartSchema).min(2).max(4).optional(),
  /** One test is all there is: the rule of two performed tests does not apply. */
  oneTestEnough: z.boolean().optional(),
  forbidsEndRangeStretch: z.boolean().optional(),
};
