import { date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Step, StepState } from "@/domain/plan/words";
import type { StepFact } from "@/domain/progress/four-steps";
import type { Firing } from "@/domain/rules/judge";
import { client } from "./clients";
import { clientPolicy, moment, rowId, staffPolicy, tenantId, tenantPolicy } from "./columns";
import { member, practice } from "./identity";
import { plan } from "./plan";

/**
 * A flare that the client tapped, with the plan that it started by rule (STP-06) as the rule was then. Append-only; the
 * id is made on the device. `untilDay` is the last day of the flare plan unless it is ended earlier.
 */
export const flare = pgTable(
  "flare",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    at: moment("at").notNull(),
    zone: text("zone").notNull(),
    untilDay: date("until_day", { mode: "string" }).notNull(),
    walkPercent: integer("walk_percent").notNull(),
    /** Levels to resume below, as a proposal to the practitioner. */
    levelsDown: integer("levels_down").notNull(),
    ruleKey: text("rule_key").notNull(),
    /** The short red-flag list as the client answered it, by item. */
    answers: jsonb("answers").$type<Record<string, string>>().notNull(),
    receivedAt: moment("received_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("flare_client_day").on(table.practiceId, table.clientId, table.day),
    foreignKey({
      name: "flare_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** A flare that ended before its last day: the first day that is no flare day any more. Append-only. */
export const flareEnd = pgTable(
  "flare_end",
  {
    practiceId: tenantId().references(() => practice.id),
    flareId: uuid("flare_id").notNull(),
    clientId: uuid("client_id").notNull(),
    endedOn: date("ended_on", { mode: "string" }).notNull(),
    at: moment("at").notNull(),
    receivedAt: moment("received_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.flareId] }),
    index("flare_end_client").on(table.practiceId, table.clientId),
    foreignKey({
      name: "flare_end_flare_fk",
      columns: [table.practiceId, table.flareId],
      foreignColumns: [flare.practiceId, flare.id],
    }),
    foreignKey({
      name: "flare_end_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/**
 * Each change of a step's state with the fact that explains it. Append-only; `at` is the transaction's time, which
 * its audit record shares: that says who did what.
 */
export const stepChange = pgTable(
  "step_change",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    step: text("step").$type<Step>().notNull(),
    fromState: text("from_state").$type<StepState>().notNull(),
    toState: text("to_state").$type<StepState>().notNull(),
    fact: jsonb("fact").$type<StepFact>().notNull(),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("step_change_client").on(table.practiceId, table.clientId, table.at, table.id),
    foreignKey({
      name: "step_change_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** What a practitioner decided on a proposal of the progression rules, with its grounds as they were. Append-only. */
export const progressDecision = pgTable(
  "progress_decision",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    planId: uuid("plan_id").notNull(),
    /** The line's identity through all versions, and the version that the proposal was about. */
    lineId: uuid("line_id").notNull(),
    versionNumber: integer("version_number").notNull(),
    decision: text("decision").$type<"accepted" | "published" | "declined" | "snoozed">().notNull(),
    reason: text("reason"),
    /** Snoozed or declined: the first day on which the same may be proposed again; null = not for this version. */
    untilDay: date("until_day", { mode: "string" }),
    ruleKey: text("rule_key").notNull(),
    change: jsonb("change").$type<Record<string, unknown>>().notNull(),
    because: jsonb("because").$type<Firing[]>().notNull(),
    decidedBy: uuid("decided_by"),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("progress_decision_client").on(table.practiceId, table.clientId, table.at, table.id),
    index("progress_decision_plan").on(table.practiceId, table.planId, table.lineId),
    index("progress_decision_by").on(table.practiceId, table.decidedBy),
    foreignKey({
      name: "progress_decision_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "progress_decision_plan_fk",
      columns: [table.practiceId, table.planId],
      foreignColumns: [plan.practiceId, plan.id],
    }),
    foreignKey({
      name: "progress_decision_by_fk",
      columns: [table.practiceId, table.decidedBy],
      foreignColumns: [member.practiceId, member.id],
    }),
    tenantPolicy(),
    staffPolicy(),
  ],
);
