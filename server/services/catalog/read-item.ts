import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { catalogItem, catalogTransition, catalogVersion, member } from "@/db/schema/index";
import { historySchema, itemSchema, itemVersionSchema } from "@/domain/catalog/actions";
import type { CatalogItemDto, historyPageDto, itemVersionDto } from "@/domain/catalog/dtos";
import { figureProblems, poseOf } from "@/domain/catalog/figure-problems";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { type ItemVersion, readVersion } from "./read";

/** An item with the content of its newest and its published version. */
export const readItem = defineVerb({
  right: "catalog.edit",
  input: itemSchema,
  run: async (tx, { itemId }, actor) => {
    const [head] = await tx
      .select({
        id: catalogItem.id,
        kind: catalogItem.kind,
        key: catalogItem.key,
        title: catalogItem.title,
        status: catalogItem.status,
        grade: catalogItem.grade,
        latestVersion: catalogItem.latestVersion,
        publishedVersion: catalogItem.publishedVersion,
        changedAt: catalogItem.changedAt,
      })
      .from(catalogItem)
      .where(and(eq(catalogItem.practiceId, actor.practiceId), eq(catalogItem.id, itemId)));
    if (!head) throw new ServiceError("not_found");
    const latest = await readVersion(tx, actor.practiceId, itemId, head.latestVersion);
    if (!latest) throw new ServiceError("not_found");
    const published =
      head.publishedVersion === null
        ? null
        : head.publishedVersion === head.latestVersion
          ? latest
          : await readVersion(tx, actor.practiceId, itemId, head.publishedVersion);
    const result: CatalogItemDto = {
      ...head,
      latest: latest.entry,
      published: published?.entry ?? null,
      figureProblems: problemsOf(latest),
      lastNote: await readLastNote(tx, actor.practiceId, itemId),
    };
    return { result, audit: null };
  },
});

/** What keeps the newest version's figure from being published, so that a draft can be saved with it and mended. */
function problemsOf({ entry, figureLost }: ItemVersion): CatalogItemDto["figureProblems"] {
  if (figureLost) return [{ field: "pose", reason: "pose_unreadable", facts: {} }];
  const pose = poseOf(entry);
  return pose ? figureProblems(pose) : [];
}

async function readLastNote(tx: Transaction, practiceId: string, itemId: string): Promise<string | null> {
  const [move] = await tx
    .select({ note: catalogTransition.note })
    .from(catalogTransition)
    .where(and(eq(catalogTransition.practiceId, practiceId), eq(catalogTransition.itemId, itemId)))
    .orderBy(desc(catalogTransition.at), desc(catalogTransition.id))
    .limit(1);
  return move?.note ?? null;
}

/** One version of an item, whatever became of it: what an old plan was given, or one side of a comparison. */
export const readItemVersion = defineVerb({
  right: "catalog.read",
  input: itemVersionSchema,
  run: async (tx, { itemId, version }, actor) => {
    const found = await readVersion(tx, actor.practiceId, itemId, version);
    if (!found) throw new ServiceError("not_found");
    const { status, publishedVersion, entry } = found;
    const result: z.output<typeof itemVersionDto> = { itemId, version, status, publishedVersion, entry };
    return { result, audit: null };
  },
});

// Versions of an item are numbered without a gap.
const figureChanged = sql<boolean>`${catalogVersion.version} > 1 and ${catalogVersion.content} -> 'pose' is distinct from
  (select before.content -> 'pose' from catalog_version before where before.practice_id = ${catalogVersion.practiceId}
      and before.item_id = ${catalogVersion.itemId} and before.version = ${catalogVersion.version} - 1)`;

/** Versions, newest first, each with the moves it made and who made them. */
export const readHistory = defineVerb({
  right: "catalog.edit",
  input: historySchema,
  run: async (tx, { itemId, cursor, limit }, actor) => {
    const { practiceId } = actor;
    const rows = await tx
      .select({
        version: catalogVersion.version,
        origin: catalogVersion.origin,
        by: member.name,
        at: catalogVersion.createdAt,
        figureChanged,
      })
      .from(catalogVersion)
      .leftJoin(member, and(eq(member.practiceId, catalogVersion.practiceId), eq(member.id, catalogVersion.createdBy)))
      .where(
        and(
          eq(catalogVersion.practiceId, practiceId),
          eq(catalogVersion.itemId, itemId),
          cursor ? lt(catalogVersion.version, cursor) : undefined,
        ),
      )
      .orderBy(desc(catalogVersion.version))
      .limit(limit + 1);
    if (rows.length === 0 && !cursor) throw new ServiceError("not_found");
    const shown = rows.slice(0, limit);
    const moves = await readMoves(
      tx,
      practiceId,
      itemId,
      shown.map((row) => row.version),
    );
    const versions = shown.map((row) => ({
      ...row,
      moves: moves.filter((move) => move.version === row.version).map(({ version: _version, ...move }) => move),
    }));
    const result: z.output<typeof historyPageDto> = {
      versions,
      next: rows.length > limit ? (versions.at(-1)?.version ?? null) : null,
    };
    return { result, audit: null };
  },
});

/** An item sent to and fro makes many moves of one version; the newest of them tell the story. */
const mostMoves = 200;

async function readMoves(tx: Transaction, practiceId: string, itemId: string, versions: number[]) {
  if (versions.length === 0) return [];
  return tx
    .select({
      id: catalogTransition.id,
      version: catalogTransition.version,
      from: catalogTransition.fromStatus,
      to: catalogTransition.toStatus,
      by: member.name,
      note: catalogTransition.note,
      at: catalogTransition.at,
    })
    .from(catalogTransition)
    .leftJoin(
      member,
      and(eq(member.practiceId, catalogTransition.practiceId), eq(member.id, catalogTransition.memberId)),
    )
    .where(
      and(
        eq(catalogTransition.practiceId, practiceId),
        eq(catalogTransition.itemId, itemId),
        inArray(catalogTransition.version, versions),
      ),
    )
    .orderBy(desc(catalogTransition.at), desc(catalogTransition.id))
    .limit(mostMoves);
}
