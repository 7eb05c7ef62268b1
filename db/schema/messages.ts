import { sql } from "drizzle-orm";
import { date, foreignKey, index, jsonb, pgPolicy, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { RedFlagWords } from "@/domain/messages/red-flag-words";
import type { MessageSide } from "@/domain/messages/schemas";
import { client } from "./clients";
import { clientPolicy, moment, rowId, tenantId, tenantPolicy } from "./columns";
import { member, practice } from "./identity";
import { media } from "./media";

/** A client writes for the client's side only: never in the practice's name. */
const ownSide = sql`current_setting('app.scope', true) = 'practice' or side = 'client'`;

/**
 * What a client and the practice wrote to each other: one thread a client. Append-only; the id is made on the device
 * and is the idempotency key for ever. What red-flag words it held is kept as it was judged then.
 */
export const message = pgTable(
  "message",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    side: text("side").$type<MessageSide>().notNull(),
    authorId: uuid("author_id").notNull(),
    /** May be empty beside a photo. */
    text: text("text").notNull(),
    mediaId: uuid("media_id"),
    redFlags: jsonb("red_flags").$type<RedFlagWords[]>().notNull().default([]),
    /** The writer's calendar day, the moment on the device, and the zone that joined them. */
    day: date("day", { mode: "string" }).notNull(),
    at: moment("at").notNull(),
    zone: text("zone").notNull(),
    receivedAt: moment("received_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("message_thread").on(table.practiceId, table.clientId, table.receivedAt, table.id),
    index("message_author").on(table.practiceId, table.authorId),
    // A photo stands in one message only.
    unique("message_photo").on(table.practiceId, table.mediaId),
    foreignKey({
      name: "message_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "message_author_fk",
      columns: [table.practiceId, table.authorId],
      foreignColumns: [member.practiceId, member.id],
    }),
    foreignKey({
      name: "message_media_fk",
      columns: [table.practiceId, table.mediaId],
      foreignColumns: [media.practiceId, media.id],
    }),
    tenantPolicy(),
    clientPolicy(),
    pgPolicy("own_side", { as: "restrictive", for: "insert", withCheck: ownSide }),
  ],
);

/** How far each side has read a thread, by whom and when. The practice is one side: what one colleague read is read. */
export const messageReading = pgTable(
  "message_reading",
  {
    practiceId: tenantId().references(() => practice.id),
    clientId: uuid("client_id").notNull(),
    side: text("side").$type<MessageSide>().notNull(),
    /** The arrival of the newest message that was read. */
    readUntil: moment("read_until").notNull(),
    memberId: uuid("member_id").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.clientId, table.side] }),
    index("message_reading_member").on(table.practiceId, table.memberId),
    foreignKey({
      name: "message_reading_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "message_reading_member_fk",
      columns: [table.practiceId, table.memberId],
      foreignColumns: [member.practiceId, member.id],
    }),
    tenantPolicy(),
    clientPolicy(),
    pgPolicy("own_side", { as: "restrictive", for: "insert", withCheck: ownSide }),
    pgPolicy("own_side_again", {
      as: "restrictive",
      for: "update",
      using: ownSide,
      withCheck: ownSide,
    }),
  ],
);
