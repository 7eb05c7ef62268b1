import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { outcomeReport, practice } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import type { OutcomeGroup } from "@/domain/outcomes/onset";
import {
  type OutcomeReport,
  type Outcomes,
  readOutcomesSchema,
  storedReportsSchema,
} from "@/domain/outcomes/report-dtos";
import { languageOfReader } from "../catalog/language-of-reader";
import { textIn } from "../catalog/texts-of-version";
import { defineVerb } from "../verb";
import { type CountedReports, countOutcomes } from "./count-outcomes";

/** The queue counts every few minutes; without it the page itself does, when the count is older than this. */
const oldMinutes = 15;

/** The report of one group as it was last counted. Two statements: its cost knows neither clients nor logs. */
export const readOutcomes = defineVerb({
  right: "outcome.read",
  input: readOutcomesSchema,
  run: async (tx, { group }, actor) => {
    const counted = await countedReports(tx, actor.practiceId, new Date());
    return { result: await withTitles(tx, actor, counted, group), audit: null };
  },
});

/** The same, counted anew now. */
export const recountOutcomes = defineVerb({
  right: "outcome.read",
  input: readOutcomesSchema,
  run: async (tx, { group }, actor) => {
    const counted = await countOutcomes(tx, actor.practiceId, new Date());
    return {
      result: await withTitles(tx, actor, counted, group),
      audit: { action: "outcome.count", subjectKind: "outcome", detail: { clients: counted.groups.all.clients } },
    };
  },
});

/** The kept reports; counted anew where there are none, old ones, or ones in the shape of an earlier release. */
export async function countedReports(tx: Transaction, practiceId: string, now: Date): Promise<CountedReports> {
  const [kept] = await tx
    .select({
      zone: practice.zone,
      countedAt: outcomeReport.countedAt,
      countedOn: outcomeReport.countedOn,
      groups: outcomeReport.groups,
    })
    .from(outcomeReport)
    .innerJoin(practice, eq(practice.id, outcomeReport.practiceId))
    .where(eq(outcomeReport.practiceId, practiceId));
  const groups = storedReportsSchema.safeParse(kept?.groups);
  if (!kept || !groups.success || now.getTime() - kept.countedAt.getTime() > oldMinutes * 60_000)
    return countOutcomes(tx, practiceId, now);
  return { ...kept, groups: groups.data };
}

/** One group's report with the names of what it speaks of. */
export async function withTitles(
  tx: Transaction,
  actor: Actor,
  { countedAt, zone, groups }: CountedReports,
  group: OutcomeGroup,
): Promise<Outcomes> {
  const report = groups[group];
  return { group, countedAt, zone, report, titles: await readTitles(tx, actor, itemsNamed(report)) };
}

const itemsNamed = ({ measures, relief, neverDone }: OutcomeReport) => [
  ...new Set([...measures, ...relief, ...neverDone].map(({ itemId }) => itemId)),
];

/** The titles of items of any kind in the reader's language, by their ids. */
export async function readTitles(
  tx: Transaction,
  actor: Actor,
  itemIds: readonly string[],
): Promise<Record<string, string>> {
  const result = await tx.execute(sql`
    select item.id, coalesce(${textIn(languageOfReader(actor), sql`version.content`, "title")}, item.title) as "title"
      from catalog_item item join catalog_version version on version.practice_id = item.practice_id
       and version.item_id = item.id and version.version = coalesce(item.published_version, item.latest_version)
     where item.practice_id = ${actor.practiceId} and item.id = any(${sql.param(itemIds)}::uuid[])`);
  const rows = z.array(z.object({ id: z.string(), title: z.string() })).parse(result.rows);
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]));
}
