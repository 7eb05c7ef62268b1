import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { catalogItem, catalogVersion } from "@/db/schema/index";
import type { PatternContent } from "@/domain/catalog/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { publishedContent } from "../catalog/published-content";
import { storedContent } from "../catalog/stored";

/** The published version of a pattern. A retired one is only for the causes that name it already. */
export async function requirePattern(
  tx: Transaction,
  practiceId: string,
  patternId: string,
  { orRetired = false }: { orRetired?: boolean } = {},
): Promise<PatternContent> {
  const [item] = await tx
    .select({ status: catalogItem.status, content: catalogVersion.content })
    .from(catalogItem)
    .innerJoin(catalogVersion, publishedContent)
    .where(and(eq(catalogItem.practiceId, practiceId), eq(catalogItem.id, patternId), eq(catalogItem.kind, "pattern")));
  if (!item) throw new ServiceError("not_found");
  if (item.status === "retired" && !orRetired) throw new ServiceError("retired");
  return storedContent("pattern", item.content);
}
