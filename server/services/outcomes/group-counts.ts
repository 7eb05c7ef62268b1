import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { outcomeFact } from "@/db/schema/index";
import { changeLabels } from "@/domain/outcomes/change";
import { type OutcomeGroup, outcomeGroupSchema } from "@/domain/outcomes/onset";
import type { ItemCounts, OutcomeFacts } from "@/domain/outcomes/report";

/** What is kept of every client of a practice, archived ones too: nobody drops out of a denominator. */
export function readOutcomeFacts(tx: Transaction, practiceId: string): Promise<OutcomeFacts[]> {
  return tx
    .select({
      onset: outcomeFact.onset,
      intakeOn: outcomeFact.intakeOn,
      stepsAchieved: outcomeFact.stepsAchieved,
      painFree: outcomeFact.painFree,
      confirmedOn: outcomeFact.confirmedOn,
      recurredOn: outcomeFact.recurredOn,
      followedUntil: outcomeFact.followedUntil,
      daysAWeek: outcomeFact.daysAWeek,
      painFirst: outcomeFact.painFirst,
      painAfter: outcomeFact.painAfter,
    })
    .from(outcomeFact)
    .where(eq(outcomeFact.practiceId, practiceId));
}

const measureRow = z.object({
  group: outcomeGroupSchema,
  itemId: z.string(),
  label: z.enum(changeLabels),
  count: z.number(),
});
const reliefRow = z.object({
  group: outcomeGroupSchema,
  itemId: z.string(),
  n: z.number(),
  uses: z.number(),
  before: z.number(),
  after: z.number(),
  mean: z.number(),
  deviation: z.number().nullable(),
});
const neverRow = z.object({ group: outcomeGroupSchema, itemId: z.string(), assigned: z.number(), never: z.number() });

/** The counts by item of each group. Three statements, however many clients. */
export async function readGroupCounts(
  tx: Transaction,
  practiceId: string,
): Promise<(group: OutcomeGroup) => ItemCounts> {
  const group = sql`case when grouping(onset) = 1 then 'all' else onset end as "group"`;
  const measures = await tx.execute(sql`
    select ${group}, item_id as "itemId", label, count(*)::int as "count" from outcome_measure
     where practice_id = ${practiceId} group by grouping sets ((item_id, label, onset), (item_id, label)) order by item_id`);
  const relief = await tx.execute(sql`
    select ${group}, item_id as "itemId", count(*)::int as "n", sum(rated_uses)::int as "uses",
      avg(pain_before)::float as "before", avg(pain_after)::float as "after",
      avg(pain_after - pain_before)::float as "mean", stddev_samp(pain_after - pain_before)::float as "deviation"
     from outcome_item where practice_id = ${practiceId} and rated_uses > 0
    group by grouping sets ((item_id, onset), (item_id)) order by count(*) desc, item_id`);
  const neverDone = await tx.execute(sql`
    select ${group}, item_id as "itemId", count(*)::int as "assigned", (count(*) filter (where uses = 0))::int as "never"
     from outcome_item where practice_id = ${practiceId}
    group by grouping sets ((item_id, onset), (item_id)) order by count(*) filter (where uses = 0) desc, item_id`);
  const rows = {
    measures: z.array(measureRow).parse(measures.rows),
    relief: z.array(reliefRow).parse(relief.rows),
    neverDone: z.array(neverRow).parse(neverDone.rows),
  };
  return (wanted) => ({
    measures: rows.measures.filter((row) => row.group === wanted),
    relief: rows.relief.filter((row) => row.group === wanted),
    neverDone: rows.neverDone.filter((row) => row.group === wanted),
  });
}
