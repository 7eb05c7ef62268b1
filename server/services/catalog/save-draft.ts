import { and, eq, sql } from "drizzle-orm";
import { catalogItem } from "@/db/schema/index";
import { saveDraftSchema } from "@/domain/catalog/actions";
import { diffEntries } from "@/domain/catalog/diff";
import type { ItemState } from "@/domain/catalog/dtos";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { lockCatalog, lockItem, readKnownItems } from "./internal";
import { refuseUnknownPicture } from "./judge-illustrations";
import { addMove, addVersion, refuseBadEntry, requireStatus } from "./write-version";

/**
 * Saves a new version as a draft; what is published stays published until the draft is. Nothing changed, nothing
 * saved. `stale` when someone saved after `baseVersion`; `retired` for a retired item; key and kind never change.
 */
export const saveDraft = defineVerb({
  right: "catalog.edit",
  input: saveDraftSchema,
  run: async (tx, { itemId, baseVersion, entry }, actor) => {
    const { practiceId } = actor;
    await lockCatalog(tx, practiceId);
    const item = await lockItem(tx, practiceId, itemId, baseVersion);
    requireStatus(item, "draft", "in_review", "published");
    if (item.kind !== entry.kind) throw new ServiceError("invalid", { fields: { "entry.kind": "unchangeable" } });
    if (item.key !== entry.content.key)
      throw new ServiceError("invalid", { fields: { "entry.content.key": "unchangeable" } });
    const known = await readKnownItems(tx, practiceId);
    refuseBadEntry(entry, known, false);
    await refuseUnknownPicture(tx, actor.practiceId, entry);
    const before = known.find((row) => row.id === itemId);
    const changed = before ? diffEntries(before.entry, entry) : [];
    if (changed.length === 0) {
      const { status, latestVersion, publishedVersion } = item;
      const result: ItemState = { itemId, status, latestVersion, publishedVersion };
      return { result, audit: null };
    }
    const version = item.latestVersion + 1;
    await addVersion(tx, actor, { id: itemId, version }, entry);
    await tx
      .update(catalogItem)
      .set({
        title: entry.content.title,
        grade: entry.content.grade,
        status: "draft",
        latestVersion: version,
        changedAt: sql`now()`,
      })
      .where(and(eq(catalogItem.practiceId, practiceId), eq(catalogItem.id, itemId)));
    await addMove(tx, actor, { itemId, version, from: item.status, to: "draft" });
    const result: ItemState = {
      itemId,
      status: "draft",
      latestVersion: version,
      publishedVersion: item.publishedVersion,
    };
    const detail = { key: item.key, version, fields: changed.map((change) => change.field) };
    return { result, audit: { action: "catalog.edit", subjectKind: "catalog_item", subjectId: itemId, detail } };
  },
});
