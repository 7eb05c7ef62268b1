import { and, asc, eq, ne, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { catalogItem, catalogVersion } from "@/db/schema/index";
import type { RuleKind } from "@/domain/catalog/rule-content";
import type { Rule } from "@/domain/rules/clauses";
import { publishedContent } from "./published-content";
import { storedContent } from "./stored";

/**
 * The practice's published rules of some kinds, by key, in one statement: read once where a decision is made, and
 * handed to the pure functions. Retired rules are left out: what they limited is not limited.
 */
export async function readRules(
  tx: Transaction,
  practiceId: string,
  kinds: readonly [RuleKind, ...RuleKind[]],
): Promise<Rule[]> {
  const rows = await tx
    .select({ content: catalogVersion.content })
    .from(catalogItem)
    .innerJoin(catalogVersion, publishedContent)
    .where(
      and(
        eq(catalogItem.practiceId, practiceId),
        eq(catalogItem.kind, "rule"),
        ne(catalogItem.status, "retired"),
        or(...kinds.map((kind) => sql`${catalogItem.key} like ${`${kind}-%`}`)),
      ),
    )
    .orderBy(asc(catalogItem.key));
  return rows.map((row) => {
    const { key, clauses } = storedContent("rule", row.content);
    return { key, clauses };
  });
}
