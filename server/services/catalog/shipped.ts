import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import type { StoredItem } from "@/domain/catalog/in-use";
import { translated } from "@/domain/shared/language";

type SafetyKind = "flag" | "caution";

/** Items out of `storedItemsJson`: their content is not trusted. */
export const storedItemsSchema: z.ZodType<StoredItem[]> = z.array(
  z.object({ key: z.string(), retired: z.boolean(), version: z.number().nullable(), content: z.unknown() }),
);

/** Every item of a kind with its published version, as a JSON column of a larger statement. */
export function storedItemsJson(practiceId: string, kind: SafetyKind): SQL {
  return sql`(select coalesce(json_agg(json_build_object('key', item.key, 'retired', item.status = 'retired',
      'version', published.version, 'content', published.content) order by item.key), '[]')
      from catalog_item item
      left join catalog_version published on published.practice_id = item.practice_id and published.item_id = item.id
       and published.version = item.published_version
     where item.practice_id = ${practiceId} and item.kind = ${kind})`;
}

/** The same by itself, in one statement. */
export async function readStoredItems(tx: Transaction, practiceId: string, kind: SafetyKind): Promise<StoredItem[]> {
  const { rows } = await tx.execute(sql`select ${storedItemsJson(practiceId, kind)} as "items"`);
  return storedItemsSchema.parse(rows[0]?.items);
}

/** The contents of a kind in the content pack, as they lie there. */
export function readPackFolder(kind: SafetyKind): unknown[] {
  const folder = path.join(process.cwd(), "content", kind);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.map((name): unknown => ({
    ...readJson(path.join(folder, name)),
    translations: shippedTexts(kind, name),
  }));
}

function shippedTexts(kind: SafetyKind, name: string) {
  const files = translated.map(
    (language) => [language, path.join(process.cwd(), "content", language, kind, name)] as const,
  );
  return Object.fromEntries(
    files.flatMap(([language, file]) => (existsSync(file) ? [[language, readJson(file)]] : [])),
  );
}

function readJson(file: string): object {
  const value: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (typeof value !== "object" || value === null) throw new Error(`${file} holds no entry.`);
  return value;
}
