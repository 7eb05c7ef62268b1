import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { catalogDoseSchema } from "@/domain/catalog/schemas";
import type { AssignableItem } from "@/domain/plan/starter";
import type { Phase } from "@/domain/plan/words";
import { doableSchema, itemFacts } from "./lines";

const rowSchema = z.object({
  itemId: z.string(),
  key: z.string(),
  title: z.string(),
  kind: z.enum(["exercise", "technique"]),
  retired: z.boolean(),
  version: z.number().nullable(),
  content: doableSchema
    .extend({ dose: catalogDoseSchema, patterns: z.union([z.literal("any"), z.array(z.string())]).nullish() })
    .nullable(),
});

/** An item as it may be assigned now, or the reason why not: retired, or never published. */
export interface FoundItem {
  itemId: string;
  key: string;
  title: string;
  item: AssignableItem | null;
}

/** Exercises and techniques by id, in their published version. Unknown ids are left out. */
export const readItemsById = (tx: Transaction, practiceId: string, ids: readonly string[]): Promise<FoundItem[]> =>
  readItems(tx, practiceId, sql`item.id = any(${sql.param(ids)}::uuid[])`);

/** The same by key, as patterns name them. */
export const readItemsByKey = (tx: Transaction, practiceId: string, keys: readonly string[]): Promise<FoundItem[]> =>
  readItems(tx, practiceId, sql`item.key = any(${sql.param(keys)}::text[])`);

async function readItems(tx: Transaction, practiceId: string, which: SQL): Promise<FoundItem[]> {
  const result = await tx.execute(sql`
    select item.id as "itemId", item.key, item.title, item.kind, item.status = 'retired' as retired,
      item.published_version as version, version.content
    from catalog_item item
    left join catalog_version version on version.practice_id = item.practice_id and version.item_id = item.id
      and version.version = item.published_version
    where item.practice_id = ${practiceId} and item.kind in ('exercise', 'technique') and ${which}`);
  return z.array(rowSchema).parse(result.rows).map(foundItem);
}

function foundItem({ itemId, key, title, kind, retired, version, content }: z.infer<typeof rowSchema>): FoundItem {
  if (retired || version === null || content === null) return { itemId, key, title, item: null };
  const { dose, patterns, block } = content;
  const phase: Phase = kind === "technique" ? "relieve" : (block ?? "strengthen");
  const item = { ...itemFacts(content), itemId, key, kind, version, phase, dose, patterns: patterns ?? [] };
  return { itemId, key, title, item };
}
