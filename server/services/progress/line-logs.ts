import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { doseRuleSchema } from "@/domain/catalog/schemas";
import { doseSchema } from "@/domain/plan/dose";
import { assignmentSideSchema, phaseSchema } from "@/domain/plan/words";
import { logOutcomeSchema, logSignSchema } from "@/domain/progress/word-schemas";
import { type CalendarDay, calendarDaySchema } from "@/domain/time/calendar-day";

const logSchema = z.object({
  id: z.string(),
  day: calendarDaySchema,
  at: z.string(),
  outcome: logOutcomeSchema,
  setsDone: z.number().nullable(),
  effort: z.number().nullable(),
  pain: z.number().nullable(),
  signs: z.array(logSignSchema),
});

const lineSchema = z.object({
  lineId: z.string(),
  key: z.string(),
  title: z.string(),
  phase: phaseSchema,
  side: assignmentSideSchema,
  dose: doseSchema,
  weekdays: z.array(z.number()),
  doseRule: doseRuleSchema,
  easier: z.string().nullable(),
  harder: z.string().nullable(),
  joints: z.array(z.string()),
  causeIds: z.array(z.string()),
  givenAt: z.string(),
  logs: z.array(logSchema),
});
export type LoggedLine = z.infer<typeof lineSchema>;

const factsSchema = z.object({
  planId: z.string().nullable(),
  publishedNumber: z.number().nullable(),
  draftRevision: z.number(),
  firstPublishedAt: z.string().nullable(),
  assessedAt: z.string().nullable(),
  level: z.enum(["E", "S", "U"]).nullable(),
  lines: z.array(lineSchema),
  ratings: z.array(z.object({ day: calendarDaySchema, at: z.string(), score: z.number() })),
  decisions: z.array(
    z.object({
      lineId: z.string(),
      versionNumber: z.number(),
      decision: z.enum(["accepted", "published", "declined", "snoozed"]),
      untilDay: calendarDaySchema.nullable(),
      ruleKey: z.string(),
    }),
  ),
});
export type LineFacts = z.infer<typeof factsSchema>;

/**
 * The published lines of a client with their logs since `from`, in one statement. A line's logs and its first day are
 * those of the dose it has now: what was done of an easier dose, or of an easier form in its place, says nothing of this one. Decisions: newest first.
 */
export async function readLineLogs(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  from: CalendarDay,
): Promise<LineFacts> {
  const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
  const sameDose = sql`old.practice_id = line.practice_id and old.client_id = line.client_id and old.line_id = line.line_id
    and old.dose = line.dose and old.item_id = line.item_id`;
  const result = await tx.execute(sql`
    select plan.id as "planId", plan.published_number as "publishedNumber", coalesce(plan.draft_revision, 0) as "draftRevision",
      to_json((select min(published_at) from plan_version where ${own})) #>> '{}' as "firstPublishedAt",
      to_json((select max(finished_at) from assessment where ${own})) #>> '{}' as "assessedAt",
      (select screen.level from red_flag_screen screen
        where screen.practice_id = ${practiceId} and screen.client_id = ${clientId} and screen.level in ('E', 'S', 'U')
          and not exists(select 1 from red_flag_clearance cleared where cleared.practice_id = ${practiceId} and cleared.screen_id = screen.id)
        order by screen.level limit 1) as "level",
      (select coalesce(json_agg(json_build_object('lineId', line.line_id, 'key', item.key, 'title', given.content->>'title',
          'phase', line.phase, 'side', line.side, 'dose', line.dose, 'weekdays', line.weekdays,
          'doseRule', given.content->>'doseRule', 'easier', given.content->>'easier', 'harder', given.content->>'harder',
          'joints', coalesce(given.content->'joints', '[]'::jsonb),
          'causeIds', (select coalesce(json_agg(distinct purpose.cause_id), '[]') from assignment_purpose purpose
             where purpose.practice_id = line.practice_id and purpose.assignment_id = line.id),
          'givenAt', (select min(version.published_at) from assignment old join plan_version version
             on version.practice_id = old.practice_id and version.plan_id = old.plan_id and version.number = old.version_number
            where ${sameDose}),
          'logs', (select coalesce(json_agg(json_build_object('id', log.id, 'day', log.day, 'at', log.at, 'outcome', log.outcome,
                'setsDone', log.sets_done, 'effort', log.effort, 'pain', log.pain, 'signs', to_json(log.signs)) order by log.at, log.id), '[]')
              from assignment old join log on log.practice_id = old.practice_id and log.assignment_id = old.id
             where ${sameDose} and log.day >= ${from}
               and log.instead_item_id is null
               and not exists(select 1 from log later where later.practice_id = log.practice_id and later.corrects_id = log.id)))
          order by line.position, line.line_id), '[]')
         from assignment line
         join catalog_item item on item.practice_id = line.practice_id and item.id = line.item_id
         join catalog_version given on given.practice_id = line.practice_id and given.item_id = line.item_id and given.version = line.item_version
        where line.practice_id = ${practiceId} and line.client_id = ${clientId} and line.version_number = plan.published_number) as "lines",
      (select coalesce(json_agg(json_build_object('day', day, 'at', at, 'score', score) order by at, id), '[]')
         from pain_rating where ${own} and day >= ${from}) as "ratings",
      (select coalesce(json_agg(json_build_object('lineId', line_id, 'versionNumber', version_number, 'decision', decision,
          'untilDay', until_day, 'ruleKey', rule_key) order by at desc, id desc), '[]')
         from progress_decision where ${own}) as "decisions"
    from (select ${practiceId}::uuid as practice_id, ${clientId}::uuid as client_id) subject
    left join plan on plan.practice_id = subject.practice_id and plan.client_id = subject.client_id`);
  return factsSchema.parse(result.rows[0]);
}
