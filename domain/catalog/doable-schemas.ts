import { z } from "zod";
import { poseSchema } from "../figure/pose-schema";
import { pictureSchema } from "./illustration";
import {
  assignableKeySchema,
  exerciseKeySchema,
  jointKeySchema,
  muscleKeySchema,
  patternKeySchema,
  techniqueKeySchema,
} from "./keys";
import { bodyPositionSchema, contraindicationSchema } from "./kinds";
import { blockSchema, catalogDoseSchema, commonFields, doseRuleSchema, plainText, sentence } from "./schemas";
import { translationsOf } from "./translations";

// What a plan can assign. A file of its own, because the figure's schema weighs more than all others together and
// most pages need only their words.

const clientTexts = {
  /** Why it helps, in one or two plain sentences. */
  why: plainText(500),
  steps: z.array(sentence).min(3).max(6),
  cues: z.array(plainText(120)).min(1).max(5),
  mistakes: z.array(plainText(200)).min(1).max(4),
  stopWhen: sentence,
};

const doable = {
  position: bodyPositionSchema,
  equipment: z.array(plainText(40)).max(6),
  dose: catalogDoseSchema,
  doseRule: doseRuleSchema,
  contraindications: z.array(contraindicationSchema).max(12),
  contraindicationNote: sentence.optional(),
  ...clientTexts,
  /** The figure. Its `key` is the item's own. */
  pose: poseSchema.optional(),
  /** Shown where there is no figure. */
  picture: pictureSchema.optional(),
};

const techniqueFields = z.strictObject({
  key: techniqueKeySchema,
  ...commonFields,
  ...doable,
  /** When to expect ease and how long it lasts, honestly. */
  onset: sentence,
  evidenceNote: sentence,
  sided: z.boolean(),
});

const doableTexts = {
  title: true,
  equipment: true,
  why: true,
  steps: true,
  cues: true,
  mistakes: true,
  stopWhen: true,
  contraindicationNote: true,
  evidenceNote: true,
} as const;

export const techniqueContentSchema = techniqueFields.extend({
  translations: translationsOf(techniqueFields.pick({ ...doableTexts, onset: true })),
});

const exerciseFields = z.strictObject({
  key: exerciseKeySchema,
  ...commonFields,
  ...doable,
  /** What is known of it, in a sentence or two that clients read as well. Versions older than this field have none. */
  evidenceNote: sentence.optional(),
  block: blockSchema,
  targets: z
    .array(z.strictObject({ muscle: muscleKeySchema, role: z.enum(["strengthen", "activate", "lengthen"]) }))
    .max(8),
  joints: z.array(jointKeySchema).max(4),
  /** uni: done per side; bi: both together; alt: alternating. */
  sidedness: z.enum(["uni", "bi", "alt"]),
  easier: assignableKeySchema.nullable(),
  harder: assignableKeySchema.nullable(),
  /** Patterns it serves; `"any"` = a general item. */
  patterns: z.union([z.literal("any"), z.array(patternKeySchema).min(1).max(12)]),
});

export const exerciseContentSchema = exerciseFields.extend({
  translations: translationsOf(exerciseFields.pick(doableTexts)),
});

export type TechniqueContent = z.infer<typeof techniqueContentSchema>;
export type ExerciseContent = z.infer<typeof exerciseContentSchema>;
