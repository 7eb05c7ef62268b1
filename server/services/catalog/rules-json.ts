import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { RuleKind } from "@/domain/catalog/rule-content";
import type { Rule } from "@/domain/rules/clauses";

/** Rules out of `rulesJson`. Only what passed the rule's schema is ever published: it is not read through it again. */
export const storedRulesSchema = z.custom<Rule[]>((value) => Array.isArray(value));

/**
 * The practice's published rules of some kinds as a JSON column of a larger statement, for pages that count their
 * round trips. The same rules as `readRules`: retired ones are left out.
 */
export function rulesJson(practiceId: string, kinds: readonly [RuleKind, ...RuleKind[]]): SQL {
  const wanted = sql.join(
    kinds.map((kind) => sql`item.key like ${`${kind}-%`}`),
    sql` or `,
  );
  return sql`(select coalesce(json_agg(json_build_object('key', item.key, 'clauses', given.content->'clauses') order by item.key), '[]')
    from catalog_item item join catalog_version given on given.practice_id = item.practice_id and given.item_id = item.id
     and given.version = item.published_version
   where item.practice_id = ${practiceId} and item.kind = 'rule' and item.status <> 'retired' and (${wanted}))`;
}
