import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { daysBetween } from "@/domain/time/calendar-day";

const factsSchema = z.object({
  /** Newest first, per side. */
  myotomes: z.array(z.object({ side: z.string(), value: z.number().nullable() })),
  reflexes: z.array(z.string().nullable()),
  firstPublishedOn: z.string().nullable(),
  today: z.string(),
  dueDays: z.number(),
  keptDays: z.number(),
  painFirst: z.number().nullable(),
  painLatest: z.number().nullable(),
});
/** What earlier findings and logs say: the computed flags. */
type ScreenFactKey = "fact_myotome_weak" | "fact_myotome_falling" | "fact_cord_reflex" | "rf_no_progress";
type ScreenFacts = Partial<Record<ScreenFactKey, "yes">>;
type Facts = z.infer<typeof factsSchema>;

/** Power at or below this out of 5 calls for same-day contact (3.2). */
const weakPower = 3;

/**
 * What the record itself answers: weak or falling myotomes, cord reflexes, no progress on a followed programme.
 * Returned as answers of computed items, so that the screen keeps them as they were then.
 */
export async function readScreenFacts(tx: Transaction, practiceId: string, clientId: string): Promise<ScreenFacts> {
  const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
  const ofTest = (key: string) => sql`from finding join catalog_item item on item.practice_id = finding.practice_id
    and item.id = finding.test_id and item.kind = 'test' and item.key = ${key}
    where finding.practice_id = ${practiceId} and finding.client_id = ${clientId}`;
  const result = await tx.execute(sql`
    select
      (select coalesce(json_agg(json_build_object('side', side, 'value', value) order by recorded_at desc), '[]')
         from (select side, value, recorded_at ${ofTest("t_myotomes")} order by recorded_at desc limit 20) recent) as "myotomes",
      (select coalesce(json_agg(choice), '[]') from (select distinct on (side) side, choice ${ofTest("t_reflexes")} order by side, recorded_at desc) latest) as "reflexes",
      (select min(published_at at time zone client.zone)::date::text from plan_version where ${own}) as "firstPublishedOn",
      (now() at time zone client.zone)::date::text as "today",
      (select count(*)::int from client_day where ${own} and due_count > 0 and day > (now() at time zone client.zone)::date - 28) as "dueDays",
      (select count(*)::int from client_day where ${own} and due_count > 0 and done_count + partly_count > 0 and day > (now() at time zone client.zone)::date - 28) as "keptDays",
      overview.pain_first as "painFirst", overview.pain_latest as "painLatest"
    from client join client_overview overview on overview.practice_id = client.practice_id and overview.client_id = client.id
    where client.practice_id = ${practiceId} and client.id = ${clientId}`);
  return answersOf(factsSchema.parse(result.rows[0]));
}

function answersOf(facts: Facts): ScreenFacts {
  const answers: ScreenFacts = {};
  for (const side of ["left", "right"]) {
    const [latest, before] = facts.myotomes.flatMap((entry) => (entry.side === side ? (entry.value ?? []) : []));
    if (latest === undefined) continue;
    if (latest <= weakPower) answers.fact_myotome_weak = "yes";
    if (before !== undefined && latest < before) answers.fact_myotome_falling = "yes";
  }
  if (facts.reflexes.some((choice) => choice === "brisk" || choice === "upper_motor")) answers.fact_cord_reflex = "yes";
  if (hasNoProgress(facts)) answers.rf_no_progress = "yes";
  return answers;
}

/** Followed on at least half of the due days of four weeks, and: worse after 4 weeks, or under 30 % better after 6 (DIS-04). */
function hasNoProgress({ firstPublishedOn, today, dueDays, keptDays, painFirst, painLatest }: Facts): boolean {
  if (firstPublishedOn === null || painFirst === null || painLatest === null) return false;
  if (dueDays === 0 || keptDays * 2 < dueDays) return false;
  const days = daysBetween(firstPublishedOn, today);
  if (days >= 28 && painLatest > painFirst) return true;
  return days >= 42 && painFirst > 1 && painLatest > painFirst * 0.7;
}
