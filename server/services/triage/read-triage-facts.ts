import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { stepStateSchema } from "@/domain/plan/words";
import { dayInZone } from "@/domain/time/calendar-day";
import { answerDays, freshDays, type TriageFacts } from "@/domain/triage/reasons";
import { type Thresholds, thresholdsSchema } from "@/domain/triage/thresholds";
import { triageKindSchema } from "@/domain/triage/words";

const moment = z.coerce.date();

const storedSchema = z.object({
  zone: z.string(),
  archived: z.boolean(),
  discharged: z.boolean(),
  thresholds: thresholdsSchema,
  states: z.array(stepStateSchema),
  openCauses: z.number(),
  retestOn: z.string().nullable(),
  publishedNumber: z.number().nullable(),
  publishedAt: moment.nullable(),
  lastLogAt: moment.nullable(),
  unreadMessages: z.number(),
  messageSince: moment.nullable(),
  urgentMessageSince: moment.nullable(),
  pain: z.array(z.object({ day: z.string(), score: z.number() })),
  ratedAt: moment.nullable(),
  tooPainful: z.object({ id: z.string(), title: z.string(), at: moment, times: z.number() }).nullable(),
  flare: z.object({ day: z.string(), untilDay: z.string(), at: moment }).nullable(),
  checkIn: z.object({ id: z.string(), month: z.number(), pain: z.number(), worse: z.boolean(), at: moment }).nullable(),
  lock: z.object({ id: z.string(), level: z.enum(["E", "S"]), at: moment }).nullable(),
  kept: z.array(
    z.object({
      kind: triageKindSchema,
      urgency: z.number(),
      since: moment,
      source: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
      aside: z.boolean(),
      asideUntil: moment.nullable(),
    }),
  ),
});

export type KeptReason = z.infer<typeof storedSchema>["kept"][number];

export interface ReadTriageFacts {
  facts: TriageFacts;
  thresholds: Thresholds;
  /** The client's reasons as they stand in the rows. */
  kept: KeptReason[];
}

/** What one client's reasons rest on, in one statement; null without a maintained row (the client is being made). */
export async function readTriageFacts(
  tx: Transaction,
  practiceId: string,
  clientId: string,
  now: Date,
): Promise<ReadTriageFacts | null> {
  const own = (table: string) =>
    sql`${sql.raw(table)}.practice_id = ${practiceId} and ${sql.raw(table)}.client_id = ${clientId}`;
  const uncorrected = sql`not exists(select 1 from log later where later.practice_id = log.practice_id and later.corrects_id = log.id)`;
  const painful = sql`${own("log")} and log.outcome = 'too_painful' and log.received_at > ${now.toISOString()}::timestamptz - make_interval(days => ${freshDays}) and ${uncorrected}`;
  const result = await tx.execute(sql`
    select client.zone, overview.archived_at is not null as "archived", overview.discharged_on is not null as "discharged",
      (select triage_thresholds from practice where practice.id = ${practiceId}) as "thresholds",
      json_build_array(overview.find_state, overview.relieve_state, overview.muscles_state, overview.joints_state) as "states",
      overview.open_causes as "openCauses", overview.retest_on::text as "retestOn",
      overview.published_number as "publishedNumber", to_json(overview.published_at) #>> '{}' as "publishedAt",
      to_json(overview.last_log_at) #>> '{}' as "lastLogAt", overview.unread_messages as "unreadMessages",
      to_json(overview.message_since) #>> '{}' as "messageSince", to_json(overview.urgent_message_since) #>> '{}' as "urgentMessageSince",
      (select coalesce(json_agg(json_build_object('day', day.day, 'score', day.pain) order by day.day), '[]') from client_day day
        where ${own("day")} and day.pain is not null and day.day > overview.pain_day - 15) as "pain",
      to_json((select rated.received_at from pain_rating rated where ${own("rated")} and rated.day = overview.pain_day
        order by rated.at desc limit 1)) #>> '{}' as "ratedAt",
      (select json_build_object('id', log.id, 'at', log.received_at, 'title', item.title, 'times', (select count(*) from log where ${painful}))
         from log join assignment line on line.practice_id = log.practice_id and line.id = log.assignment_id
         join catalog_item item on item.practice_id = line.practice_id and item.id = line.item_id
        where ${painful} order by log.received_at desc, log.id desc limit 1) as "tooPainful",
      (select json_build_object('day', flare.day, 'untilDay', overview.flare_until, 'at', flare.received_at) from flare
        where ${own("flare")} and overview.flare_until is not null order by flare.day desc, flare.id desc limit 1) as "flare",
      (select json_build_object('id', answer.check_in_id, 'month', asked.month, 'pain', answer.pain, 'at', answer.at,
          'worse', answer.flare or answer.pgic <= 3)
         from check_in_answer answer join check_in asked on asked.practice_id = answer.practice_id and asked.id = answer.check_in_id
        where ${own("answer")} and answer.at > ${now.toISOString()}::timestamptz - make_interval(days => ${answerDays})
        order by answer.at desc limit 1) as "checkIn",
      (select json_build_object('id', screen.id, 'level', screen.level, 'at', screen.answered_at) from red_flag_screen screen
        where ${own("screen")} and overview.locked_level is not null and screen.level in ('E', 'S')
          and not exists(select 1 from red_flag_clearance cleared where cleared.practice_id = screen.practice_id and cleared.screen_id = screen.id)
        order by screen.level, screen.answered_at desc limit 1) as "lock",
      (select coalesce(json_agg(json_build_object('kind', reason.kind, 'urgency', reason.urgency, 'since', reason.since,
          'source', reason.source, 'facts', reason.facts, 'aside', reason.aside_at is not null, 'asideUntil', reason.aside_until)), '[]')
         from triage_reason reason where ${own("reason")}) as "kept"
    from client_overview overview
    join client on client.practice_id = overview.practice_id and client.id = overview.client_id
    where ${own("overview")}`);
  if (result.rows.length === 0) return null;
  const stored = storedSchema.parse(result.rows[0]);
  const { thresholds, kept, unreadMessages, messageSince, ...known } = stored;
  const unread = unreadMessages > 0 && messageSince ? { count: unreadMessages, since: messageSince } : null;
  return { thresholds, kept, facts: { ...known, now, today: dayInZone(now, known.zone), unread } };
}
