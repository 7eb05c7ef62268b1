import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { causeStatusSchema } from "@/domain/assessment/words";
import { sideSchema } from "@/domain/catalog/kinds";
import { criterionSchema, patternSideSchema, testUnitSchema } from "@/domain/catalog/schemas";
import { phaseSchema } from "@/domain/plan/words";
import type { Language } from "@/domain/shared/language";
import { ServiceError } from "@/domain/shared/service-error";
import { addDays, type CalendarDay, calendarDaySchema } from "@/domain/time/calendar-day";
import { englishIn, publishedTextIn, textIn } from "../catalog/texts-of-version";
import { flaresJson, storedFlareSchema } from "./flares";

const described = sql`described.content`;

const measureSchema = z.object({
  test: z.string(),
  unit: testUnitSchema,
  side: sideSchema,
  criterion: criterionSchema,
  values: z.array(z.object({ value: z.number(), recordedAt: z.string() })),
});

const factsSchema = z.object({
  zone: z.string(),
  painFirst: z.number().nullable(),
  painLatest: z.number().nullable(),
  ratedDays: z.number(),
  days: z.array(
    z.object({
      day: calendarDaySchema,
      dueCount: z.number(),
      doneCount: z.number(),
      partlyCount: z.number(),
      skippedCount: z.number(),
      tooPainfulCount: z.number(),
      reliefCount: z.number(),
      pain: z.number().nullable(),
    }),
  ),
  versions: z.array(
    z.object({
      number: z.number(),
      note: z.string().nullable(),
      publishedAt: z.string(),
      weekdays: z.array(z.array(z.number())),
    }),
  ),
  /** The day on which the plan ended with the discharge. */
  planEndedOn: z.string().nullable(),
  causes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      text: z.string(),
      side: patternSideSchema,
      status: causeStatusSchema,
      foundOn: calendarDaySchema,
      inEnglish: z.array(z.string()).nullable(),
      phases: z.array(phaseSchema),
      measures: z.array(measureSchema),
    }),
  ),
  flares: z.array(storedFlareSchema),
  retests: z.array(measureSchema.extend({ measurementError: z.number().nullable() })),
  relief: z.array(
    z.object({ itemKey: z.string(), title: z.string(), uses: z.number(), before: z.number(), after: z.number() }),
  ),
  painMaps: z.array(
    z.object({ recordedAt: z.string(), points: z.array(z.object({ region: z.string(), intensity: z.number() })) }),
  ),
});
export type ProgressFacts = z.infer<typeof factsSchema>;

/** What the client's progress is drawn from, in one statement; days from `from` on. Throws `not_found`. */
export async function readProgressFacts(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  { from, language }: { from: CalendarDay; language: Language },
): Promise<ProgressFacts> {
  const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
  const item = { practiceId: sql`item.practice_id`, itemId: sql`item.id`, english: sql`item.title` };
  const reliefTitle = publishedTextIn(language, "title", item);
  const result = await tx.execute(sql`
    select client.zone, overview.pain_first as "painFirst", overview.pain_latest as "painLatest",
      (select count(*)::int from client_day where ${own} and pain is not null) as "ratedDays",
      (select coalesce(json_agg(json_build_object('day', day, 'dueCount', due_count, 'doneCount', done_count,
          'partlyCount', partly_count, 'skippedCount', skipped_count, 'tooPainfulCount', too_painful_count,
          'reliefCount', relief_count, 'pain', pain) order by day), '[]')
         from client_day where ${own} and day >= ${addDays(from, -1)}) as "days",
      (select coalesce(json_agg(json_build_object('number', version.number, 'note', version.note,
          'publishedAt', version.published_at, 'weekdays', (
            select coalesce(json_agg(line.weekdays), '[]') from assignment line
             where line.practice_id = version.practice_id and line.plan_id = version.plan_id
               and line.version_number = version.number)) order by version.number), '[]')
         from plan_version version
        where version.practice_id = ${practiceId} and version.client_id = ${clientId}) as "versions",
      (select discharged_on::text from discharge where practice_id = ${practiceId} and client_id = ${clientId}
          and ended_at is null and plan_after = 'end') as "planEndedOn",
      (select coalesce(json_agg(json_build_object('id', cause.id, 'title', ${textIn(language, described, "plainTitle")},
          'text', ${textIn(language, described, "plainText")}, 'inEnglish', ${englishIn(language, described, ["plainTitle", "plainText"])}, 'side', cause.side, 'status', cause.status, 'foundOn', cause.found_on,
          'phases', ${phasesOfCause}, 'measures', ${measuresOfCause(language)}) order by cause.severity desc, cause.created_at, cause.id), '[]')
         from cause
         join catalog_item item on item.practice_id = cause.practice_id and item.id = cause.pattern_id
         join catalog_version described on described.practice_id = cause.practice_id and described.item_id = cause.pattern_id
          and described.version = coalesce(item.published_version, item.latest_version)
        where cause.practice_id = ${practiceId} and cause.client_id = ${clientId}
          and cause.status not in ('suspected', 'ruled_out')) as "causes",
      (select coalesce(json_agg(effect order by effect."before" - effect."after" desc, effect."itemKey"), '[]') from (
         select item.key as "itemKey", ${reliefTitle} as title, count(*)::int as "uses",
                avg(used.pain_before)::float as "before", avg(used.pain_after)::float as "after"
           from relief_use used
           join assignment line on line.practice_id = used.practice_id and line.id = used.assignment_id
           join catalog_item item on item.practice_id = line.practice_id and item.id = line.item_id
          where used.practice_id = ${practiceId} and used.client_id = ${clientId} and used.pain_after is not null
          group by item.practice_id, item.id, item.key, item.title) effect) as "relief",
      ${retestsOf(practiceId, clientId, language)} as "retests",
      ${painMapsOf(practiceId, clientId)} as "painMaps",
      ${flaresJson(practiceId, clientId)} as "flares"
    from client
    left join client_overview overview on overview.practice_id = client.practice_id and overview.client_id = client.id
    where client.practice_id = ${practiceId} and client.id = ${clientId}`);
  if (result.rows.length === 0) throw new ServiceError("not_found");
  return factsSchema.parse(result.rows[0]);
}

