import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { clientDay } from "@/db/schema/index";
import { doseRuleSchema } from "@/domain/catalog/schemas";
import { phaseSchema } from "@/domain/plan/words";
import { summariseDay } from "@/domain/progress/day-summary";
import { isAskedOn } from "@/domain/progress/flare";
import { logOutcomeSchema } from "@/domain/progress/word-schemas";
import type { CalendarDay } from "@/domain/time/calendar-day";
import { planHasEnded } from "../discharge/standing";
import { flaresJson, storedFlareSchema } from "./flares";

const factsSchema = z.object({
  lines: z.array(
    z.object({
      lineId: z.string(),
      weekdays: z.array(z.number()),
      phase: phaseSchema,
      doseRule: doseRuleSchema.nullable(),
    }),
  ),
  flares: z.array(storedFlareSchema),
  logs: z.array(z.object({ lineId: z.string(), outcome: logOutcomeSchema, instead: z.boolean() })),
  reliefCount: z.number(),
  painScores: z.array(z.number()),
});

/**
 * Rewrites the maintained row of one client's day from its logs, ratings and relief uses. Every verb that adds one
 * calls it in its own transaction, before `refreshOverview`.
 */
export async function refreshDay(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  day: CalendarDay,
): Promise<void> {
  const result = await tx.execute(sql`
    select
      (select coalesce(json_agg(json_build_object('lineId', line.line_id, 'weekdays', line.weekdays,
          'phase', line.phase, 'doseRule', given.content->>'doseRule')), '[]')
         from plan join assignment line on line.practice_id = plan.practice_id and line.client_id = plan.client_id
          and line.version_number = plan.published_number
         join catalog_version given on given.practice_id = line.practice_id and given.item_id = line.item_id
          and given.version = line.item_version
        where plan.practice_id = ${practiceId} and plan.client_id = ${clientId} and (line.phase = 'relieve' or not ${planHasEnded})) as "lines",
      (select coalesce(json_agg(json_build_object('lineId', line.line_id, 'outcome', log.outcome, 'instead', log.instead_item_id is not null) order by log.at, log.id), '[]')
         from log join assignment line on line.practice_id = log.practice_id and line.id = log.assignment_id
        where log.practice_id = ${practiceId} and log.client_id = ${clientId} and log.day = ${day}
          and not exists(select 1 from log later where later.practice_id = log.practice_id and later.corrects_id = log.id)) as "logs",
      (select count(*)::int from relief_use where practice_id = ${practiceId} and client_id = ${clientId} and day = ${day}) as "reliefCount",
      (select coalesce(json_agg(score order by at, id), '[]') from pain_rating
        where practice_id = ${practiceId} and client_id = ${clientId} and day = ${day}) as "painScores",
      ${flaresJson(practiceId, clientId)} as "flares"`);
  const facts = factsSchema.parse(result.rows[0]);
  const summary = summariseDay({
    ...facts,
    dueLineIds: facts.lines.filter((line) => isAskedOn(line, day, facts.flares)).map(({ lineId }) => lineId),
  });
  await tx
    .insert(clientDay)
    .values({ practiceId, clientId, day, ...summary })
    .onConflictDoUpdate({ target: [clientDay.practiceId, clientDay.clientId, clientDay.day], set: summary });
}
