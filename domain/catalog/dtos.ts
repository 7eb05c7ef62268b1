import { z } from "zod";
import { actionLevelSchema } from "../assessment/words";
import { cursorSchema, idSchema } from "../shared/ids";
import { cautionContentSchema } from "./caution-content";
import { exerciseContentSchema } from "./doable-schemas";
import { catalogEntrySchema } from "./entry";
import {
  bodyPositionSchema,
  catalogKindSchema,
  catalogStatusSchema,
  contraindicationSchema,
  gradeSchema,
} from "./kinds";
import {
  blockSchema,
  catalogDoseSchema,
  doseRuleSchema,
  muscleContentSchema,
  patternContentSchema,
  testContentSchema,
} from "./schemas";

const itemHead = {
  id: idSchema,
  kind: catalogKindSchema,
  key: z.string(),
  title: z.string(),
  status: catalogStatusSchema,
  grade: gradeSchema,
  latestVersion: z.number().int(),
  publishedVersion: z.number().int().nullable(),
  changedAt: z.date(),
};

/** A line of the admin's list: the newest version's title and marks. */
export const catalogLineDto = z.strictObject({
  ...itemHead,
  plainName: z.string().nullable(),
  block: blockSchema.nullable(),
  position: bodyPositionSchema.nullable(),
});
export type CatalogLine = z.infer<typeof catalogLineDto>;
export const catalogPageDto = z.strictObject({ items: z.array(catalogLineDto), next: cursorSchema.nullable() });

const problemDto = z.strictObject({
  field: z.string(),
  reason: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const catalogItemDto = z.strictObject({
  ...itemHead,
  latest: catalogEntrySchema,
  published: catalogEntrySchema.nullable(),
  /** What no body could do in the newest version's figure: it can be saved so, but not published. */
  figureProblems: z.array(problemDto),
  /** The note of the last send-back or retirement, while it is the item's last move. */
  lastNote: z.string().nullable(),
});
export type CatalogItemDto = z.infer<typeof catalogItemDto>;

export const itemVersionDto = z.strictObject({
  itemId: idSchema,
  version: z.number().int(),
  status: catalogStatusSchema,
  publishedVersion: z.number().int().nullable(),
  entry: catalogEntrySchema,
});

const moveDto = z.strictObject({
  id: idSchema,
  from: catalogStatusSchema.nullable(),
  to: catalogStatusSchema,
  by: z.string().nullable(),
  note: z.string().nullable(),
  at: z.date(),
});
const historyLineDto = z.strictObject({
  version: z.number().int(),
  origin: z.enum(["edit", "import", "pack"]),
  by: z.string().nullable(),
  at: z.date(),
  /** Its figure is another one than that of the version before. */
  figureChanged: z.boolean(),
  moves: z.array(moveDto),
});
export type HistoryLine = z.infer<typeof historyLineDto>;
export const historyPageDto = z.strictObject({
  versions: z.array(historyLineDto),
  /** Give it as `cursor` for older ones; null at the first version. */
  next: z.number().int().nullable(),
});

const publishedHead = {
  id: idSchema,
  key: z.string(),
  title: z.string(),
  version: z.number().int(),
  grade: gradeSchema,
};
const assignable = {
  position: bodyPositionSchema,
  equipment: z.array(z.string()),
  dose: catalogDoseSchema,
  doseRule: doseRuleSchema,
  contraindications: z.array(contraindicationSchema),
  contraindicationNote: z.string().nullable(),
  evidenceNote: z.string().optional(),
};

/** A published item as pickers and lists need it: light for what is chosen by the hundred, whole for tests. */
export const publishedItemDto = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("muscle"),
    ...publishedHead,
    ...muscleContentSchema.pick({ plainName: true, region: true, tendency: true, mapView: true, deep: true }).shape,
  }),
  z.strictObject({ kind: z.literal("joint"), ...publishedHead, plainName: z.string(), sided: z.boolean() }),
  z.strictObject({
    kind: z.literal("pattern"),
    ...publishedHead,
    ...patternContentSchema.pick({
      plainTitle: true,
      sides: true,
      sideRule: true,
      tight: true,
      weak: true,
      joints: true,
      tests: true,
      starter: true,
      evidenceNote: true,
    }).shape,
  }),
  z.strictObject({ kind: z.literal("test"), ...publishedHead, content: testContentSchema }),
  z.strictObject({ kind: z.literal("technique"), ...publishedHead, ...assignable, sided: z.boolean() }),
  z.strictObject({
    kind: z.literal("exercise"),
    ...publishedHead,
    ...assignable,
    ...exerciseContentSchema.pick({
      block: true,
      targets: true,
      joints: true,
      sidedness: true,
      easier: true,
      harder: true,
      patterns: true,
    }).shape,
  }),
  /** `plainName`: what lists say beside the title. */
  z.strictObject({ kind: z.enum(["rule", "measure", "flag"]), ...publishedHead, plainName: z.string() }),
  z.strictObject({
    kind: z.literal("caution"),
    ...publishedHead,
    ...cautionContentSchema.pick({ plainName: true, effect: true, effectText: true }).shape,
    level: actionLevelSchema.nullable(),
  }),
]);
export type PublishedItemDto = z.infer<typeof publishedItemDto>;
export const publishedListDto = z.array(publishedItemDto);

/** The published version of one item, whole, for reading. */
export const publishedEntryDto = z.strictObject({ id: idSchema, version: z.number().int(), entry: catalogEntrySchema });

/** Every item's name, so that a key can be shown as its title and picked by it. */
export const catalogNamesDto = z.array(
  z.strictObject({
    id: idSchema,
    kind: catalogKindSchema,
    key: z.string(),
    title: z.string(),
    status: catalogStatusSchema,
    published: z.boolean(),
  }),
);
export type CatalogName = z.infer<typeof catalogNamesDto>[number];

/** What a write leaves the item as: the base of the next one. */
export const itemStateDto = z.strictObject({
  itemId: idSchema,
  status: catalogStatusSchema,
  latestVersion: z.number().int(),
  publishedVersion: z.number().int().nullable(),
});
export type ItemState = z.infer<typeof itemStateDto>;

const importLine = {
  /** As a spreadsheet counts (the header is row 1) or the place in the JSON list; 0 is the file itself. */
  row: z.number().int(),
  kind: catalogKindSchema.nullable(),
  key: z.string().nullable(),
  title: z.string().nullable(),
};
export const importResultDto = z.strictObject({
  applied: z.boolean(),
  counts: z.strictObject({
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    bad: z.number().int(),
  }),
  /** Every bad row. */
  bad: z.array(z.strictObject({ ...importLine, problems: z.array(problemDto) })),
  /** The first rows that will be (or were) written. */
  ready: z.array(z.strictObject({ ...importLine, outcome: z.enum(["new", "changed"]), fields: z.array(z.string()) })),
});
export type ImportResultDto = z.infer<typeof importResultDto>;

export const exportFileDto = z.strictObject({ name: z.string(), mediaType: z.string(), text: z.string() });
