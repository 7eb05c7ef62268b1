import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { doseFrom } from "@/domain/outcomes/dose";
import { yearDays } from "@/domain/outcomes/report";
import { listOutcomeClientsSchema, type OutcomeSet, outcomeSetNeedsItem } from "@/domain/outcomes/report-dtos";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { countedReports, readTitles } from "./read-outcomes";

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  intakeOn: z.string(),
  stepsAchieved: z.number(),
  yearOver: z.boolean(),
  painFree: z.boolean().nullable(),
  recurredOn: z.string().nullable(),
});
/**
 * The clients behind one number of the report, by name, from the same maintained rows and on the day that the number was
 * counted. Throws `invalid` for a number about an item without the item, `not_found` for an unknown item.
 */
export const listOutcomeClients = defineVerb({
  right: "client.list",
  input: listOutcomeClientsSchema,
  run: async (tx, { set, group, itemId, limit, cursor }, actor) => {
    if (outcomeSetNeedsItem(set) !== Boolean(itemId))
      throw new ServiceError("invalid", { fields: { itemId: "invalid_value" } });
    const item = itemId ? ((await readTitles(tx, actor, [itemId]))[itemId] ?? null) : null;
    if (itemId && item === null) throw new ServiceError("not_found");
    const { countedOn } = await countedReports(tx, actor.practiceId, new Date());
    const wanted = [
      sql`fact.practice_id = ${actor.practiceId}`,
      group === "all" ? null : sql`fact.onset = ${group}`,
      conditionOf(set, itemId ?? "", countedOn),
      cursor ? sql`(overview.name, overview.client_id) > (${cursor.after}, ${cursor.id}::uuid)` : null,
    ].flatMap((condition) => condition ?? []);
    const result = await tx.execute(sql`
      select fact.client_id as "id", overview.name, fact.intake_on::text as "intakeOn", fact.steps_achieved as "stepsAchieved",
        fact.intake_on <= ${countedOn}::date - ${yearDays}::int as "yearOver", fact.pain_free as "painFree", fact.recurred_on::text as "recurredOn"
      from outcome_fact fact
        join client_overview overview on overview.practice_id = fact.practice_id and overview.client_id = fact.client_id
      where ${sql.join(wanted, sql` and `)}
      order by overview.name, overview.client_id limit ${limit + 1}`);
    const rows = z.array(rowSchema).parse(result.rows);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      result: {
        item,
        items,
        next: rows.length > limit && last ? { after: last.name, id: last.id } : null,
      },
      audit: { action: "outcome.list", subjectKind: "outcome", detail: { set, group, count: items.length } },
    };
  },
});

function conditionOf(set: OutcomeSet, itemId: string, countedOn: string): SQL | null {
  const old = sql`fact.intake_on <= ${countedOn}::date - ${yearDays}::int`;
  const recovered = sql`fact.confirmed_on is not null`;
  const dosed = sql`fact.days_a_week is not null and fact.pain_first is not null and fact.pain_after is not null`;
  const low = sql`${dosed} and fact.days_a_week < ${doseFrom.middle}::real`;
  const middle = sql`${dosed} and fact.days_a_week >= ${doseFrom.middle}::real and fact.days_a_week < ${doseFrom.high}::real`;
  const high = sql`${dosed} and fact.days_a_week >= ${doseFrom.high}::real`;
  // `fellImportantly` of the domain, with the same slack.
  const fall = sql`(fact.pain_first - fact.pain_after)`;
  const less = sql`${fall} > 0 and (${fall} >= 2 - 1e-6 or ${fall} >= 0.3 * fact.pain_first - 1e-6)`;
  const measure = (label: SQL) => sql`exists (select 1 from outcome_measure measure
    where measure.practice_id = fact.practice_id and measure.client_id = fact.client_id and measure.item_id = ${itemId}::uuid and ${label})`;
  const item = (which: SQL) => sql`exists (select 1 from outcome_item item
    where item.practice_id = fact.practice_id and item.client_id = fact.client_id and item.item_id = ${itemId}::uuid and ${which})`;
  const conditions: Record<OutcomeSet, SQL | null> = {
    clients: null,
    year: old,
    year_answered: sql`${old} and fact.pain_free is not null`,
    year_free: sql`${old} and fact.pain_free`,
    year_missing: sql`${old} and fact.pain_free is null`,
    four: sql`${recovered} and fact.steps_achieved >= 4`,
    four_recurred: sql`${recovered} and fact.steps_achieved >= 4 and fact.recurred_on is not null`,
    fewer: sql`${recovered} and fact.steps_achieved < 4`,
    fewer_recurred: sql`${recovered} and fact.steps_achieved < 4 and fact.recurred_on is not null`,
    dose: dosed,
    dose_low: low,
    dose_middle: middle,
    dose_high: high,
    dose_low_less: sql`${low} and ${less}`,
    dose_middle_less: sql`${middle} and ${less}`,
    dose_high_less: sql`${high} and ${less}`,
    measure: measure(sql`true`),
    measure_improved: measure(sql`measure.label = 'improved'`),
    measure_same: measure(sql`measure.label = 'same'`),
    measure_worse: measure(sql`measure.label = 'worse'`),
    relief: item(sql`item.rated_uses > 0`),
    assigned: item(sql`true`),
    never_done: item(sql`item.uses = 0`),
  };
  return conditions[set];
}
