import { publishItemSchema } from "@/domain/catalog/actions";
import { entryName } from "@/domain/catalog/entry";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { asksForLess, refuseSilentLowering } from "./guard-flags";
import { lockCatalog, lockItem, readKnownItems, readLinkTargets } from "./internal";
import { refuseFaultyFigure } from "./judge-illustrations";
import { writePublished } from "./write-published";
import { moveItem, refuseBadEntry, requireStatus } from "./write-version";

/**
 * In review → published: from now on this version is what is assigned; plans keep the version they were given.
 * Everything the item names must be published, and its figure free of faults. A flag that asks for less than an
 * emergency or same-day item as it ships needs a reason (`invalid` without), and is audited as that. Typed and link tables follow.
 */
export const publishItem = defineVerb({
  right: "catalog.publish",
  input: publishItemSchema,
  run: async (tx, { itemId, baseVersion, reason }, actor) => {
    const { practiceId } = actor;
    await lockCatalog(tx, practiceId);
    const item = await lockItem(tx, practiceId, itemId, baseVersion);
    requireStatus(item, "in_review");
    const known = await readKnownItems(tx, practiceId);
    const entry = known.find((row) => row.id === itemId)?.entry;
    if (!entry) throw new ServiceError("not_found");
    refuseBadEntry(entry, known, true);
    refuseFaultyFigure(entry);
    refuseSilentLowering(entry, reason);
    const result = await moveItem(tx, actor, item, "published", {
      publishedVersion: item.latestVersion,
      note: reason,
    });
    const targets = await readLinkTargets(tx, practiceId);
    targets.set(entryName(entry.kind, entry.content.key), itemId);
    await writePublished(tx, practiceId, [{ id: itemId, entry }], targets);
    const lowers = asksForLess(entry);
    const detail = { key: item.key, version: item.latestVersion, ...(lowers ? { reason } : {}) };
    const action = lowers ? "catalog.lowerFlag" : "catalog.publish";
    return { result, audit: { action, subjectKind: "catalog_item", subjectId: itemId, detail } };
  },
});
