import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { storedLookSchema } from "@/domain/figure/look";
import type { Today } from "@/domain/progress/dtos";
import { logOutcomeSchema } from "@/domain/progress/word-schemas";
import type { Language } from "@/domain/shared/language";
import { ServiceError } from "@/domain/shared/service-error";
import { addDays, calendarDaySchema } from "@/domain/time/calendar-day";
import { answerTimeWords } from "@/server/i18n/answer-time-words";
import { rulesJson, storedRulesSchema } from "../catalog/rules-json";
import { storedItemsJson, storedItemsSchema } from "../catalog/shipped";
import { answerTimeJson, storedAnswerTimeSchema } from "../people/answer-time-json";
import { causeMovesJson, causeMovesSchema, measuredAgainJson, measuredAgainSchema } from "./news-facts";
import { ownLineSchema, ownLines } from "./own-lines";

/** Days after which something is no news any more, even to somebody who never logs. */
const newsDays = 28;

const factsSchema = z.object({
  clientName: z.string(),
  zone: z.string(),
  look: storedLookSchema,
  practice: z.object({ name: z.string(), answerTime: storedAnswerTimeSchema, phone: z.string().nullable() }),
  version: z.object({ number: z.number(), note: z.string().nullable(), publishedAt: z.string() }).nullable(),
  discharge: z
    .object({ on: calendarDaySchema, well: z.boolean(), note: z.string().nullable(), planEnded: z.boolean() })
    .nullable(),
  lines: z.array(ownLineSchema),
  logs: z.array(
    z.object({ lineId: z.string(), day: calendarDaySchema, outcome: logOutcomeSchema, instead: z.boolean() }),
  ),
  pain: z.array(z.object({ day: calendarDaySchema, score: z.number() })),
  measuredAgain: measuredAgainSchema,
  causeMoves: causeMovesSchema,
  stopRules: storedRulesSchema,
  storedFlags: storedItemsSchema,
  effects: z.array(z.object({ itemId: z.string(), uses: z.number(), before: z.number(), after: z.number() })),
});
export type TodayFacts = Omit<z.infer<typeof factsSchema>, "practice"> & Pick<Today, "practice">;

/**
 * Everything of the client's Today in one statement. Which day is theirs is only known with their zone, so logs and
 * pain come for the days that can be today or yesterday anywhere on earth. Throws `not_found`.
 */
export async function readTodayFacts(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  { now, language }: { now: Date; language: Language },
): Promise<TodayFacts> {
  const here = now.toISOString().slice(0, 10);
  const [from, to] = [addDays(here, -2), addDays(here, 1)];
  const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
  const earliest = new Date(now.getTime() - newsDays * 86_400_000).toISOString();
  const since = sql`greatest((select max(received_at) from log where ${own}), ${earliest}::timestamptz)`;
  const result = await tx.execute(sql`
    select client.name as "clientName", client.zone, client.figure_look as "look",
      json_build_object('name', practice.name, 'answerTime', ${answerTimeJson}, 'phone', practice.phone) as "practice",
      (select json_build_object('number', version.number, 'note', version.note, 'publishedAt', version.published_at)
         from plan join plan_version version on version.practice_id = plan.practice_id and version.plan_id = plan.id
          and version.number = plan.published_number
        where plan.practice_id = ${practiceId} and plan.client_id = ${clientId}) as "version",
      (select json_build_object('on', discharged_on, 'well', reason in ('four_of_four', 'goals_reached'),
          'note', note, 'planEnded', plan_after = 'end') from discharge
        where ${own} and ended_at is null) as "discharge",
      ${ownLines(practiceId, clientId, language)} as "lines",
      (select coalesce(json_agg(json_build_object('lineId', line.line_id, 'day', log.day, 'outcome', log.outcome, 'instead', log.instead_item_id is not null) order by log.at, log.id), '[]')
         from log join assignment line on line.practice_id = log.practice_id and line.id = log.assignment_id
        where log.practice_id = ${practiceId} and log.client_id = ${clientId} and log.day between ${from} and ${to}
          and not exists(select 1 from log later where later.practice_id = log.practice_id and later.corrects_id = log.id)) as "logs",
      (select coalesce(json_agg(json_build_object('day', day, 'score', pain)), '[]') from client_day
        where ${own} and day between ${from} and ${to} and pain is not null) as "pain",
      (select coalesce(json_agg(effect), '[]') from (
         select line.item_id as "itemId", count(*)::int as "uses", avg(used.pain_before)::float as "before", avg(used.pain_after)::float as "after"
           from relief_use used join assignment line on line.practice_id = used.practice_id and line.id = used.assignment_id
          where used.practice_id = ${practiceId} and used.client_id = ${clientId} and used.pain_after is not null
          group by line.item_id) effect) as "effects",
      ${measuredAgainJson({ practiceId, clientId, since, language })} as "measuredAgain",
      ${causeMovesJson({ practiceId, clientId, since, language })} as "causeMoves",
      ${rulesJson(practiceId, ["STP"])} as "stopRules",
      ${storedItemsJson(practiceId, "flag")} as "storedFlags"
    from client join practice on practice.id = client.practice_id
    where client.practice_id = ${practiceId} and client.id = ${clientId}`);
  if (result.rows.length === 0) throw new ServiceError("not_found");
  const { practice, ...facts } = factsSchema.parse(result.rows[0]);
  return { ...facts, practice: { ...practice, answerTime: answerTimeWords(practice.answerTime, language) } };
}
