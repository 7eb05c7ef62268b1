import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { catalogItem, catalogVersion } from "@/db/schema/index";
import type { KnownItem } from "@/domain/catalog/check-import";
import { entryName } from "@/domain/catalog/entry";
import type { CatalogKind, CatalogStatus } from "@/domain/catalog/kinds";
import { idSchema } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { storedEntry } from "./stored";

/** Rows written by one statement: Postgres takes 65,535 parameters, and the widest table here has 11 columns. */
const chunkSize = 500;

export function inChunks<Row>(rows: readonly Row[]): Row[][] {
  const chunks: Row[][] = [];
  for (let start = 0; start < rows.length; start += chunkSize) chunks.push(rows.slice(start, start + chunkSize));
  return chunks;
}

/** Imports of one practice take turns: two at once would both find the same key free. Freed with the transaction. */
export async function lockCatalog(tx: Transaction, practiceId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`catalog ${idSchema.parse(practiceId)}`}, 0))`);
}

export interface KnownRow extends KnownItem {
  id: string;
  latestVersion: number;
  publishedVersion: number | null;
}

/** Every item of the practice with its newest content. */
export async function readKnownItems(tx: Transaction, practiceId: string): Promise<KnownRow[]> {
  const rows = await tx
    .select({
      id: catalogItem.id,
      kind: catalogItem.kind,
      status: catalogItem.status,
      latestVersion: catalogItem.latestVersion,
      publishedVersion: catalogItem.publishedVersion,
      content: catalogVersion.content,
      origin: catalogVersion.origin,
    })
    .from(catalogItem)
    .innerJoin(
      catalogVersion,
      and(
        eq(catalogVersion.practiceId, catalogItem.practiceId),
        eq(catalogVersion.itemId, catalogItem.id),
        eq(catalogVersion.version, catalogItem.latestVersion),
      ),
    )
    .where(eq(catalogItem.practiceId, practiceId));
  return rows.map(({ kind, content, ...row }) => ({
    ...row,
    entry: storedEntry(kind, content),
    everPublished: row.publishedVersion !== null,
  }));
}

/** Ids of all items that were ever published, by `kind/key`: what links may point at. */
export async function readLinkTargets(tx: Transaction, practiceId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: catalogItem.id, kind: catalogItem.kind, key: catalogItem.key })
    .from(catalogItem)
    .where(and(eq(catalogItem.practiceId, practiceId), isNotNull(catalogItem.publishedVersion)));
  return new Map(rows.map((row) => [entryName(row.kind, row.key), row.id]));
}

export interface ItemHead {
  id: string;
  kind: CatalogKind;
  key: string;
  status: CatalogStatus;
  latestVersion: number;
  publishedVersion: number | null;
}

/** The item, locked until the transaction ends. Throws `not_found`, and `stale` when someone saved after `baseVersion`. */
export async function lockItem(
  tx: Transaction,
  practiceId: string,
  itemId: string,
  baseVersion: number,
): Promise<ItemHead> {
  const [item] = await tx
    .select({
      id: catalogItem.id,
      kind: catalogItem.kind,
      key: catalogItem.key,
      status: catalogItem.status,
      latestVersion: catalogItem.latestVersion,
      publishedVersion: catalogItem.publishedVersion,
    })
    .from(catalogItem)
    .where(and(eq(catalogItem.practiceId, practiceId), eq(catalogItem.id, itemId)))
    .for("update");
  if (!item) throw new ServiceError("not_found");
  if (item.latestVersion !== baseVersion)
    throw new ServiceError("stale", { facts: { yours: baseVersion, newest: item.latestVersion } });
  return item;
}
