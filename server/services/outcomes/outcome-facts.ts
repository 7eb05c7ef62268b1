import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { measureContentSchema } from "@/domain/catalog/measure-content";
import { stepsDone } from "@/domain/discharge/four-of-four";
import { doseOf } from "@/domain/outcomes/dose";
import { type Onset, onsetSchema } from "@/domain/outcomes/onset";
import { type RatedPain, recoveryOf } from "@/domain/outcomes/recovery";
import { compareResponses } from "@/domain/outcomes/responses";
import { stepStateSchema } from "@/domain/plan/words";
import type { CalendarDay } from "@/domain/time/calendar-day";

const clientSchema = z.object({
  clientId: z.string(),
  onset: onsetSchema.nullable(),
  intakeOn: z.string(),
  states: z.array(stepStateSchema),
  /** As they stood at the discharge that stands: the plan for afterwards asks for less. */
  statesAtDischarge: z.record(z.string(), stepStateSchema).nullable(),
  startedOn: z.string().nullable(),
  days: z.array(z.object({ day: z.string(), pain: z.number().nullable(), exercised: z.boolean() })),
  checkIns: z.array(z.object({ month: z.number(), day: z.string(), pain: z.number(), painFree: z.boolean() })),
  measures: z.array(
    z.object({
      itemId: z.string(),
      content: measureContentSchema,
      responses: z.array(z.object({ day: z.string(), score: z.number().nullable(), band: z.string().nullable() })),
    }),
  ),
  items: z.array(
    z.object({
      itemId: z.string(),
      uses: z.number(),
      ratedUses: z.number(),
      painBefore: z.number().nullable(),
      painAfter: z.number().nullable(),
    }),
  ),
});
type StoredClient = z.infer<typeof clientSchema>;

/**
 * The records of clients that changed since their fact was counted, in the order of their ids after `after`. One
 * statement. Whoever's twelve weeks are not over is looked at again each day. A write that began before the count and ended after it is seen by the five minutes that overlap.
 */
export async function readChangedClients(
  tx: Transaction,
  practiceId: string,
  after: string,
  limit: number,
): Promise<StoredClient[]> {
  const result = await tx.execute(sql`
    with changed as (
      select client.id, client.onset, (client.created_at at time zone client.zone)::date as intake_on, client.zone,
        overview.find_state, overview.relieve_state, overview.muscles_state, overview.joints_state
      from client_overview overview
        join client on client.practice_id = overview.practice_id and client.id = overview.client_id
        left join outcome_fact fact on fact.practice_id = overview.practice_id and fact.client_id = overview.client_id
        cross join lateral (select coalesce(fact.counted_at, '-infinity') - interval '5 minutes' as at) known
      where overview.practice_id = ${practiceId} and overview.client_id > ${after}::uuid
        and (fact.client_id is null or overview.refreshed_at > known.at
          or (fact.days_a_week is null and fact.counted_at < now() - interval '1 day')
          or exists (select 1 from check_in_answer answer where answer.practice_id = ${practiceId}
            and answer.client_id = client.id and answer.at > known.at)
          or exists (select 1 from measure_response answered where answered.practice_id = ${practiceId}
            and answered.client_id = client.id and answered.received_at > known.at))
      order by overview.client_id limit ${limit})
    select id as "clientId", onset, intake_on::text as "intakeOn",
      json_build_array(find_state, relieve_state, muscles_state, joints_state) as "states",
      (select steps from discharge made where made.practice_id = ${practiceId} and made.client_id = changed.id and made.ended_at is null) as "statesAtDischarge",
      (select min((version.published_at at time zone changed.zone)::date)::text from plan_version version
        where version.practice_id = ${practiceId} and version.client_id = changed.id) as "startedOn",
      (select coalesce(json_agg(json_build_object('day', day.day, 'pain', day.pain,
          'exercised', day.done_count + day.partly_count > 0) order by day.day), '[]') from client_day day
        where day.practice_id = ${practiceId} and day.client_id = changed.id) as "days",
      (select coalesce(json_agg(json_build_object('month', asked.month, 'day', answer.day, 'pain', answer.pain,
          'painFree', answer.pain_free) order by answer.day, asked.due_on), '[]') from check_in_answer answer
          join check_in asked on asked.practice_id = answer.practice_id and asked.id = answer.check_in_id
        where answer.practice_id = ${practiceId} and answer.client_id = changed.id) as "checkIns",
      ${measuresOf(practiceId)} as "measures",
      ${itemsOf(practiceId)} as "items"
    from changed order by id`);
  return z.array(clientSchema).parse(result.rows);
}

