import { submitItemSchema } from "@/domain/catalog/actions";
import { defineVerb } from "../verb";
import { lockItem } from "./internal";
import { moveItem, requireStatus } from "./write-version";

/** Draft → in review: someone should look before it is published. */
export const submitItem = defineVerb({
  right: "catalog.edit",
  input: submitItemSchema,
  run: async (tx, { itemId, baseVersion }, actor) => {
    const item = await lockItem(tx, actor.practiceId, itemId, baseVersion);
    requireStatus(item, "draft");
    const result = await moveItem(tx, actor, item, "in_review");
    const detail = { key: item.key, version: item.latestVersion };
    return { result, audit: { action: "catalog.submit", subjectKind: "catalog_item", subjectId: itemId, detail } };
  },
});