const phasesOfCause = sql`(select coalesce(json_agg(distinct line.phase), '[]')
  from assignment_purpose purpose
  join assignment line on line.practice_id = purpose.practice_id and line.id = purpose.assignment_id
  join plan on plan.practice_id = line.practice_id and plan.id = line.plan_id and plan.published_number = line.version_number
 where purpose.practice_id = cause.practice_id and purpose.cause_id = cause.id)`;

// Only tests with a number can be drawn from first to latest; each is followed on its own side from its first finding on.
const measuresOfCause = (language: Language): SQL => sql`(select coalesce(json_agg(json_build_object(
      'test', coalesce(${textIn(language, sql`current.content`, "plainTitle")}, measured.content ->> 'title'),
      'unit', evidence.unit, 'side', evidence.side, 'criterion', measured.content -> 'criterion', 'values', (
        select json_agg(json_build_object('value', again.value, 'recordedAt', again.recorded_at) order by again.recorded_at, again.id)
          from finding again
         where again.practice_id = evidence.practice_id and again.client_id = evidence.client_id
           and again.test_id = evidence.test_id and again.side = evidence.side and again.value is not null
           and again.unit = evidence.unit))
      order by evidence.abnormal desc, evidence.recorded_at, evidence.id), '[]')
    from cause_finding link
    join finding evidence on evidence.practice_id = link.practice_id and evidence.id = link.finding_id and evidence.value is not null
    join catalog_version measured on measured.practice_id = evidence.practice_id and measured.item_id = evidence.test_id
     and measured.version = evidence.test_version
    join catalog_item test_item on test_item.practice_id = evidence.practice_id and test_item.id = evidence.test_id
    left join catalog_version current on current.practice_id = test_item.practice_id and current.item_id = test_item.id
     and current.version = test_item.published_version
   where link.practice_id = cause.practice_id and link.cause_id = cause.id)`;

/** Every test and side with more than one number in its unit, all its numbers oldest first. */
function retestsOf(practiceId: string, clientId: string, language: Language) {
  return sql`(select coalesce(json_agg(json_build_object('test', coalesce(${textIn(language, sql`test.content`, "plainTitle")}, ${textIn(language, sql`test.content`, "title")}),
        'unit', again.unit, 'side', again.side, 'criterion', test.content -> 'criterion',
        'measurementError', test.content -> 'measurementError', 'values', again."values")
        order by item.key, again.side), '[]')
    from (select test_id, side, unit, json_agg(json_build_object('value', value, 'recordedAt', recorded_at)
                 order by recorded_at, id) as "values"
            from finding
           where practice_id = ${practiceId} and client_id = ${clientId} and value is not null
           group by test_id, side, unit having count(*) > 1) again
    join catalog_item item on item.practice_id = ${practiceId} and item.id = again.test_id
    join catalog_version test on test.practice_id = item.practice_id and test.item_id = item.id
     and test.version = coalesce(item.published_version, item.latest_version))`;
}

/** The first and the latest body picture; one when there is only one. */
function painMapsOf(practiceId: string, clientId: string) {
  const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
  return sql`(select coalesce(json_agg(json_build_object('recordedAt', map.recorded_at, 'points', (
        select coalesce(json_agg(json_build_object('region', point.region, 'intensity', point.intensity)), '[]')
          from pain_point point where point.practice_id = map.practice_id and point.pain_map_id = map.id))
        order by map.recorded_at), '[]')
    from pain_map map
   where map.practice_id = ${practiceId} and map.client_id = ${clientId} and map.id in (
     (select id from pain_map where ${own} order by recorded_at, id limit 1),
     (select id from pain_map where ${own} order by recorded_at desc, id desc limit 1)))`;
}
