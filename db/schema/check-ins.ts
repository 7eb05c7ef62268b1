import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { AnswerWay, CallOutcome, CheckInBase, StillDoing } from "@/domain/check-ins/words";
import { client } from "./clients";
import { clientPolicy, createdAt, moment, rowId, staffPolicy, tenantId, tenantPolicy } from "./columns";
import { discharge } from "./discharge";
import { member, practice } from "./identity";

/**
 * One question "how are you" at 1, 3, 6 or 12 months, written when the clock starts and kept whatever becomes of it: what
 * nobody answered counts as missing, and can be counted. A new start of the clock replaces what is still open.
 */
export const checkIn = pgTable(
  "check_in",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    month: integer("month").notNull(),
    base: text("base").$type<CheckInBase>().notNull(),
    startedOn: date("started_on", { mode: "string" }).notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    /** When the portal has to act next; null: never again. */
    nextDueAt: moment("next_due_at"),
    tokenHash: text("token_hash"),
    sentAt: moment("sent_at"),
    remindedAt: moment("reminded_at"),
    answeredAt: moment("answered_at"),
    /** Nobody answered in time. */
    missedAt: moment("missed_at"),
    /** The client wants no check-ins. */
    declinedAt: moment("declined_at"),
    /** The clock was started anew before this one was answered, or the discharge that started it was taken back. */
    replacedAt: moment("replaced_at"),
    /** The discharge that started this clock, and the one that this check-in gave way to. */
    dischargeId: uuid("discharge_id"),
    replacedBy: uuid("replaced_by"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    // Of those that stand: a discharge that is taken back and made again starts on the same day.
    uniqueIndex("check_in_once")
      .on(table.practiceId, table.clientId, table.base, table.startedOn, table.month)
      .where(sql`replaced_at is null`),
    uniqueIndex("check_in_token").on(table.practiceId, table.tokenHash),
    index("check_in_next").on(table.practiceId, table.nextDueAt),
    index("check_in_due").on(table.practiceId, table.month, table.dueOn, table.id),
    index("check_in_unanswered")
      .on(table.practiceId, table.dueOn, table.id)
      .where(sql`answered_at is null and replaced_at is null`),
    index("check_in_discharge").on(table.practiceId, table.dischargeId),
    index("check_in_replaced_by").on(table.practiceId, table.replacedBy),
    foreignKey({
      name: "check_in_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "check_in_discharge_fk",
      columns: [table.practiceId, table.dischargeId],
      foreignColumns: [discharge.practiceId, discharge.id],
    }),
    foreignKey({
      name: "check_in_replaced_by_fk",
      columns: [table.practiceId, table.replacedBy],
      foreignColumns: [discharge.practiceId, discharge.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** What was answered, once. Append-only. */
export const checkInAnswer = pgTable(
  "check_in_answer",
  {
    practiceId: tenantId().references(() => practice.id),
    checkInId: uuid("check_in_id").notNull(),
    clientId: uuid("client_id").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    at: moment("at").notNull().defaultNow(),
    zone: text("zone").notNull(),
    pain: integer("pain").notNull(),
    painFree: boolean("pain_free").notNull(),
    pgic: integer("pgic").notNull(),
    flare: boolean("flare").notNull(),
    stillDoing: text("still_doing").$type<StillDoing>().notNull(),
    /** By the link in the mail, or told on the phone to a member, who wrote it down. */
    way: text("way").$type<AnswerWay>().notNull().default("link"),
    recordedBy: uuid("recorded_by"),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.checkInId] }),
    index("check_in_answer_client").on(table.practiceId, table.clientId, table.day),
    index("check_in_answer_recorded_by").on(table.practiceId, table.recordedBy),
    foreignKey({
      name: "check_in_answer_check_in_fk",
      columns: [table.practiceId, table.checkInId],
      foreignColumns: [checkIn.practiceId, checkIn.id],
    }),
    foreignKey({
      name: "check_in_answer_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "check_in_answer_recorded_by_fk",
      columns: [table.practiceId, table.recordedBy],
      foreignColumns: [member.practiceId, member.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** A call about a check-in that nobody answered. Append-only; clients never read it. */
export const checkInCall = pgTable(
  "check_in_call",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    checkInId: uuid("check_in_id").notNull(),
    clientId: uuid("client_id").notNull(),
    outcome: text("outcome").$type<CallOutcome>().notNull(),
    note: text("note"),
    calledAt: moment("called_at").notNull().defaultNow(),
    calledBy: uuid("called_by"),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("check_in_call_check_in").on(table.practiceId, table.checkInId, table.calledAt),
    index("check_in_call_client").on(table.practiceId, table.clientId),
    index("check_in_call_by").on(table.practiceId, table.calledBy),
    foreignKey({
      name: "check_in_call_check_in_fk",
      columns: [table.practiceId, table.checkInId],
      foreignColumns: [checkIn.practiceId, checkIn.id],
    }),
    foreignKey({
      name: "check_in_call_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "check_in_call_by_fk",
      columns: [table.practiceId, table.calledBy],
      foreignColumns: [member.practiceId, member.id],
    }),
    tenantPolicy(),
    staffPolicy(),
  ],
);
