import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { ChangeLabel } from "@/domain/outcomes/change";
import type { Onset } from "@/domain/outcomes/onset";
import { catalogItem } from "./catalog";
import { client } from "./clients";
import { moment, staffPolicy, tenantId, tenantPolicy } from "./columns";
import { practice } from "./identity";

/**
 * Maintained: what became of one client, counted from their record by `recountOutcomes` a little after it changes. The
 * outcomes page and the lists behind its numbers read these rows and never a log.
 */
export const outcomeFact = pgTable(
  "outcome_fact",
  {
    practiceId: tenantId().references(() => practice.id),
    clientId: uuid("client_id").notNull(),
    onset: text("onset").$type<Onset>().notNull(),
    intakeOn: date("intake_on", { mode: "string" }).notNull(),
    /** Of the four steps: achieved, or found not to apply. */
    stepsAchieved: integer("steps_achieved").notNull(),
    /** The newest answer to a twelve-month question; null: missing. */
    answeredOn: date("answered_on", { mode: "string" }),
    painFree: boolean("pain_free"),
    recoveredOn: date("recovered_on", { mode: "string" }),
    confirmedOn: date("confirmed_on", { mode: "string" }),
    recurredOn: date("recurred_on", { mode: "string" }),
    /** The last day of which anything is known about pain. */
    followedUntil: date("followed_until", { mode: "string" }),
    /** Days a week with exercise in the first twelve weeks; null before they are over. */
    daysAWeek: real("days_a_week"),
    painFirst: real("pain_first"),
    painAfter: real("pain_after"),
    countedAt: moment("counted_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.clientId] }),
    foreignKey({
      name: "outcome_fact_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    staffPolicy(),
  ],
);

/** Maintained with the fact: how one measure of a client stands against its start. */
export const outcomeMeasure = pgTable(
  "outcome_measure",
  {
    practiceId: tenantId().references(() => practice.id),
    clientId: uuid("client_id").notNull(),
    itemId: uuid("item_id").notNull(),
    onset: text("onset").$type<Onset>().notNull(),
    label: text("label").$type<ChangeLabel>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.clientId, table.itemId] }),
    index("outcome_measure_item").on(table.practiceId, table.itemId, table.label),
    foreignKey({
      name: "outcome_measure_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "outcome_measure_item_fk",
      columns: [table.practiceId, table.itemId],
      foreignColumns: [catalogItem.practiceId, catalogItem.id],
    }),
    tenantPolicy(),
    staffPolicy(),
  ],
);

/** Maintained with the fact: what a client was assigned, how often it was done, and pain before and after relief. */
export const outcomeItem = pgTable(
  "outcome_item",
  {
    practiceId: tenantId().references(() => practice.id),
    clientId: uuid("client_id").notNull(),
    itemId: uuid("item_id").notNull(),
    onset: text("onset").$type<Onset>().notNull(),
    /** Logs that say done or partly done, and relief uses. */
    uses: integer("uses").notNull(),
    /** Relief uses with pain before and after, and their means. */
    ratedUses: integer("rated_uses").notNull(),
    painBefore: real("pain_before"),
    painAfter: real("pain_after"),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.clientId, table.itemId] }),
    index("outcome_item_item").on(table.practiceId, table.itemId, table.uses),
    foreignKey({
      name: "outcome_item_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "outcome_item_item_fk",
      columns: [table.practiceId, table.itemId],
      foreignColumns: [catalogItem.practiceId, catalogItem.id],
    }),
    tenantPolicy(),
    staffPolicy(),
  ],
);

/** Maintained: the practice's report as it was last counted, with the day that it counts from. */
export const outcomeReport = pgTable(
  "outcome_report",
  {
    practiceId: tenantId()
      .primaryKey()
      .references(() => practice.id),
    countedOn: date("counted_on", { mode: "string" }).notNull(),
    countedAt: moment("counted_at").notNull(),
    groups: jsonb("groups").notNull(),
  },
  () => [tenantPolicy(), staffPolicy()],
);
