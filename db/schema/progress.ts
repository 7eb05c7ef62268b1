import { sql } from "drizzle-orm";
import { date, foreignKey, index, integer, pgTable, primaryKey, real, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Step, StepState } from "@/domain/plan/words";
import type { LogOutcome, LogSign, SkipReason } from "@/domain/progress/words";
import { catalogVersion } from "./catalog";
import { client } from "./clients";
import { clientPolicy, moment, rowId, tenantId, tenantPolicy } from "./columns";
import { practice } from "./identity";
import { assignment } from "./plan-versions";

/** What a device said of day and moment, where its clock was ahead of the portal's; null otherwise. */
const saidColumns = { saidAt: moment("said_at"), saidDay: date("said_day", { mode: "string" }) };

/**
 * What a client says of one assignment on one day. Append-only; the id is made on the device and is the
 * idempotency key for ever. A correction is a new log that names the one it corrects.
 */
export const log = pgTable(
  "log",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    assignmentId: uuid("assignment_id").notNull(),
    /** The client's own calendar day, the moment on the device, and the zone that joined them. */
    day: date("day", { mode: "string" }).notNull(),
    at: moment("at").notNull(),
    zone: text("zone").notNull(),
    outcome: text("outcome").$type<LogOutcome>().notNull(),
    reason: text("reason").$type<SkipReason>(),
    setsDone: integer("sets_done"),
    secondsSpent: integer("seconds_spent"),
    effort: integer("effort"),
    pain: integer("pain"),
    comment: text("comment"),
    correctsId: uuid("corrects_id"),
    /** The easier form that was done in place of what was assigned, and its version; null when the assigned one was. */
    insteadItemId: uuid("instead_item_id"),
    insteadVersion: integer("instead_version"),
    /** What else the client noticed (domain reference 8.7): sharp pain, new numbness and the like. */
    signs: text("signs").array().$type<LogSign[]>().notNull().default([]),
    ...saidColumns,
    receivedAt: moment("received_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    unique("log_corrected_once").on(table.practiceId, table.correctsId),
    index("log_client_day").on(table.practiceId, table.clientId, table.day, table.id),
    index("log_client_received").on(table.practiceId, table.clientId, table.receivedAt, table.id),
    index("log_assignment").on(table.practiceId, table.assignmentId, table.day),
    index("log_instead").on(table.practiceId, table.insteadItemId, table.insteadVersion),
    foreignKey({
      name: "log_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "log_assignment_fk",
      columns: [table.practiceId, table.assignmentId],
      foreignColumns: [assignment.practiceId, assignment.id],
    }),
    foreignKey({
      name: "log_corrects_fk",
      columns: [table.practiceId, table.correctsId],
      foreignColumns: [table.practiceId, table.id],
    }),
    foreignKey({
      name: "log_instead_fk",
      columns: [table.practiceId, table.insteadItemId, table.insteadVersion],
      foreignColumns: [catalogVersion.practiceId, catalogVersion.itemId, catalogVersion.version],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** Pain 0–10 at a moment of a day. Append-only; ids are made on the device. The newest of a day counts. */
export const painRating = pgTable(
  "pain_rating",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    at: moment("at").notNull(),
    zone: text("zone").notNull(),
    score: integer("score").notNull(),
    ...saidColumns,
    receivedAt: moment("received_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("pain_rating_client_day").on(table.practiceId, table.clientId, table.day, table.at),
    foreignKey({
      name: "pain_rating_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** One use of a relief technique with pain before and after. Append-only; ids are made on the device. */
export const reliefUse = pgTable(
  "relief_use",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    assignmentId: uuid("assignment_id").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    at: moment("at").notNull(),
    zone: text("zone").notNull(),
    painBefore: integer("pain_before").notNull(),
    painAfter: integer("pain_after"),
    secondsSpent: integer("seconds_spent"),
    ...saidColumns,
    receivedAt: moment("received_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("relief_use_client_day").on(table.practiceId, table.clientId, table.day, table.at),
    index("relief_use_assignment").on(table.practiceId, table.assignmentId),
    foreignKey({
      name: "relief_use_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "relief_use_assignment_fk",
      columns: [table.practiceId, table.assignmentId],
      foreignColumns: [assignment.practiceId, assignment.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** Maintained: one row a client and day, written in the transaction of each log, rating or relief use. */
export const clientDay = pgTable(
  "client_day",
  {
    practiceId: tenantId().references(() => practice.id),
    clientId: uuid("client_id").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    dueCount: integer("due_count").notNull(),
    doneCount: integer("done_count").notNull(),
    partlyCount: integer("partly_count").notNull(),
    skippedCount: integer("skipped_count").notNull(),
    tooPainfulCount: integer("too_painful_count").notNull(),
    reliefCount: integer("relief_count").notNull(),
    pain: integer("pain"),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.clientId, table.day] }),
    foreignKey({
      name: "client_day_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

const stepColumn = (step: Step) => text(`${step}_state`).$type<StepState>().notNull().default("not_started");

/** Maintained: what the practitioner's list shows of each client, kept by every write that changes it. */
export const clientOverview = pgTable(
  "client_overview",
  {
    practiceId: tenantId().references(() => practice.id),
    clientId: uuid("client_id").notNull(),
    /** Copied from the client, so that the list is one keyset index. */
    name: text("name").notNull(),
    searchText: text("search_text").notNull(),
    archivedAt: moment("archived_at"),
    /** The day of the discharge that stands; null while the client is in care. */
    dischargedOn: date("discharged_on", { mode: "string" }),
    findState: stepColumn("find"),
    relieveState: stepColumn("relieve"),
    musclesState: stepColumn("muscles"),
    jointsState: stepColumn("joints"),
    openCauses: integer("open_causes").notNull().default(0),
    closedCauses: integer("closed_causes").notNull().default(0),
    uncoveredCauses: integer("uncovered_causes").notNull().default(0),
    painNow: integer("pain_now"),
    painDay: date("pain_day", { mode: "string" }),
    /** Mean pain of the first and of the latest seven rated days. */
    painFirst: real("pain_first"),
    painLatest: real("pain_latest"),
    lastLogAt: moment("last_log_at"),
    publishedNumber: integer("published_number"),
    publishedAt: moment("published_at"),
    /** An unresolved E or S screen: program assignment is locked. */
    lockedLevel: text("locked_level").$type<"E" | "S">(),
    retestOn: date("retest_on", { mode: "string" }),
    /** The last day of the latest flare, the plan's or the one before it was ended; null without a flare. */
    flareUntil: date("flare_until", { mode: "string" }),
    refreshedAt: moment("refreshed_at").notNull().default(sql`now()`),
    /** Messages of the client that nobody of the practice has read; kept by the verbs of messages. */
    unreadMessages: integer("unread_messages").notNull().default(0),
    /** When the oldest unread one arrived, and the oldest unanswered one that holds red-flag words. */
    messageSince: moment("message_since"),
    urgentMessageSince: moment("urgent_message_since"),
    /** When the passing of time alone can change the client's reasons on the board next. */
    triageNextAt: moment("triage_next_at"),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.clientId] }),
    index("client_overview_messages")
      .on(table.practiceId, table.clientId)
      .where(sql`unread_messages > 0 or urgent_message_since is not null`),
    index("client_overview_triage").on(table.practiceId, table.triageNextAt),
    index("client_overview_by_name").on(table.practiceId, table.name, table.clientId),
    foreignKey({
      name: "client_overview_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);
