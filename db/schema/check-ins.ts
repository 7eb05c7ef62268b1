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
import type { CheckInBase, StillDoing } from "@/domain/check-ins/words";
import { client } from "./clients";
import { clientPolicy, createdAt, moment, rowId, tenantId, tenantPolicy } from "./columns";
import { practice } from "./identity";

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
    /** The clock was started anew before this one was answered. */
    replacedAt: moment("replaced_at"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    uniqueIndex("check_in_once").on(table.practiceId, table.clientId, table.base, table.startedOn, table.month),
    uniqueIndex("check_in_token").on(table.practiceId, table.tokenHash),
    index("check_in_next").on(table.practiceId, table.nextDueAt),
    index("check_in_due").on(table.practiceId, table.month, table.dueOn, table.id),
    foreignKey({
      name: "check_in_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
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
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.checkInId] }),
    index("check_in_answer_client").on(table.practiceId, table.clientId, table.day),
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
    tenantPolicy(),
    clientPolicy(),
  ],
);
