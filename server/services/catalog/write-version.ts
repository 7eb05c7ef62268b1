import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { catalogItem, catalogTransition, catalogVersion } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import { checkImport, type KnownItem } from "@/domain/catalog/check-import";
import type { ItemState } from "@/domain/catalog/dtos";
import type { CatalogEntry } from "@/domain/catalog/entry";
import type { CatalogStatus } from "@/domain/catalog/kinds";
import { ServiceError } from "@/domain/shared/service-error";
import type { ItemHead } from "./internal";

const memberOf = (actor: Actor): string | null => (actor.kind === "system" ? null : actor.memberId);

/** Throws `invalid` with the entry's problems by field (`entry.content.…`): the same rules as an import's. */
export function refuseBadEntry(entry: CatalogEntry, known: readonly KnownItem[], publish: boolean): void {
  const [row] = checkImport([{ row: 1, ...entry }], known, { origin: "import", publish });
  const problems = row?.outcome === "bad" ? row.problems : [];
  if (problems.length === 0) return;
  const fields = Object.fromEntries(problems.map(({ field, reason }) => [`entry.content.${field}`, reason]));
  throw new ServiceError("invalid", { fields, facts: problems[0]?.facts });
}

export async function addVersion(
  tx: Transaction,
  actor: Actor,
  item: { id: string; version: number },
  entry: CatalogEntry,
): Promise<void> {
  await tx.insert(catalogVersion).values({
    practiceId: actor.practiceId,
    itemId: item.id,
    version: item.version,
    content: entry.content,
    origin: "edit",
    createdBy: memberOf(actor),
  });
}

/** Records a move of an item's version, with who and when. */
export async function addMove(
  tx: Transaction,
  actor: Actor,
  move: { itemId: string; version: number; from: CatalogStatus | null; to: CatalogStatus; note?: string },
): Promise<void> {
  await tx.insert(catalogTransition).values({
    practiceId: actor.practiceId,
    id: uuidv7(),
    itemId: move.itemId,
    version: move.version,
    fromStatus: move.from,
    toStatus: move.to,
    memberId: memberOf(actor),
    note: move.note ?? null,
  });
}

/** Moves an item, as it is, to another status. */
export async function moveItem(
  tx: Transaction,
  actor: Actor,
  item: ItemHead,
  to: CatalogStatus,
  change: { note?: string; publishedVersion?: number } = {},
): Promise<ItemState> {
  const publishedVersion = change.publishedVersion ?? item.publishedVersion;
  await tx
    .update(catalogItem)
    .set({ status: to, publishedVersion, changedAt: sql`now()` })
    .where(and(eq(catalogItem.practiceId, actor.practiceId), eq(catalogItem.id, item.id)));
  await addMove(tx, actor, {
    itemId: item.id,
    version: item.latestVersion,
    from: item.status,
    to,
    note: change.note,
  });
  return { itemId: item.id, status: to, latestVersion: item.latestVersion, publishedVersion };
}

/** Throws `conflict` unless the item stands where the act begins; the fact names where it stands. */
export function requireStatus(item: ItemHead, ...allowed: CatalogStatus[]): void {
  if (allowed.includes(item.status)) return;
  throw new ServiceError(item.status === "retired" ? "retired" : "conflict", { facts: { status: item.status } });
}
