import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { NoticeChannel, NoticeKind, NoticeOutcome } from "@/domain/reminders/words";
import { client } from "./clients";
import { clientPolicy, createdAt, moment, rowId, tenantId, tenantPolicy } from "./columns";
import { practice } from "./identity";

/** By which ways a client wants to be told of what. Without a row: no reminders, and of messages by every way there is. */
export const noticeChoice = pgTable(
  "notice_choice",
  {
    practiceId: tenantId().references(() => practice.id),
    clientId: uuid("client_id").notNull(),
    /** The zone whose clocks the reminders follow. */
    zone: text("zone").notNull(),
    remindByMail: boolean("remind_by_mail").notNull().default(false),
    remindByPush: boolean("remind_by_push").notNull().default(false),
    messageByMail: boolean("message_by_mail").notNull().default(true),
    messageByPush: boolean("message_by_push").notNull().default(true),
    changedAt: moment("changed_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.clientId] }),
    foreignKey({
      name: "notice_choice_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** A date rule and a time of the clock. `nextDueAt` is reckoned from them each time, never the other way round. */
export const reminder = pgTable(
  "reminder",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    weekdays: integer("weekdays").array().notNull(),
    time: text("time").notNull(),
    nextDueAt: moment("next_due_at").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("reminder_client").on(table.practiceId, table.clientId),
    index("reminder_due").on(table.practiceId, table.nextDueAt),
    foreignKey({
      name: "reminder_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** A browser that may be sent notices. Deleted when its push service says that it is gone. */
export const pushDevice = pgTable(
  "push_device",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    endpoint: text("endpoint").notNull(),
    p256dh: text("p256dh").notNull(),
    auth: text("auth").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    uniqueIndex("push_device_endpoint").on(table.practiceId, table.endpoint),
    index("push_device_client").on(table.practiceId, table.clientId),
    foreignKey({
      name: "push_device_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** One thing to tell one client by one way. Written with what it tells of, delivered by a job, kept for a month. */
export const notice = pgTable(
  "notice",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    kind: text("kind").$type<NoticeKind>().notNull(),
    channel: text("channel").$type<NoticeChannel>().notNull(),
    /** The device of a push; null for a mail. */
    deviceId: uuid("device_id"),
    createdAt: createdAt(),
    /** After that it is better not sent. */
    goodUntil: moment("good_until").notNull(),
    settledAt: moment("settled_at"),
    outcome: text("outcome").$type<NoticeOutcome>(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("notice_client").on(table.practiceId, table.clientId, table.createdAt),
    index("notice_created").on(table.practiceId, table.createdAt),
    index("notice_device").on(table.practiceId, table.deviceId),
    foreignKey({
      name: "notice_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "notice_device_fk",
      columns: [table.practiceId, table.deviceId],
      foreignColumns: [pushDevice.practiceId, pushDevice.id],
    }).onDelete("cascade"),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** The secret address of a client's calendar. Only its hash is kept; a new one or a revocation ends the old one. */
export const calendarFeed = pgTable(
  "calendar_feed",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: createdAt(),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    uniqueIndex("calendar_feed_token").on(table.practiceId, table.tokenHash),
    index("calendar_feed_client").on(table.practiceId, table.clientId),
    foreignKey({
      name: "calendar_feed_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);
