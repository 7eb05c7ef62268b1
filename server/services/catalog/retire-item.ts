import { retireItemSchema } from "@/domain/catalog/actions";
import { defineVerb } from "../verb";
import { losesUrgentFlag } from "./guard-flags";
import { lockItem } from "./internal";
import { moveItem, requireStatus } from "./write-version";

/** Takes an item out of use, with the reason. Plans that have it keep their version; it cannot be assigned anew. */
export const retireItem = defineVerb({
  right: "catalog.publish",
  input: retireItemSchema,
  run: async (tx, { itemId, baseVersion, reason }, actor) => {
    const item = await lockItem(tx, actor.practiceId, itemId, baseVersion);
    requireStatus(item, "draft", "in_review", "published");
    const result = await moveItem(tx, actor, item, "retired", { note: reason });
    const lowers = losesUrgentFlag(item);
    const detail = { key: item.key, version: item.latestVersion, ...(lowers ? { reason } : {}) };
    const action = lowers ? "catalog.lowerFlag" : "catalog.retire";
    return { result, audit: { action, subjectKind: "catalog_item", subjectId: itemId, detail } };
  },
});
