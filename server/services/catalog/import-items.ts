import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { catalogItem, catalogTransition, catalogVersion } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import { stableText } from "@/domain/catalog/canonical";
import { type CheckedRow, checkImport, type ImportRow, type ImportRules } from "@/domain/catalog/check-import";
import { type CatalogEntry, entryName } from "@/domain/catalog/entry";
import type { CatalogStatus } from "@/domain/catalog/kinds";
import { asksForLess } from "./guard-flags";
import { inChunks, type KnownRow, lockCatalog, readKnownItems, readLinkTargets } from "./internal";
import { judgeIllustrations } from "./judge-illustrations";
import { writePublished } from "./write-published";

export interface ImportResult {
  rows: CheckedRow[];
  /** False when a row was bad or nothing was to be written: then the catalog is as it was. */
  applied: boolean;
}

/**
 * The importer that the content pack and the admin's page share: judges all rows, then writes all of them or
 * none, in the caller's transaction. Unchanged content makes no new version.
 */
export async function importItems(
  tx: Transaction,
  actor: Actor,
  rows: readonly ImportRow[],
  rules: ImportRules & { dryRun: boolean },
): Promise<ImportResult> {
  if (!rules.dryRun) await lockCatalog(tx, actor.practiceId);
  const known = await readKnownItems(tx, actor.practiceId);
  const checked = checkImport(rows, known, rules);
  // The release's own figures are judged by its tests, not again at every start.
  if (rules.origin === "import") await judgeIllustrations(tx, actor.practiceId, checked, known);
  if (rules.origin === "import" && rules.publish) markLowered(checked);
  const toWrite = checked.flatMap((row) => ((row.outcome === "new" || row.outcome === "changed") && row.entry) || []);
  if (rules.dryRun || toWrite.length === 0 || checked.some((row) => row.outcome === "bad"))
    return { rows: checked, applied: false };
  await writeItems(tx, actor, toWrite, known, rules);
  return { rows: checked, applied: true };
}

/** A file carries no reason, so what asks for less than an emergency item as it ships comes in as a draft only. */
function markLowered(rows: CheckedRow[]): void {
  for (const row of rows) {
    if (!row.entry || row.outcome === "same" || !asksForLess(row.entry)) continue;
    row.outcome = "bad";
    row.problems.push({ field: "answers", reason: "lowers_urgency", facts: { key: row.entry.content.key } });
  }
}

interface PlannedItem {
  id: string;
  entry: CatalogEntry;
  version: number;
  isNewVersion: boolean;
  fromStatus: CatalogStatus | null;
  publishedVersion: number | null;
}

function planItem(entry: CatalogEntry, known: KnownRow | undefined, publish: boolean): PlannedItem {
  const isNewVersion = !known || stableText(known.entry.content) !== stableText(entry.content);
  const version = (known?.latestVersion ?? 0) + (isNewVersion ? 1 : 0);
  return {
    id: known?.id ?? uuidv7(),
    entry,
    version,
    isNewVersion,
    fromStatus: known?.status ?? null,
    publishedVersion: publish ? version : (known?.publishedVersion ?? null),
  };
}

async function writeItems(
  tx: Transaction,
  actor: Actor,
  entries: readonly CatalogEntry[],
  known: readonly KnownRow[],
  rules: ImportRules,
): Promise<void> {
  const { practiceId } = actor;
  const memberId = actor.kind === "system" ? null : actor.memberId;
  const status = rules.publish ? ("published" as const) : ("draft" as const);
  const knownByName = new Map(known.map((row) => [entryName(row.entry.kind, row.entry.content.key), row]));
  const planned = entries.map((entry) =>
    planItem(entry, knownByName.get(entryName(entry.kind, entry.content.key)), rules.publish),
  );
  await writeHeads(tx, practiceId, planned, status);
  const versions = planned.filter((item) => item.isNewVersion);
  for (const chunk of inChunks(versions))
    await tx.insert(catalogVersion).values(
      chunk.map(({ id, version, entry }) => ({
        practiceId,
        itemId: id,
        version,
        content: entry.content,
        origin: rules.origin,
        createdBy: memberId,
      })),
    );
  for (const chunk of inChunks(planned))
    await tx.insert(catalogTransition).values(
      chunk.map(({ id, version, fromStatus }) => ({
        practiceId,
        id: uuidv7(),
        itemId: id,
        version,
        fromStatus,
        toStatus: status,
        memberId,
      })),
    );
  if (rules.publish) await writePublished(tx, practiceId, planned, await readLinkTargets(tx, practiceId));
}

async function writeHeads(tx: Transaction, practiceId: string, planned: PlannedItem[], status: CatalogStatus) {
  for (const chunk of inChunks(planned))
    await tx
      .insert(catalogItem)
      .values(
        chunk.map(({ id, entry, version, publishedVersion }) => ({
          practiceId,
          id,
          kind: entry.kind,
          key: entry.content.key,
          title: entry.content.title,
          status,
          grade: entry.content.grade,
          latestVersion: version,
          publishedVersion,
        })),
      )
      .onConflictDoUpdate({
        target: [catalogItem.practiceId, catalogItem.id],
        set: {
          title: sql`excluded.title`,
          status: sql`excluded.status`,
          grade: sql`excluded.grade`,
          latestVersion: sql`excluded.latest_version`,
          publishedVersion: sql`excluded.published_version`,
          changedAt: sql`now()`,
        },
      });
}
