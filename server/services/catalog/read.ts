import { and, asc, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { catalogItem, catalogVersion } from "@/db/schema/index";
import type { CatalogEntry, ContentByKind } from "@/domain/catalog/entry";
import type { CatalogKind, CatalogStatus } from "@/domain/catalog/kinds";
import { publishedContent } from "./published-content";
import { storedContent, storedEntry } from "./stored";
import { withReadableFigure } from "./stored-figure";

/** An item as it may be used now: its published version. */
export interface PublishedItem<Kind extends CatalogKind> {
  id: string;
  kind: Kind;
  key: string;
  title: string;
  /** The published version, which a plan keeps. */
  version: number;
  content: ContentByKind[Kind];
}

/**
 * Everything of one kind that is published and not retired, in the order of its titles. Catalogs are bounded
 * (some hundred items a kind), so this is one query and one answer.
 */
export async function readPublishedItems<Kind extends CatalogKind>(
  tx: Transaction,
  practiceId: string,
  kind: Kind,
): Promise<PublishedItem<Kind>[]> {
  const rows = await tx
    .select({
      id: catalogItem.id,
      key: catalogItem.key,
      version: catalogVersion.version,
      content: catalogVersion.content,
    })
    .from(catalogItem)
    .innerJoin(catalogVersion, publishedContent)
    .where(
      and(
        eq(catalogItem.practiceId, practiceId),
        eq(catalogItem.kind, kind),
        isNotNull(catalogItem.publishedVersion),
        ne(catalogItem.status, "retired"),
      ),
    )
    .orderBy(asc(sql`${catalogVersion.content} ->> 'title'`), asc(catalogItem.id));
  return rows.map((row) => {
    const content = storedContent(kind, row.content);
    return { id: row.id, kind, key: row.key, title: content.title, version: row.version, content };
  });
}

/** One version of one item, and what the item is now: `status` retired or `publishedVersion` null = not assignable. */
export interface ItemVersion {
  itemId: string;
  key: string;
  version: number;
  entry: CatalogEntry;
  /** It has a figure that cannot be read any more, which `entry` therefore leaves out. */
  figureLost: boolean;
  status: CatalogStatus;
  publishedVersion: number | null;
}

const versionColumns = {
  itemId: catalogItem.id,
  key: catalogItem.key,
  kind: catalogItem.kind,
  status: catalogItem.status,
  publishedVersion: catalogItem.publishedVersion,
  version: catalogVersion.version,
  content: catalogVersion.content,
};

/** The version a plan was given, or null when the practice has no such item or version. */
export async function readVersion(
  tx: Transaction,
  practiceId: string,
  itemId: string,
  version: number,
): Promise<ItemVersion | null> {
  const [found] = await readVersions(tx, practiceId, [{ itemId, version }]);
  return found ?? null;
}

/** Several at once, in no order; what does not exist in this practice is left out. */
export async function readVersions(
  tx: Transaction,
  practiceId: string,
  wanted: ReadonlyArray<{ itemId: string; version: number }>,
): Promise<ItemVersion[]> {
  if (wanted.length === 0) return [];
  const ids = sql.param(wanted.map((one) => one.itemId));
  const versions = sql.param(wanted.map((one) => one.version));
  const rows = await tx
    .select(versionColumns)
    .from(catalogVersion)
    .innerJoin(
      catalogItem,
      and(eq(catalogItem.practiceId, catalogVersion.practiceId), eq(catalogItem.id, catalogVersion.itemId)),
    )
    .where(
      and(
        eq(catalogVersion.practiceId, practiceId),
        sql`(${catalogVersion.itemId}, ${catalogVersion.version}) in (select * from unnest(${ids}::uuid[], ${versions}::int[]))`,
      ),
    );
  return rows.map(({ kind, content, ...row }) => {
    const stored = storedEntry(kind, content);
    const entry = withReadableFigure(stored, { practiceId, ...row });
    return { ...row, entry, figureLost: entry !== stored };
  });
}
