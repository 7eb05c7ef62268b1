import { v7 as uuidv7 } from "uuid";
import { catalogItem } from "@/db/schema/index";
import { createItemSchema } from "@/domain/catalog/actions";
import type { ItemState } from "@/domain/catalog/dtos";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { lockCatalog, readKnownItems } from "./internal";
import { refuseUnknownPicture } from "./judge-illustrations";
import { addMove, addVersion, refuseBadEntry } from "./write-version";

/** Starts an item as a draft with its first version. A key that the kind already has is `invalid`. */
export const createItem = defineVerb({
  right: "catalog.edit",
  input: createItemSchema,
  run: async (tx, { entry }, actor) => {
    await lockCatalog(tx, actor.practiceId);
    const known = await readKnownItems(tx, actor.practiceId);
    const { key, title, grade } = entry.content;
    if (known.some((item) => item.entry.kind === entry.kind && item.entry.content.key === key))
      throw new ServiceError("invalid", { fields: { "entry.content.key": "key_taken" }, facts: { key } });
    refuseBadEntry(entry, known, false);
    await refuseUnknownPicture(tx, actor.practiceId, entry);
    const id = uuidv7();
    await tx.insert(catalogItem).values({
      practiceId: actor.practiceId,
      id,
      kind: entry.kind,
      key,
      title,
      status: "draft",
      grade,
      latestVersion: 1,
    });
    await addVersion(tx, actor, { id, version: 1 }, entry);
    await addMove(tx, actor, { itemId: id, version: 1, from: null, to: "draft" });
    const result: ItemState = { itemId: id, status: "draft", latestVersion: 1, publishedVersion: null };
    const detail = { kind: entry.kind, key };
    return { result, audit: { action: "catalog.create", subjectKind: "catalog_item", subjectId: id, detail } };
  },
});
