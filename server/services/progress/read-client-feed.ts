import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import type { Actor } from "@/domain/access/actor";
import { feedEntrySchema } from "@/domain/progress/watch-dtos";
import { readFeedSchema } from "@/domain/progress/watch-schemas";
import type { Cursor } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { requireClient } from "../clients/require-client";
import { defineVerb } from "../verb";

const storedSchema = z.array(z.object({ entry: z.record(z.string(), z.unknown()), sort: z.string(), id: z.string() }));

/**
 * What came in for a client, newest first by arrival: logs (corrections marked), relief uses, pain ratings, flares, messages, published
 * versions and moves of causes. Keyset pages. A page that stays open asks every few seconds: that is one read in five
 * minutes, not thirty.
 */
export const readClientFeed = defineVerb({
  right: "progress.read",
  input: readFeedSchema,
  run: async (tx, { clientId, limit, cursor }, actor) => {
    const { practiceId } = actor;
    const known = await requireClient(tx, practiceId, clientId);
    if (cursor && Number.isNaN(Date.parse(cursor.after)))
      throw new ServiceError("invalid", { fields: { cursor: "date" } });
    const page = (moment: string, id: string, table: string, only = "") => {
      const [at, key] = [sql.raw(`${table}.${moment}`), sql.raw(id)];
      const before = cursor ? sql`and (${at}, ${key}) < (${cursor.after}::timestamptz, ${cursor.id}::uuid)` : sql``;
      const name = sql.raw(table);
      return sql`where ${name}.practice_id = ${practiceId} and ${name}.client_id = ${clientId} ${sql.raw(only)} ${before}
        order by ${at} desc, ${key} desc limit ${limit + 1}`;
    };
    const localDay = (column: string) => sql`(${sql.raw(column)} at time zone ${known.zone})::date`;
    const result = await tx.execute(sql`
      select entry, to_json(at) #>> '{}' as "sort", id from (
        (select log.received_at as at, log.id, json_build_object('kind', 'log', 'id', log.id, 'at', log.at, 'day', log.day,
            'receivedAt', log.received_at, 'title', item.title, 'phase', line.phase, 'side', line.side, 'outcome', log.outcome,
            'reason', log.reason, 'effort', log.effort, 'pain', log.pain, 'comment', log.comment, 'signs', to_json(log.signs),
            'corrects', log.corrects_id is not null, 'instead', easier.title, 'clockAhead', log.said_at is not null,
            'corrected', exists(select 1 from log later where later.practice_id = log.practice_id and later.corrects_id = log.id)) as entry
          from log join assignment line on line.practice_id = log.practice_id and line.id = log.assignment_id
          join catalog_item item on item.practice_id = line.practice_id and item.id = line.item_id
          left join catalog_item easier on easier.practice_id = log.practice_id and easier.id = log.instead_item_id
          ${page("received_at", "log.id", "log")})
        union all
        (select used.received_at, used.id, json_build_object('kind', 'relief', 'id', used.id, 'at', used.at, 'day', used.day,
            'receivedAt', used.received_at, 'title', item.title, 'painBefore', used.pain_before, 'painAfter', used.pain_after)
          from relief_use used join assignment line on line.practice_id = used.practice_id and line.id = used.assignment_id
          join catalog_item item on item.practice_id = line.practice_id and item.id = line.item_id
          ${page("received_at", "used.id", "used")})
        union all
        (select rated.received_at, rated.id, json_build_object('kind', 'pain', 'id', rated.id, 'at', rated.at, 'day', rated.day,
            'receivedAt', rated.received_at, 'score', rated.score)
          from pain_rating rated ${page("received_at", "rated.id", "rated")})
        union all
        (select tapped.received_at, tapped.id, json_build_object('kind', 'flare', 'id', tapped.id, 'at', tapped.at, 'day', tapped.day,
            'receivedAt', tapped.received_at, 'until', tapped.until_day)
          from flare tapped ${page("received_at", "tapped.id", "tapped")})
        union all
        (select sent.received_at, sent.id, json_build_object('kind', 'message', 'id', sent.id, 'at', least(sent.at, sent.received_at),
            'day', ${localDay("sent.received_at")}, 'receivedAt', sent.received_at, 'text', left(sent.text, 120), 'photo', sent.media_id is not null,
            'urgent', sent.red_flags @? '$[*] ? (@.negated == false)')
          from message sent ${page("received_at", "sent.id", "sent", "and sent.side = 'client'")})
        union all
        (select version.published_at, version.plan_id, json_build_object('kind', 'version', 'id', version.plan_id, 'at', version.published_at,
            'day', ${localDay("version.published_at")}, 'receivedAt', version.published_at, 'number', version.number, 'note', version.note)
          from plan_version version ${page("published_at", "version.plan_id", "version")})
        union all
        (select moved.at, moved.id, json_build_object('kind', 'cause', 'id', moved.id, 'at', moved.at, 'day', ${localDay("moved.at")},
            'receivedAt', moved.at, 'title', item.title, 'from', moved.from_status, 'to', moved.to_status)
          from cause_change moved join cause on cause.practice_id = moved.practice_id and cause.id = moved.cause_id
          join catalog_item item on item.practice_id = cause.practice_id and item.id = cause.pattern_id
          ${page("at", "moved.id", "moved")})
      ) merged order by at desc, id desc limit ${limit + 1}`);
    const rows = storedSchema.parse(result.rows);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const next: Cursor | null = rows.length > limit && last ? { after: last.sort, id: last.id } : null;
    const items = shown.map(({ entry }) =>
      feedEntrySchema.parse({ ...entry, at: momentOf(entry.at), receivedAt: momentOf(entry.receivedAt) }),
    );
    const isSameReading = await hasReadLately(tx, actor, clientId);
    return {
      result: { items, next },
      audit: isSameReading ? null : { action: "progress.read", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});

async function hasReadLately(tx: Transaction, actor: Actor, clientId: string): Promise<boolean> {
  if (actor.kind === "system") return false;
  const result = await tx.execute(sql`
    select 1 from audit_record where practice_id = ${actor.practiceId} and client_id = ${clientId}
      and at > now() - interval '5 minutes' and action = 'progress.read' and member_id = ${actor.memberId} limit 1`);
  return result.rows.length > 0;
}

const momentOf = (text: unknown) => new Date(String(text));
