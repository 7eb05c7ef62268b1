import { sendBackSchema } from "@/domain/catalog/actions";
import { defineVerb } from "../verb";
import { lockItem } from "./internal";
import { moveItem, requireStatus } from "./write-version";

/** In review → draft, with a note that says what is missing. */
export const sendBackItem = defineVerb({
  right: "catalog.publish",
  input: sendBackSchema,
  run: async (tx, { itemId, baseVersion, note }, actor) => {
    const item = await lockItem(tx, actor.practiceId, itemId, baseVersion);
    requireStatus(item, "in_review");
    const result = await moveItem(tx, actor, item, "draft", { note });
    const detail = { key: item.key, version: item.latestVersion };
    return { result, audit: { action: "catalog.sendBack", subjectKind: "catalog_item", subjectId: itemId, detail } };
  },
});
