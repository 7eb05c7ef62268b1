import {
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Answers } from "@/domain/outcomes/answers";
import { catalogItem, catalogVersion } from "./catalog";
import { client } from "./clients";
import { clientPolicy, moment, rowId, staffWritePolicy, tenantId, tenantPolicy } from "./columns";
import { practice } from "./identity";

/**
 * The activities a client wants back (PSFS), in their own words. A list is never changed: another wording or choice
 * is the next list; an activity that stays keeps its id, so that its scores stay together. Append-only.
 */
export const activityList = pgTable(
  "activity_list",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    number: integer("number").notNull(),
    activities: jsonb("activities").$type<{ id: string; text: string }[]>().notNull(),
    recordedBy: uuid("recorded_by"),
    recordedAt: moment("recorded_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    unique("activity_list_number").on(table.practiceId, table.clientId, table.number),
    foreignKey({
      name: "activity_list_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/**
 * One filled-in measure of one client, with the version of its questions and the score that they gave. Append-only;
 * the id is made on the device and is the idempotency key for ever. A correction names the one it corrects.
 */
export const measureResponse = pgTable(
  "measure_response",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    itemId: uuid("item_id").notNull(),
    itemVersion: integer("item_version").notNull(),
    /** For the client's own activities: the list that was scored. */
    activityListId: uuid("activity_list_id"),
    day: date("day", { mode: "string" }).notNull(),
    at: moment("at").notNull(),
    zone: text("zone").notNull(),
    answers: jsonb("answers").$type<Answers>().notNull(),
    /** Null when too little was answered for one. */
    score: doublePrecision("score"),
    parts: jsonb("parts").$type<Record<string, number>>().notNull(),
    band: text("band"),
    correctsId: uuid("corrects_id"),
    /** The member who entered it, the client's own membership too; null for the portal itself. */
    recordedBy: uuid("recorded_by"),
    receivedAt: moment("received_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    unique("measure_response_corrected_once").on(table.practiceId, table.correctsId),
    index("measure_response_client").on(table.practiceId, table.clientId, table.itemId, table.day, table.at),
    index("measure_response_item").on(table.practiceId, table.itemId, table.itemVersion),
    index("measure_response_list").on(table.practiceId, table.activityListId),
    foreignKey({
      name: "measure_response_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "measure_response_version_fk",
      columns: [table.practiceId, table.itemId, table.itemVersion],
      foreignColumns: [catalogVersion.practiceId, catalogVersion.itemId, catalogVersion.version],
    }),
    foreignKey({
      name: "measure_response_list_fk",
      columns: [table.practiceId, table.activityListId],
      foreignColumns: [activityList.practiceId, activityList.id],
    }),
    foreignKey({
      name: "measure_response_corrects_fk",
      columns: [table.practiceId, table.correctsId],
      foreignColumns: [table.practiceId, table.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** A practitioner asks a client to answer a measure; answered by the first response from that day on. Append-only. */
export const measureRequest = pgTable(
  "measure_request",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    itemId: uuid("item_id").notNull(),
    askedOn: date("asked_on", { mode: "string" }).notNull(),
    askedBy: uuid("asked_by"),
    askedAt: moment("asked_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("measure_request_client").on(table.practiceId, table.clientId, table.askedOn),
    index("measure_request_item").on(table.practiceId, table.itemId),
    foreignKey({
      name: "measure_request_item_fk",
      columns: [table.practiceId, table.itemId],
      foreignColumns: [catalogItem.practiceId, catalogItem.id],
    }),
    foreignKey({
      name: "measure_request_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
    staffWritePolicy(),
  ],
);
