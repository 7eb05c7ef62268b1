import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import type { Actor } from "@/domain/access/actor";
import { type Thread, threadSchema } from "@/domain/messages/dtos";
import { type MessageSide, messageSideSchema, readOwnThreadSchema, readThreadSchema } from "@/domain/messages/schemas";
import type { Cursor } from "@/domain/shared/ids";
import { ServiceError } from "@/domain/shared/service-error";
import { dayInZone } from "@/domain/time/calendar-day";
import { answerTimeWords } from "@/server/i18n/answer-time-words";
import { languageOfReader } from "../catalog/language-of-reader";
import { answerTimeJson, storedAnswerTimeSchema } from "../people/answer-time-json";
import { ownClientId } from "../progress/own-client";
import { defineVerb } from "../verb";
import { unreadBy } from "./unread";

const moment = z.coerce.date();
const headSchema = z.object({
  clientName: z.string(),
  archived: z.boolean(),
  zone: z.string(),
  urgentSince: moment.nullable(),
  practiceName: z.string(),
  phone: z.string().nullable(),
  answerTime: storedAnswerTimeSchema,
  seen: z.object({ messageId: z.string(), at: moment }).nullable(),
  unread: z.number(),
});
const rowSchema = z.object({
  id: z.string(),
  side: messageSideSchema,
  authorName: z.string(),
  text: z.string(),
  photo: z.object({ mediaId: z.string(), width: z.number(), height: z.number() }).nullable(),
  redFlags: threadSchema.shape.items.element.shape.redFlags,
  at: moment,
  receivedAt: moment,
  sort: z.string(),
});

/** A keyset page of a client's thread, newest first, for the practice. Throws `not_found`. Read again, it is one read in five minutes. */
export const readThread = defineVerb({
  right: "message.read",
  input: readThreadSchema,
  run: async (tx, { clientId, limit, cursor }, actor) => {
    const result = await threadOf(tx, actor, clientId, "practice", limit, cursor ?? null);
    const isSameReading = await hasReadLately(tx, actor, clientId);
    return {
      result,
      audit: isSameReading ? null : { action: "message.read", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});

/** The same for the client whose thread it is. */
export const readOwnThread = defineVerb({
  right: "own.message",
  input: readOwnThreadSchema,
  run: async (tx, { limit, cursor }, actor) => {
    const thread = await threadOf(tx, actor, ownClientId(actor), "client", limit, cursor ?? null);
    return { result: { ...thread, client: { ...thread.client, urgentSince: null } }, audit: null };
  },
});

async function threadOf(
  tx: Transaction,
  actor: Actor,
  clientId: string,
  side: MessageSide,
  limit: number,
  cursor: Cursor | null,
): Promise<Thread> {
  const { practiceId } = actor;
  if (cursor && Number.isNaN(Date.parse(cursor.after)))
    throw new ServiceError("invalid", { fields: { cursor: "date" } });
  const own = sql`practice_id = ${practiceId} and client_id = ${clientId}`;
  const head = await tx.execute(sql`
    select client.name as "clientName", client.archived_at is not null as "archived", client.zone,
      to_json((select urgent_message_since from client_overview where ${own})) #>> '{}' as "urgentSince",
      practice.name as "practiceName", practice.phone, ${answerTimeJson} as "answerTime",
      (select json_build_object('messageId', last.id, 'at', reading.at) from message_reading reading
         join lateral (select id from message where ${own} and side = ${side} and received_at <= reading.read_until
           order by received_at desc, id desc limit 1) last on true
        where reading.practice_id = ${practiceId} and reading.client_id = ${clientId} and reading.side <> ${side}) as "seen",
      (select count(*)::int from message where ${unreadBy(practiceId, clientId, side)}) as "unread"
    from client join practice on practice.id = client.practice_id
    where client.practice_id = ${practiceId} and client.id = ${clientId}`);
  if (!head.rows[0]) throw new ServiceError("not_found");
  const facts = headSchema.parse(head.rows[0]);
  const older = cursor
    ? sql`and (message.received_at, message.id) < (${cursor.after}::timestamptz, ${cursor.id}::uuid)`
    : sql``;
  const page = await tx.execute(sql`
    select message.id, message.side, author.name as "authorName", message.text, message.red_flags as "redFlags",
      case when photo.id is null then null else
        json_build_object('mediaId', photo.id, 'width', photo.width, 'height', photo.height) end as "photo",
      to_json(least(message.at, message.received_at)) #>> '{}' as "at",
      to_json(message.received_at) #>> '{}' as "receivedAt", to_json(message.received_at) #>> '{}' as "sort"
    from message join member author on author.practice_id = message.practice_id and author.id = message.author_id
    left join media photo on photo.practice_id = message.practice_id and photo.id = message.media_id
    where message.practice_id = ${practiceId} and message.client_id = ${clientId} ${older}
    order by message.received_at desc, message.id desc limit ${limit + 1}`);
  const rows = z.array(rowSchema).parse(page.rows);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ sort: _sort, ...item }) => item),
    next: rows.length > limit && last ? { after: last.sort, id: last.id } : null,
    zone: facts.zone,
    today: dayInZone(new Date(), facts.zone),
    seen: facts.seen,
    unread: facts.unread,
    practice: {
      name: facts.practiceName,
      phone: facts.phone,
      answerTime: answerTimeWords(facts.answerTime, languageOfReader(actor)),
    },
    client: { id: clientId, name: facts.clientName, archived: facts.archived, urgentSince: facts.urgentSince },
  };
}

async function hasReadLately(tx: Transaction, actor: Actor, clientId: string): Promise<boolean> {
  if (actor.kind === "system") return false;
  const result = await tx.execute(sql`
    select 1 from audit_record where practice_id = ${actor.practiceId} and client_id = ${clientId}
      and at > now() - interval '5 minutes' and action = 'message.read' and member_id = ${actor.memberId} limit 1`);
  return result.rows.length > 0;
}
