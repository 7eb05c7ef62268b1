import { z } from "zod";
import { assignableKeySchema, exerciseKeySchema, muscleKeySchema, patternKeySchema } from "./keys";

/** The blocks of a starter, in the order of the method. */
export const starterPhases = ["relieve", "relax", "stimulate", "strengthen", "joint"] as const;

/** On which side a starter item is done, in the words of domain reference 8.4. */
export const starterSides = [
  "pattern_side",
  "opposite_side",
  "high_side",
  "low_side",
  "anterior_half",
  "posterior_half",
  "concave_side",
  "convex_side",
  "weaker_side_extra_set",
  "both",
  "alternating",
  "none",
] as const;
const starterSideSchema = z.enum(starterSides);
export type StarterSide = z.infer<typeof starterSideSchema>;

/** What has to be so before a starter item is given (8.4). */
export const starterConditions = [
  /** Not at the start: once the first weeks have settled. */
  "later",
  /** Only with, and behind, the item that stands before it. */
  "after_previous",
  /** Only when bending backwards is known to ease. */
  "directional_preference",
  /** Only when the hip does not pinch (FADIR negative). */
  "no_hip_pinch",
] as const;
const starterConditionSchema = z.enum(starterConditions);
export type StarterCondition = z.infer<typeof starterConditionSchema>;

/** What a pattern forbids or asks of the whole plan (8.4). */
export const starterLimits = [
  /** No stretch to the end of a range. */
  "no_end_range",
  /** No one-sided load at first. */
  "symmetric_first",
  /** At most one pair of self-corrections of the pelvic halves. */
  "one_correction_pair",
  /** Comes after every other cause. */
  "secondary",
] as const;
const starterLimitSchema = z.enum(starterLimits);

/** A plain key is the form that packs had before sides were data: done on the side of the pattern. */
const starterItemOf = (key: typeof exerciseKeySchema | typeof assignableKeySchema) =>
  z.preprocess(
    (value) => (typeof value === "string" ? { item: value, side: "pattern_side" } : value),
    z.strictObject({ item: key, side: starterSideSchema, when: starterConditionSchema.optional() }),
  );
const exercises = z.array(starterItemOf(exerciseKeySchema)).max(6);

/** Starter blocks (8.4): what is usually assigned first, and what the pattern asks of the plan around it. */
export const starterBlocksSchema = z.strictObject({
  relieve: z.array(starterItemOf(assignableKeySchema)).max(6),
  relax: exercises,
  stimulate: exercises,
  strengthen: exercises,
  joint: exercises,
  limits: z.array(starterLimitSchema).max(4).optional(),
  /** The self-corrections of which it takes one pair at most, with the limit `one_correction_pair`. */
  correctionPair: z.array(exerciseKeySchema).max(8).optional(),
  /** Left out when one of these is an open cause with at least as much weight. */
  outrankedBy: z.array(patternKeySchema).max(6).optional(),
  /** Muscles that are long here and are not stretched. */
  noStretch: z.array(muscleKeySchema).max(8).optional(),
  /** At most so many of its items at a time. */
  maxItems: z.number().int().min(1).max(12).optional(),
});
export type StarterItem = z.infer<typeof starterBlocksSchema>["relieve"][number];
