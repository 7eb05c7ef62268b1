import { z } from "zod";
import type { CatalogKind } from "./kinds";
import {
  type ExerciseContent,
  exerciseContentSchema,
  type JointContent,
  jointContentSchema,
  type MuscleContent,
  muscleContentSchema,
  type PatternContent,
  patternContentSchema,
  type TechniqueContent,
  type TestContent,
  techniqueContentSchema,
  testContentSchema,
} from "./schemas";

export interface ContentByKind {
  muscle: MuscleContent;
  joint: JointContent;
  pattern: PatternContent;
  test: TestContent;
  technique: TechniqueContent;
  exercise: ExerciseContent;
}

/** Content with its kind beside it: what an import, an export and an editor hold. */
export const catalogEntrySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("muscle"), content: muscleContentSchema }),
  z.strictObject({ kind: z.literal("joint"), content: jointContentSchema }),
  z.strictObject({ kind: z.literal("pattern"), content: patternContentSchema }),
  z.strictObject({ kind: z.literal("test"), content: testContentSchema }),
  z.strictObject({ kind: z.literal("technique"), content: techniqueContentSchema }),
  z.strictObject({ kind: z.literal("exercise"), content: exerciseContentSchema }),
]);
export type CatalogEntry = { [Kind in CatalogKind]: { kind: Kind; content: ContentByKind[Kind] } }[CatalogKind];

/** One thing that is wrong in an entry: where, a message key under `errors.field`, and plain facts for its words. */
export interface EntryProblem {
  field: string;
  reason: string;
  facts: Record<string, string | number>;
}

/** A link to another entry, with the field it stands in. */
export interface EntryReference {
  field: string;
  kind: CatalogKind;
  key: string;
}

/** The name that is unique in a practice's catalog. */
export const entryName = (kind: CatalogKind, key: string) => `${kind}/${key}`;
