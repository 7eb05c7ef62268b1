import { date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { RaisedFlag } from "@/domain/assessment/screen-level";
import type { ActionLevel, PainQuality, WarningCardWay } from "@/domain/assessment/words";
import type { Contraindication } from "@/domain/catalog/kinds";
import type { ChosenLook } from "@/domain/figure/shapes";
import type { onsets } from "@/domain/outcomes/onset";
import { clientPolicy, createdAt, moment, rowId, tenantId, tenantPolicy } from "./columns";
import { member, practice } from "./identity";

export const client = pgTable(
  "client",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    name: text("name").notNull(),
    email: text("email"),
    phone: text("phone"),
    bornOn: date("born_on", { mode: "string" }),
    /** IANA zone: the client's own calendar day is reckoned in it. */
    zone: text("zone").notNull(),
    /** What brought them, in their own words. */
    complaint: text("complaint"),
    /** How long the pain had lasted when they came; null: nobody asked. */
    onset: text("onset").$type<(typeof onsets)[number]>(),
    /** Minutes a day the client agreed to. */
    minutesADay: integer("minutes_a_day").notNull().default(20),
    /** How their figures look; null until they choose. */
    figureLook: jsonb("figure_look").$type<ChosenLook>(),
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
    archivedAt: moment("archived_at"),
    archivedBy: uuid("archived_by"),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("client_by_name").on(table.practiceId, table.name, table.id),
    index("client_created_by").on(table.practiceId, table.createdBy),
    foreignKey({
      name: "client_created_by_fk",
      columns: [table.practiceId, table.createdBy],
      foreignColumns: [member.practiceId, member.id],
    }),
    tenantPolicy(),
    clientPolicy("id"),
  ],
);

/** A contraindication code that holds for this client now (domain reference 3.6). */
export const clientCaution = pgTable(
  "client_caution",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    code: text("code").$type<Contraindication>().notNull(),
    note: text("note"),
    recordedBy: uuid("recorded_by"),
    recordedAt: moment("recorded_at").notNull().defaultNow(),
    endedAt: moment("ended_at"),
    endedBy: uuid("ended_by"),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("client_caution_client").on(table.practiceId, table.clientId),
    foreignKey({
      name: "client_caution_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** One pass through the red-flag list. Its level is computed by `domain/assessment`, stored as it was then. Append-only. */
export const redFlagScreen = pgTable(
  "red_flag_screen",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    /** The highest action level, or null when nothing was flagged. */
    level: text("level").$type<ActionLevel>(),
    /** What was raised, in the words of the flags as they were then; null for screens from before flags were data. */
    raised: jsonb("raised").$type<RaisedFlag[]>(),
    answeredBy: uuid("answered_by"),
    answeredAt: moment("answered_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("red_flag_screen_client").on(table.practiceId, table.clientId, table.answeredAt, table.id),
    foreignKey({
      name: "red_flag_screen_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** The answer to one item of the list (red flag, inflammatory count, yellow flag). Append-only. */
export const screenAnswer = pgTable(
  "screen_answer",
  {
    practiceId: tenantId().references(() => practice.id),
    screenId: uuid("screen_id").notNull(),
    itemKey: text("item_key").notNull(),
    /** The published version of the flag that was answered; null: as it ships. */
    itemVersion: integer("item_version"),
    clientId: uuid("client_id").notNull(),
    answer: text("answer").notNull(),
    note: text("note"),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.screenId, table.itemKey] }),
    index("screen_answer_client").on(table.practiceId, table.clientId),
    foreignKey({
      name: "screen_answer_screen_fk",
      columns: [table.practiceId, table.screenId],
      foreignColumns: [redFlagScreen.practiceId, redFlagScreen.id],
    }),
    foreignKey({
      name: "screen_answer_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** Lifts the lock of an E or S screen: who was contacted, when, with what outcome. Append-only. */
export const redFlagClearance = pgTable(
  "red_flag_clearance",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    screenId: uuid("screen_id").notNull(),
    clientId: uuid("client_id").notNull(),
    contacted: text("contacted").notNull(),
    contactedAt: moment("contacted_at").notNull(),
    outcome: text("outcome").notNull(),
    recordedBy: uuid("recorded_by"),
    recordedAt: moment("recorded_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    unique("red_flag_clearance_screen").on(table.practiceId, table.screenId),
    index("red_flag_clearance_client").on(table.practiceId, table.clientId),
    foreignKey({
      name: "red_flag_clearance_screen_fk",
      columns: [table.practiceId, table.screenId],
      foreignColumns: [redFlagScreen.practiceId, redFlagScreen.id],
    }),
    foreignKey({
      name: "red_flag_clearance_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** The cauda equina warning card that a client was given (domain reference 3.4.3). Append-only. */
export const warningCard = pgTable(
  "warning_card",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    way: text("way").$type<WarningCardWay>().notNull(),
    givenBy: uuid("given_by"),
    givenAt: moment("given_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("warning_card_client").on(table.practiceId, table.clientId, table.givenAt, table.id),
    foreignKey({
      name: "warning_card_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** Where it hurts at one moment: a set of points on the body picture. Append-only. */
export const painMap = pgTable(
  "pain_map",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    recordedBy: uuid("recorded_by"),
    recordedAt: moment("recorded_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("pain_map_client").on(table.practiceId, table.clientId, table.recordedAt, table.id),
    foreignKey({
      name: "pain_map_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

export const painPoint = pgTable(
  "pain_point",
  {
    practiceId: tenantId().references(() => practice.id),
    painMapId: uuid("pain_map_id").notNull(),
    /** Region of the body map: `front.thigh.right`. */
    region: text("region").notNull(),
    clientId: uuid("client_id").notNull(),
    intensity: integer("intensity").notNull(),
    quality: text("quality").$type<PainQuality>(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.painMapId, table.region] }),
    index("pain_point_client").on(table.practiceId, table.clientId),
    foreignKey({
      name: "pain_point_map_fk",
      columns: [table.practiceId, table.painMapId],
      foreignColumns: [painMap.practiceId, painMap.id],
    }),
    foreignKey({
      name: "pain_point_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** A step that does not apply to this client, with the reason. Ended, not deleted. */
export const stepExemption = pgTable(
  "step_exemption",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    step: text("step").$type<"relieve" | "muscles" | "joints">().notNull(),
    reason: text("reason").notNull(),
    recordedBy: uuid("recorded_by"),
    recordedAt: moment("recorded_at").notNull().defaultNow(),
    endedAt: moment("ended_at"),
    endedBy: uuid("ended_by"),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("step_exemption_client").on(table.practiceId, table.clientId),
    foreignKey({
      name: "step_exemption_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);
