import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { ClientRow } from "@/domain/clients/dtos";
import { findClientsSchema, listClientsSchema } from "@/domain/clients/schemas";
import { stepStateSchema } from "@/domain/plan/words";
import { nextAction } from "@/domain/progress/next-action";
import { goneDays, gonePain, goneRatings, symptomsGone } from "@/domain/progress/symptoms-gone";
import type { Cursor } from "@/domain/shared/ids";
import { addDays, dayInZone, dayRange } from "@/domain/time/calendar-day";
import { defineVerb } from "../verb";
import { containing } from "./internal";

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  zone: z.string(),
  archived: z.boolean(),
  find: stepStateSchema,
  relieve: stepStateSchema,
  muscles: stepStateSchema,
  joints: stepStateSchema,
  openCauses: z.number(),
  uncoveredCauses: z.number(),
  painNow: z.number().nullable(),
  lastLogAt: z.coerce.date().nullable(),
  publishedNumber: z.number().nullable(),
  lockedLevel: z.enum(["E", "S"]).nullable(),
  dischargedOn: z.string().nullable(),
  retestOn: z.string().nullable(),
  flareUntil: z.string().nullable(),
  unreadMessages: z.number(),
  urgentMessage: z.boolean(),
  pain: z.array(z.object({ day: z.string(), score: z.number() })),
  screened: z.boolean(),
  returned: z.boolean(),
  assessment: z.enum(["none", "started", "finished"]),
  hasDraft: z.boolean(),
  access: z.enum(["none", "invited", "member"]),
});
type StoredRow = z.infer<typeof rowSchema>;

/** A page of the practitioner's list by name. One statement: the page comes first, then each row's own facts. */
export const listClients = defineVerb({
  right: "client.list",
  input: listClientsSchema,
  run: async (tx, { filter, silentDays, search, limit, cursor }, actor) => {
    const wanted = [
      sql`overview.practice_id = ${actor.practiceId}`,
      filterOf(filter, silentDays),
      search ? sql`overview.search_text like ${containing(search)}` : null,
      cursor ? sql`(overview.name, overview.client_id) > (${cursor.after}, ${cursor.id}::uuid)` : null,
    ].flatMap((condition) => condition ?? []);
    const result = await tx.execute(sql`
      with page as (
        select overview.*, client.zone from client_overview overview
          join client on client.practice_id = overview.practice_id and client.id = overview.client_id
         where ${sql.join(wanted, sql` and `)}
         order by overview.name, overview.client_id limit ${limit + 1})
      select page.client_id as "id", page.name, page.zone, page.archived_at is not null as "archived",
        page.find_state as "find", page.relieve_state as "relieve", page.muscles_state as "muscles", page.joints_state as "joints",
        page.open_causes as "openCauses", page.uncovered_causes as "uncoveredCauses", page.pain_now as "painNow",
        to_json(page.last_log_at) #>> '{}' as "lastLogAt", page.published_number as "publishedNumber",
        page.locked_level as "lockedLevel", page.discharged_on::text as "dischargedOn", page.retest_on::text as "retestOn", page.flare_until::text as "flareUntil",
        page.unread_messages as "unreadMessages", page.urgent_message_since is not null as "urgentMessage",
        (select coalesce(json_agg(json_build_object('day', day.day, 'score', day.pain)), '[]') from client_day day
          where day.practice_id = page.practice_id and day.client_id = page.client_id and day.pain is not null
            and day.day > page.pain_day - ${goneDays + 1}::int) as "pain",
        back.at is not null as "returned",
        exists(select 1 from red_flag_screen screen where screen.practice_id = page.practice_id and screen.client_id = page.client_id
          and (back.at is null or screen.answered_at >= back.at)) as "screened",
        coalesce((select case when finished_at is null then 'started' else 'finished' end from assessment
          where assessment.practice_id = page.practice_id and assessment.client_id = page.client_id
            and (back.at is null or assessment.started_at >= back.at)
          order by started_at desc, id desc limit 1), 'none') as "assessment",
        exists(select 1 from draft_assignment draft where draft.practice_id = page.practice_id and draft.client_id = page.client_id) as "hasDraft",
        case when exists(select 1 from member where member.practice_id = page.practice_id and member.client_id = page.client_id and member.removed_at is null and member.unclaimed_at is null) then 'member'
             when exists(select 1 from invitation where invitation.practice_id = page.practice_id and invitation.client_id = page.client_id
               and invitation.used_at is null and invitation.withdrawn_at is null and invitation.expires_at > now()) then 'invited'
             else 'none' end as "access"
      from page cross join lateral (select max(created_at) as at from episode
        where episode.practice_id = page.practice_id and episode.client_id = page.client_id and episode.number > 1) back
      order by page.name, page.client_id`);
    const rows = z.array(rowSchema).parse(result.rows);
    const items = rows.slice(0, limit).map((row) => toRow(row, new Date()));
    const last = items.at(-1);
    const next: Cursor | null = rows.length > limit && last ? { after: last.name, id: last.id } : null;
    return {
      result: { items, next },
      audit: { action: "client.list", subjectKind: "client", detail: { filter, count: items.length } },
    };
  },
});

