import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import type { StoredItem } from "@/domain/catalog/in-use";

const storedSchema = z.array(
  z.object({ key: z.string(), retired: z.boolean(), version: z.number().nullable(), content: z.unknown() }),
);
type SafetyKind = "flag" | "caution";

/** Every item of a kind with its published version, as it is stored: the content is not trusted. */
export async function readStoredItems(tx: Transaction, practiceId: string, kind: SafetyKind): Promise<StoredItem[]> {
  const { rows } = await tx.execute(sql`
    select item.key, item.status = 'retired' as "retired", published.version, published.content
      from catalog_item item
      left join catalog_version published on published.practice_id = item.practice_id and published.item_id = item.id
       and published.version = item.published_version
     where item.practice_id = ${practiceId} and item.kind = ${kind}
     order by item.key`);
  return storedSchema.parse(rows);
}

/** The contents of a kind in the content pack, as they lie there. */
export function readPackFolder(kind: SafetyKind): unknown[] {
  const folder = path.join(process.cwd(), "content", kind);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.map((name): unknown => JSON.parse(readFileSync(path.join(folder, name), "utf8")));
}
