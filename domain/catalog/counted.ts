import { z } from "zod";
import { testKeySchema } from "./keys";

/**
 * One ratio of measurements: `of` divided by `to`, on each side where `of` has two; without `to` the right side divided
 * by the left. `above` flags a ratio above the limit, `apart` one that differs from 1 by more than it.
 */
export const testRatioSchema = z.strictObject({
  of: testKeySchema,
  flag: z.enum(["above", "apart"]),
  limit: z.number().positive().max(100),
  to: testKeySchema.optional(),
});
export type TestRatio = z.infer<typeof testRatioSchema>;

/** How a score is worked out from other tests, once they are recorded. All of it may be absent: then it is entered. */
export const countedFields = {
  /** The score is how many of these are positive; one without sides counts for either side. */
  countedFrom: z.array(testKeySchema).min(2).max(10).optional(),
  /** The score is how many of these ratios are flagged. */
  ratioOf: z.array(testRatioSchema).min(1).max(10).optional(),
};

interface CountedFields {
  countedFrom?: readonly string[];
  ratioOf?: readonly TestRatio[];
}

/** The tests that a score is worked out from, each once, in their order. None for a test that is measured. */
export function countedParts({ countedFrom = [], ratioOf = [] }: CountedFields): string[] {
  const ofRatios = ratioOf.flatMap(({ of, to }) => (to === undefined ? [of] : [of, to]));
  return [...new Set([...countedFrom, ...ofRatios])];
}
