import { and, eq } from "drizzle-orm";
import { catalogItem, catalogVersion } from "@/db/schema/index";

/** Joins an item with the content that is published: `.innerJoin(catalogVersion, publishedContent)`. */
export const publishedContent = and(
  eq(catalogVersion.practiceId, catalogItem.practiceId),
  eq(catalogVersion.itemId, catalogItem.id),
  eq(catalogVersion.version, catalogItem.publishedVersion),
);
