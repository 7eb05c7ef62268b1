import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { measureContentSchema } from "@/domain/catalog/measure-content";
import { type MeasureChange, type MeasureFacts, measureFacts } from "@/domain/outcomes/measure-facts";
import { compareResponses } from "@/domain/outcomes/responses";

const rowSchema = z.object({
  key: z.string(),
  content: measureContentSchema,
  responses: z.array(z.object({ day: z.string(), score: z.number().nullable(), band: z.string().nullable() })),
});

/**
 * How each measure of a client stands against its start, in the order of their titles, and what the rules may ask of
 * them (`facts`: change_share_best, change_share_worst, rmdq, rmdq_better, psfs_mean; what is not known is left out;
 * `changeFacts` of one measure gives mic_met and mdc_met). Scores are in each measure's own unit, changes positive
 * when better. Corrected responses do not count. A client without answers gives an empty list and no facts. Reads
 * under the transaction's own row-level rights; throws nothing for an unknown client. One statement.
 */
export async function readMeasureChange(
  tx: Transaction,
  practiceId: string,
  clientId: string,
): Promise<{ measures: MeasureChange[]; facts: MeasureFacts }> {
  const result = await tx.execute(sql`
    select item.key as "key", version.content as "content",
      json_agg(json_build_object('day', answered.day, 'score', answered.score, 'band', answered.band)
        order by answered.day, answered.at, answered.id) as "responses"
    from measure_response answered
      join catalog_item item on item.practice_id = answered.practice_id and item.id = answered.item_id
      join catalog_version version on version.practice_id = item.practice_id and version.item_id = item.id
        and version.version = coalesce(item.published_version, item.latest_version)
    where answered.practice_id = ${practiceId} and answered.client_id = ${clientId}
      and not exists (select 1 from measure_response later
        where later.practice_id = ${practiceId} and later.corrects_id = answered.id)
    group by item.key, item.title, version.content
    order by item.title, item.key`);
  const measures = result.rows.flatMap((row) => {
    const { key, content, responses } = rowSchema.parse(row);
    const change = compareResponses(content, responses);
    return change ? [{ key, title: content.title, ...change }] : [];
  });
  return { measures, facts: measureFacts(measures) };
}
