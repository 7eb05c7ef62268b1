import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { withTexts } from "@/domain/catalog/in-language";
import { catalogDoseSchema } from "@/domain/catalog/schemas";
import type { ProposableItem } from "@/domain/plan/propose-shape";
import type { Phase } from "@/domain/plan/words";
import type { Language } from "@/domain/shared/language";
import { textsOfVersion } from "../catalog/texts-of-version";
import { doableSchema, itemFacts } from "./lines";

// Left where they are: a figure alone weighs more than all that the rules read.
const unread = ["pose", "picture", "steps", "cues", "mistakes", "sources"];

const rowSchema = z.object({
  itemId: z.string(),
  key: z.string(),
  title: z.string(),
  kind: z.enum(["exercise", "technique"]),
  retired: z.boolean(),
  version: z.number().nullable(),
  content: doableSchema
    .extend({
      dose: catalogDoseSchema,
      patterns: z.union([z.literal("any"), z.array(z.string())]).nullish(),
      easier: z.string().nullish(),
      harder: z.string().nullish(),
    })
    .nullable(),
  /** In the reader's language, where it is not English. */
  texts: z.record(z.string(), z.unknown()).nullable(),
});

const publishedVersion = {
  practiceId: sql`version.practice_id`,
  itemId: sql`version.item_id`,
  version: sql`version.version`,
  content: sql`version.content`,
};

/** An item as it may be assigned now, or the reason why not: retired, or never published. */
export interface FoundItem {
  itemId: string;
  key: string;
  title: string;
  item: (ProposableItem & ReturnType<typeof itemFacts>) | null;
}

/** Exercises and techniques by id, in their published version. Unknown ids are left out. */
export const readItemsById = (tx: Transaction, practiceId: string, ids: readonly string[]): Promise<FoundItem[]> =>
  readItems(tx, practiceId, "en", sql`item.id = any(${sql.param(ids)}::uuid[])`);

/** The same by key, as patterns name them. */
export const readItemsByKey = (
  tx: Transaction,
  practiceId: string,
  keys: readonly string[],
  language: Language = "en",
): Promise<FoundItem[]> => readItems(tx, practiceId, language, sql`item.key = any(${sql.param(keys)}::text[])`);

/** Everything published that can be assigned. */
export async function readAssignable(tx: Transaction, practiceId: string, language: Language = "en") {
  const found = await readItems(
    tx,
    practiceId,
    language,
    sql`item.status <> 'retired' and item.published_version is not null`,
  );
  return found.flatMap(({ item }) => item ?? []);
}

async function readItems(tx: Transaction, practiceId: string, language: Language, which: SQL): Promise<FoundItem[]> {
  const result = await tx.execute(sql`
    select item.id as "itemId", item.key, item.title, item.kind, item.status = 'retired' as retired,
      item.published_version as version, version.content - ${sql.param(unread)}::text[] as content,
      ${textsOfVersion(language, publishedVersion)} as texts
    from catalog_item item
    left join catalog_version version on version.practice_id = item.practice_id and version.item_id = item.id
      and version.version = item.published_version
    where item.practice_id = ${practiceId} and item.kind in ('exercise', 'technique') and ${which}`);
  return z.array(rowSchema).parse(result.rows).map(foundItem);
}

function foundItem({ itemId, key, kind, retired, version, texts, ...row }: z.infer<typeof rowSchema>): FoundItem {
  const content = row.content && withTexts(row.content, texts);
  const title = content?.title ?? row.title;
  if (retired || version === null || content === null) return { itemId, key, title, item: null };
  const { dose, patterns, block } = content;
  const phase: Phase = kind === "technique" ? "relieve" : (block ?? "strengthen");
  const ladder = { easier: content.easier ?? null, harder: content.harder ?? null };
  const item = { ...itemFacts(content), ...ladder, itemId, key, kind, version, phase, dose, patterns: patterns ?? [] };
  return { itemId, key, title, item };
}
