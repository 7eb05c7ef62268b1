import { z } from "zod";
import { cursorSchema, idSchema, pageDirectionSchema, pageSizeSchema } from "../shared/ids";
import { catalogEntrySchema } from "./entry";
import { bodyPositionSchema, catalogKindSchema, catalogStatusSchema, gradeSchema } from "./kinds";
import { blockSchema, plainText } from "./schemas";

/**
 * Largest import: rows of one file, bytes of one call (the portal takes no larger body), and keys of all figures that
 * are new: solving one costs some 5 ms, and a whole catalog has 500.
 */
export const importLimits = { rows: 5000, bytes: 3_000_000, figureKeys: 2000 };

const version = z.number().int().min(1);

export const listCatalogSchema = z.strictObject({
  kind: catalogKindSchema,
  /** Left out: everything that is not retired. */
  status: catalogStatusSchema.optional(),
  search: plainText(80).optional(),
  block: blockSchema.optional(),
  position: bodyPositionSchema.optional(),
  grade: gradeSchema.optional(),
  /** The last line's title and id. */
  cursor: cursorSchema.extend({ after: plainText(90) }).nullish(),
  direction: pageDirectionSchema,
  /** tRPC's infinite queries always say it; there is only forward. */
  limit: pageSizeSchema.default(50),
});
export type ListCatalog = z.input<typeof listCatalogSchema>;

export const publishedOfKindSchema = z.strictObject({ kind: catalogKindSchema });
export const publishedItemSchema = z.strictObject({
  kind: catalogKindSchema,
  key: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/),
});
export const namesSchema = z.strictObject({});
export const itemSchema = z.strictObject({ itemId: idSchema });
export const itemVersionSchema = z.strictObject({ itemId: idSchema, version });
export const historySchema = z.strictObject({
  itemId: idSchema,
  /** The oldest version already seen. */
  cursor: version.nullish(),
  direction: z.literal("forward").optional(),
  limit: pageSizeSchema.default(20),
});

export const createItemSchema = z.strictObject({ entry: catalogEntrySchema });

/** `baseVersion` is the newest version the person saw; a newer one means that somebody else saved meanwhile. */
const onItem = { itemId: idSchema, baseVersion: version };
export const saveDraftSchema = z.strictObject({ ...onItem, entry: catalogEntrySchema });
export const submitItemSchema = z.strictObject(onItem);
export const sendBackSchema = z.strictObject({ ...onItem, note: plainText(500) });
export const publishItemSchema = z.strictObject({
  ...onItem,
  /** Needed when a flag asks for less than an emergency or same-day item does as it ships. */
  reason: plainText(500).optional(),
});
export const retireItemSchema = z.strictObject({ ...onItem, reason: plainText(500) });
export const bringBackSchema = z.strictObject(onItem);

export const importCatalogSchema = z.strictObject({
  file: z.discriminatedUnion("format", [
    z.strictObject({ format: z.literal("csv"), kind: catalogKindSchema, text: z.string().max(importLimits.bytes) }),
    z.strictObject({ format: z.literal("json"), text: z.string().max(importLimits.bytes) }),
  ]),
  /** Published at once; otherwise each new or changed item becomes a draft. */
  publish: z.boolean(),
  dryRun: z.boolean(),
});

export const exportCatalogSchema = z.discriminatedUnion("format", [
  z.strictObject({ format: z.literal("csv"), kind: catalogKindSchema }),
  z.strictObject({ format: z.literal("json"), kind: catalogKindSchema.optional() }),
]);
