import { z } from "zod";
import { cautionContentSchema } from "./caution-content";
import { exerciseContentSchema, techniqueContentSchema } from "./doable-schemas";
import { flagContentSchema } from "./flag-content";
import type { CatalogKind } from "./kinds";
import { measureContentSchema } from "./measure-content";
import { ruleContentSchema } from "./rule-content";
import { jointContentSchema, muscleContentSchema, patternContentSchema, testContentSchema } from "./schemas";

/**
 * The schema of each kind's content. A new kind is: its name in kinds.ts, a line here and one below, its columns,
 * references and rules between fields where it has any, a form, words, and a folder in content/.
 */
export const contentSchemas = {
  muscle: muscleContentSchema,
  joint: jointContentSchema,
  pattern: patternContentSchema,
  test: testContentSchema,
  technique: techniqueContentSchema,
  exercise: exerciseContentSchema,
  rule: ruleContentSchema,
  measure: measureContentSchema,
  flag: flagContentSchema,
  caution: cautionContentSchema,
} as const satisfies Record<CatalogKind, z.ZodObject>;

export type ContentByKind = { [Kind in CatalogKind]: z.infer<(typeof contentSchemas)[Kind]> };
export type CatalogContent = ContentByKind[CatalogKind];

/** Content with its kind beside it: what an import, an export and an editor hold. */
export const catalogEntrySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("muscle"), content: contentSchemas.muscle }),
  z.strictObject({ kind: z.literal("joint"), content: contentSchemas.joint }),
  z.strictObject({ kind: z.literal("pattern"), content: contentSchemas.pattern }),
  z.strictObject({ kind: z.literal("test"), content: contentSchemas.test }),
  z.strictObject({ kind: z.literal("technique"), content: contentSchemas.technique }),
  z.strictObject({ kind: z.literal("exercise"), content: contentSchemas.exercise }),
  z.strictObject({ kind: z.literal("rule"), content: contentSchemas.rule }),
  z.strictObject({ kind: z.literal("measure"), content: contentSchemas.measure }),
  z.strictObject({ kind: z.literal("flag"), content: contentSchemas.flag }),
  z.strictObject({ kind: z.literal("caution"), content: contentSchemas.caution }),
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
