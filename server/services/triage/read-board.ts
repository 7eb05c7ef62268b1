import { sql } from "drizzle-orm";
import { z } from "zod";
import { stepStateSchema } from "@/domain/plan/words";
import { goneDays } from "@/domain/progress/symptoms-gone";
import type { Cursor } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { addDays, dayInZone, dayRange } from "@/domain/time/calendar-day";
import type { BoardRow } from "@/domain/triage/dtos";
import { readBoardSchema } from "@/domain/triage/schemas";
import { mayPutAside, triageKindSchema } from "@/domain/triage/words";
import { defineVerb } from "../verb";

const facts = z.record(z.string(), z.union([z.string(), z.number()]));

const rowSchema = z.object({
  clientId: z.string(),
  name: z.string(),
  zone: z.string(),
  phone: z.string().nullable(),
  id: z.string(),
  kind: triageKindSchema,
  urgency: z.number(),
  since: z.coerce.date(),
  facts,
  more: z.array(z.object({ kind: triageKindSchema, facts })),
  find: stepStateSchema,
  relieve: stepStateSchema,
  muscles: stepStateSchema,
  joints: stepStateSchema,
  painNow: z.number().nullable(),
  pain: z.array(z.object({ day: z.string(), score: z.number() })),
});

const countsSchema = z.object({
  urgent: z.number(),
  attention: z.number(),
  routine: z.number(),
  clients: z.number(),
  zone: z.string(),
});

const mostCounted = 1000;

/**
 * Who needs the practice: one row a client, the most urgent first, then who waits longest. Two statements however
 * many clients there are: the page comes off an index in its own order, then each row's own facts. Throws `invalid`.
 */
export const readBoard = defineVerb({
  right: "triage.read",
  input: readBoardSchema,
  run: async (tx, { limit, cursor }, actor) => {
    const { practiceId } = actor;
    const after = cursor ? startOf(cursor) : null;
    const result = await tx.execute(sql`
      with page as (
        select reason.* from triage_reason reason where reason.practice_id = ${practiceId} and reason.leads
          ${after ? sql`and (reason.urgency, reason.since, reason.id) > (${after.urgency}::int, ${after.since}::timestamptz, ${after.id}::uuid)` : sql``}
         order by reason.urgency, reason.since, reason.id limit ${limit + 1})
      select page.client_id as "clientId", overview.name, client.zone, client.phone, page.id, page.kind, page.urgency,
        to_json(page.since) #>> '{}' as "since", page.facts,
        (select coalesce(json_agg(json_build_object('kind', other.kind, 'facts', other.facts) order by other.urgency, other.since, other.id), '[]')
           from triage_reason other where other.practice_id = page.practice_id and other.client_id = page.client_id
            and other.aside_at is null and other.id <> page.id) as "more",
        overview.find_state as "find", overview.relieve_state as "relieve", overview.muscles_state as "muscles",
        overview.joints_state as "joints", overview.pain_now as "painNow",
        (select coalesce(json_agg(json_build_object('day', day.day, 'score', day.pain)), '[]') from client_day day
          where day.practice_id = page.practice_id and day.client_id = page.client_id and day.pain is not null
            and day.day > overview.pain_day - ${goneDays + 1}::int) as "pain"
      from page
      join client_overview overview on overview.practice_id = page.practice_id and overview.client_id = page.client_id
      join client on client.practice_id = page.practice_id and client.id = page.client_id
      order by page.urgency, page.since, page.id`);
    const rows = z.array(rowSchema).parse(result.rows);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const next: Cursor | null =
      rows.length > limit && last ? { after: `${last.urgency} ${last.since.toISOString()}`, id: last.id } : null;
    const leading = (urgency: number) => sql`(select count(*)::int from (select 1 from triage_reason
      where practice_id = ${practiceId} and leads and urgency = ${urgency} limit ${mostCounted}) counted)`;
    const counted = await tx.execute(sql`
      select ${leading(0)} as "urgent", ${leading(1)} as "attention", ${leading(2)} as "routine",
        (select count(*)::int from (select 1 from client_overview
          where practice_id = ${practiceId} and archived_at is null limit ${mostCounted}) counted) as "clients",
        (select zone from practice where id = ${practiceId}) as "zone"`);
    const { zone, ...counts } = countsSchema.parse(counted.rows[0]);
    const now = new Date();
    return {
      result: {
        items: shown.map((row) => toRow(row, now)),
        next,
        today: dayInZone(now, zone),
        counts,
      },
      audit: { action: "triage.read", subjectKind: "triage", detail: { count: shown.length } },
    };
  },
});

const cursorPattern = /^([012]) (\d{4}-\d\d-\d\dT[\d:.]+Z)$/;

function startOf({ after, id }: Cursor): { urgency: number; since: string; id: string } {
  const [, urgency, since] = cursorPattern.exec(after) ?? [];
  if (!urgency || !since || Number.isNaN(Date.parse(since)))
    throw new ServiceError("invalid", { fields: { cursor: "date" } });
  return { urgency: Number(urgency), since, id };
}

function toRow({ find, relieve, muscles, joints, pain, ...row }: z.infer<typeof rowSchema>, now: Date): BoardRow {
  const today = dayInZone(now, row.zone);
  const scores = new Map(pain.map(({ day, score }) => [day, score]));
  const { clientId, name, zone, phone, more, painNow, id, kind, urgency, since } = row;
  return {
    clientId,
    name,
    zone,
    phone,
    today,
    reason: { id, kind, urgency, since, facts: row.facts, mayPutAside: mayPutAside(kind) },
    more,
    states: { find, relieve, muscles, joints },
    painNow,
    painDays: dayRange(addDays(today, 1 - goneDays), today).map((day) => scores.get(day) ?? null),
  };
}
