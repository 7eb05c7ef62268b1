import { and, desc, eq } from "drizzle-orm";
import { catalogTransition } from "@/db/schema/index";
import { bringBackSchema } from "@/domain/catalog/actions";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { lockItem } from "./internal";
import { moveItem } from "./write-version";

/** Retired → what it was before it was retired. */
export const bringBackItem = defineVerb({
  right: "catalog.publish",
  input: bringBackSchema,
  run: async (tx, { itemId, baseVersion }, actor) => {
    const item = await lockItem(tx, actor.practiceId, itemId, baseVersion);
    if (item.status !== "retired") throw new ServiceError("conflict", { facts: { status: item.status } });
    const [retirement] = await tx
      .select({ from: catalogTransition.fromStatus })
      .from(catalogTransition)
      .where(
        and(
          eq(catalogTransition.practiceId, actor.practiceId),
          eq(catalogTransition.itemId, itemId),
          eq(catalogTransition.version, item.latestVersion),
          eq(catalogTransition.toStatus, "retired"),
        ),
      )
      .orderBy(desc(catalogTransition.at), desc(catalogTransition.id))
      .limit(1);
    const result = await moveItem(tx, actor, item, retirement?.from ?? "draft");
    const detail = { key: item.key, version: item.latestVersion };
    return { result, audit: { action: "catalog.bringBack", subjectKind: "catalog_item", subjectId: itemId, detail } };
  },
});
