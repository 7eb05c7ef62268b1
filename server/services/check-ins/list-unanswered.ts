import { sql } from "drizzle-orm";
import { z } from "zod";
import { unansweredDto } from "@/domain/check-ins/dtos";
import { callAfterDays } from "@/domain/check-ins/schedule";
import { listUnansweredSchema } from "@/domain/check-ins/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { calendarDaySchema } from "@/domain/time/calendar-day";
import { defineVerb } from "../verb";

const call = unansweredDto.shape.lastCall.unwrap().extend({ at: z.coerce.date() });
const rowSchema = unansweredDto.extend({ lastCall: call.nullable() });

/**
 * Clients who gave no answer to the newest check-in that was due, the newest first: two weeks after it was due, at once
 * where no mail can be sent, until they answer, a later one comes due, or for good. Archived clients too: nobody is dropped.
 */
export const listUnanswered = defineVerb({
  right: "client.list",
  input: listUnansweredSchema,
  async run(tx, { group, limit, cursor }, actor) {
    const { practiceId } = actor;
    if (cursor && !calendarDaySchema.safeParse(cursor.after).success)
      throw new ServiceError("invalid", { fields: { cursor: "date" } });
    const today = sql`(now() at time zone client.zone)::date`;
    // The first bound on the day is the index's: what lies ahead, four rows a client, is never looked at.
    const wanted =
      group === "declined"
        ? sql`asked.declined_at is not null`
        : sql`asked.declined_at is null and asked.due_on <= ${today} - case when client.email is null then 0 else ${callAfterDays}::int end`;
    const after = cursor ? sql`and (asked.due_on, asked.id) < (${cursor.after}::date, ${cursor.id}::uuid)` : sql``;
    const result = await tx.execute(sql`
      with page as (
        select asked.*, client.name, client.phone, client.email, client.archived_at
          from check_in asked
          join client on client.practice_id = asked.practice_id and client.id = asked.client_id
         where asked.practice_id = ${practiceId} and asked.answered_at is null and asked.replaced_at is null
           and asked.due_on <= current_date + 1 and asked.due_on <= ${today} and ${wanted} ${after}
           and not exists (select 1 from check_in later where later.practice_id = asked.practice_id
             and later.client_id = asked.client_id and later.replaced_at is null
             and (later.due_on, later.id) > (asked.due_on, asked.id) and later.due_on <= ${today})
         order by asked.due_on desc, asked.id desc limit ${limit + 1})
      select page.id as "checkInId", page.client_id as "clientId", page.name, page.phone, page.email is not null as "hasAddress",
        page.archived_at is not null as "archived", page.month, page.base, page.due_on::text as "dueOn",
        (page.sent_at is not null)::int + (page.reminded_at is not null)::int as "mails",
        (select count(*)::int from check_in_call made where made.practice_id = page.practice_id and made.check_in_id = page.id) as "calls",
        (select json_build_object('outcome', made.outcome, 'at', made.called_at, 'note', made.note) from check_in_call made
          where made.practice_id = page.practice_id and made.check_in_id = page.id order by made.called_at desc limit 1) as "lastCall",
        page.missed_at is not null as "missed"
      from page order by page.due_on desc, page.id desc`);
    const rows = z.array(rowSchema).parse(result.rows);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const next = rows.length > limit && last ? { after: last.dueOn, id: last.checkInId } : null;
    return {
      result: { items, next },
      audit: { action: "checkIn.list", subjectKind: "checkIn", detail: { group, count: items.length } },
    };
  },
});