/** The first eight clients whose name or contact contains the words; for "go to". Archived ones are left out. */
export const findClients = defineVerb({
  right: "client.list",
  input: findClientsSchema,
  run: async (tx, { search }, actor) => {
    const result = await tx.execute(sql`
      select client_id as "id", name from client_overview
       where practice_id = ${actor.practiceId} and archived_at is null and search_text like ${containing(search)}
       order by name, client_id limit 8`);
    const items = z.array(z.object({ id: z.string(), name: z.string() })).parse(result.rows);
    return {
      result: { items },
      audit: { action: "client.find", subjectKind: "client", detail: { count: items.length } },
    };
  },
});

function filterOf(filter: z.output<typeof listClientsSchema>["filter"], silentDays: number): SQL {
  const active = sql`overview.archived_at is null`;
  switch (filter) {
    case "archived":
      return sql`overview.archived_at is not null`;
    case "locked":
      return sql`${active} and overview.locked_level is not null`;
    case "unpublished":
      return sql`${active} and overview.discharged_on is null and overview.published_number is null`;
    case "discharged":
      return sql`${active} and overview.discharged_on is not null`;
    case "silent":
      return sql`${active} and overview.discharged_on is null and overview.published_number is not null
        and coalesce(overview.last_log_at, overview.published_at) < now() - make_interval(days => ${silentDays}::int)`;
    case "retest_due":
      return sql`${active} and overview.discharged_on is null and overview.retest_on <= (now() at time zone client.zone)::date`;
    case "flare":
      return sql`${active} and overview.flare_until >= (now() at time zone client.zone)::date`;
    case "messages":
      return sql`${active} and (overview.unread_messages > 0 or overview.urgent_message_since is not null)`;
    case "symptoms_gone":
      return sql`${active} and overview.discharged_on is null and overview.open_causes > 0 and overview.pain_now <= ${gonePain} and (
        select count(*) >= ${goneRatings} and max(day.pain) <= ${gonePain} from client_day day
         where day.practice_id = overview.practice_id and day.client_id = overview.client_id and day.pain is not null
           and day.day > (now() at time zone client.zone)::date - ${goneDays}::int
           and day.day <= (now() at time zone client.zone)::date)`;
    default:
      return active;
  }
}

function toRow({ zone, find, relieve, muscles, joints, pain, ...row }: StoredRow, now: Date): ClientRow {
  const today = dayInZone(now, zone);
  const scores = new Map(pain.map(({ day, score }) => [day, score]));
  return {
    id: row.id,
    name: row.name,
    states: { find, relieve, muscles, joints },
    openCauses: row.openCauses,
    painNow: row.painNow,
    painDays: dayRange(addDays(today, 1 - goneDays), today).map((day) => scores.get(day) ?? null),
    lastLogAt: row.lastLogAt,
    publishedNumber: row.publishedNumber,
    lockedLevel: row.lockedLevel,
    unreadMessages: row.unreadMessages,
    urgentMessage: row.urgentMessage,
    archived: row.archived,
    dischargedOn: row.dischargedOn,
    next: nextAction({
      ...row,
      states: [find, relieve, muscles, joints],
      symptomsGone: symptomsGone(pain, today),
      flare: row.flareUntil !== null && row.flareUntil >= today,
      today,
    }),
  };
}
