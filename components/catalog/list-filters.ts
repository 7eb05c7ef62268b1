import { z } from "zod";
import type { ListCatalog } from "@/domain/catalog/actions";
import { bodyPositionSchema, type CatalogKind, catalogStatusSchema, gradeSchema } from "@/domain/catalog/kinds";
import { blockSchema, plainText } from "@/domain/catalog/schemas";

/** The filters of the list, as the address holds them. What is not understood is left out. */
const filtersSchema = z.object({
  search: plainText(80).optional().catch(undefined),
  status: catalogStatusSchema.optional().catch(undefined),
  block: blockSchema.optional().catch(undefined),
  position: bodyPositionSchema.optional().catch(undefined),
  grade: gradeSchema.optional().catch(undefined),
});
export type ListFilters = z.infer<typeof filtersSchema>;

/** Which filters mean something for a kind. */
export const filtersOfKind: Record<CatalogKind, ReadonlyArray<keyof ListFilters>> = {
  muscle: ["search", "status", "grade"],
  joint: ["search", "status", "grade"],
  pattern: ["search", "status", "grade"],
  test: ["search", "status", "position", "grade"],
  technique: ["search", "status", "position", "grade"],
  rule: ["search", "status", "grade"],
  measure: ["search", "status", "grade"],
  flag: ["search", "status", "grade"],
  caution: ["search", "status", "grade"],
  exercise: ["search", "status", "block", "position", "grade"],
};

export function readFilters(kind: CatalogKind, params: Iterable<[string, string]>): ListFilters {
  const known = filtersOfKind[kind];
  const parsed = filtersSchema.parse(Object.fromEntries(params));
  return Object.fromEntries(known.flatMap((name) => (parsed[name] ? [[name, parsed[name]]] : [])));
}

/** The query's input: the same on the server's first page and in the browser. */
export function listInput(kind: CatalogKind, filters: ListFilters): ListCatalog {
  return { kind, ...filters };
}