const measuresOf = (practiceId: string) => sql`
  (select coalesce(json_agg(of_item.measure), '[]') from (
    select json_build_object('itemId', answered.item_id, 'content', version.content, 'responses', json_agg(
        json_build_object('day', answered.day, 'score', answered.score, 'band', answered.band)
        order by answered.day, answered.at, answered.id)) as measure
    from measure_response answered
      join catalog_item item on item.practice_id = answered.practice_id and item.id = answered.item_id
      join catalog_version version on version.practice_id = item.practice_id and version.item_id = item.id
        and version.version = coalesce(item.published_version, item.latest_version)
    where answered.practice_id = ${practiceId} and answered.client_id = changed.id
      and not exists (select 1 from measure_response later
        where later.practice_id = ${practiceId} and later.corrects_id = answered.id)
    group by answered.item_id, version.content) of_item)`;

/** What was done in a line's place counts for neither: it is not the assigned item, and it was no choice of the plan. */
const itemsOf = (practiceId: string) => sql`
  (select coalesce(json_agg(of_item), '[]') from (
    select line.item_id as "itemId", sum(done.count + relief.count)::int as "uses", sum(relief.rated)::int as "ratedUses",
      sum(relief.before)::float / nullif(sum(relief.rated), 0) as "painBefore",
      sum(relief.after)::float / nullif(sum(relief.rated), 0) as "painAfter"
    from assignment line
      cross join lateral (select count(*) from log where log.practice_id = ${practiceId} and log.assignment_id = line.id
        and log.outcome in ('done', 'partly') and log.instead_item_id is null
        and not exists (select 1 from log later where later.practice_id = ${practiceId} and later.corrects_id = log.id)) done
      cross join lateral (select count(*), count(used.pain_after) as rated,
          sum(used.pain_before) filter (where used.pain_after is not null) as before, sum(used.pain_after) as after
        from relief_use used where used.practice_id = ${practiceId} and used.assignment_id = line.id) relief
    where line.practice_id = ${practiceId} and line.client_id = changed.id
    group by line.item_id) of_item)`;

/** The maintained rows of one client, from their record, on a day. */
export function factsOfClient(stored: StoredClient, today: CalendarDay) {
  const onset: Onset = stored.onset ?? "unknown";
  const ratings: RatedPain[] = [
    ...stored.days.flatMap(({ day, pain }) => (pain === null ? [] : [{ day, pain, week: false }])),
    // Asked for the average: only "no pain at all" is none.
    ...stored.checkIns.map(({ day, pain, painFree }) => ({ day, pain: painFree ? 0 : Math.max(pain, 1), week: true })),
  ];
  const recovery = recoveryOf(ratings);
  const dose = doseOf(stored.days, stored.startedOn, today);
  const year = stored.checkIns.findLast(({ month }) => month === 12);
  const days = ratings.map(({ day }) => day).sort();
  return {
    fact: {
      clientId: stored.clientId,
      onset,
      intakeOn: stored.intakeOn,
      stepsAchieved: stepsDone(stored.statesAtDischarge ? Object.values(stored.statesAtDischarge) : stored.states),
      answeredOn: year?.day ?? null,
      painFree: year?.painFree ?? null,
      recoveredOn: recovery?.recoveredOn ?? null,
      confirmedOn: recovery?.confirmedOn ?? null,
      recurredOn: recovery?.recurredOn ?? null,
      followedUntil: days.at(-1) ?? null,
      daysAWeek: dose?.daysAWeek ?? null,
      painFirst: dose?.painFirst ?? null,
      painAfter: dose?.painAfter ?? null,
    },
    measures: stored.measures.flatMap(({ itemId, content, responses }) => {
      const label = compareResponses(content, responses)?.label ?? null;
      return label === null ? [] : [{ clientId: stored.clientId, itemId, onset, label }];
    }),
    items: stored.items.map((item) => ({ clientId: stored.clientId, onset, ...item })),
  };
}
