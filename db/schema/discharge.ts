import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { DischargeEnd, DischargeReason, PlanAfter } from "@/domain/discharge/words";
import type { Step, StepState } from "@/domain/plan/words";
import { client } from "./clients";
import { clientPolicy, createdAt, moment, rowId, tenantId, tenantPolicy } from "./columns";
import { member, practice } from "./identity";

/** One time in care, from taking on (or coming back) to the discharge; open while it has no last day. */
export const episode = pgTable(
  "episode",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    /** From 1; a client who never left has no row yet. */
    number: integer("number").notNull(),
    startedOn: date("started_on", { mode: "string" }).notNull(),
    startedBy: uuid("started_by"),
    /** What brought them back; null for the first. */
    why: text("why"),
    endedOn: date("ended_on", { mode: "string" }),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    unique("episode_number").on(table.practiceId, table.clientId, table.number),
    index("episode_started_by").on(table.practiceId, table.startedBy),
    foreignKey({
      name: "episode_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "episode_started_by_fk",
      columns: [table.practiceId, table.startedBy],
      foreignColumns: [member.practiceId, member.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** The end of an episode as it was decided: who, when, why, where the four steps stood. It stands until it is ended. */
export const discharge = pgTable(
  "discharge",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    episodeId: uuid("episode_id").notNull(),
    dischargedOn: date("discharged_on", { mode: "string" }).notNull(),
    dischargedAt: moment("discharged_at").notNull().defaultNow(),
    dischargedBy: uuid("discharged_by"),
    reason: text("reason").$type<DischargeReason>().notNull(),
    why: text("why"),
    steps: jsonb("steps").$type<Record<Step, StepState>>().notNull(),
    /** What DIS-05 said; null: nobody asked it (decision support is off, or the rule is retired). */
    ready: boolean("ready"),
    /** To the client, in the practitioner's words. */
    note: text("note"),
    planAfter: text("plan_after").$type<PlanAfter>().notNull(),
    /** The version that was published for the time after; null where the plan was left or ended. */
    planVersion: integer("plan_version"),
    endedAt: moment("ended_at"),
    endedBy: uuid("ended_by"),
    ended: text("ended").$type<DischargeEnd>(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    uniqueIndex("discharge_standing").on(table.practiceId, table.clientId).where(sql`ended_at is null`),
    index("discharge_client").on(table.practiceId, table.clientId, table.dischargedAt, table.id),
    index("discharge_episode").on(table.practiceId, table.episodeId),
    index("discharge_by").on(table.practiceId, table.dischargedBy),
    index("discharge_ended_by").on(table.practiceId, table.endedBy),
    foreignKey({
      name: "discharge_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "discharge_episode_fk",
      columns: [table.practiceId, table.episodeId],
      foreignColumns: [episode.practiceId, episode.id],
    }),
    foreignKey({
      name: "discharge_by_fk",
      columns: [table.practiceId, table.dischargedBy],
      foreignColumns: [member.practiceId, member.id],
    }),
    foreignKey({
      name: "discharge_ended_by_fk",
      columns: [table.practiceId, table.endedBy],
      foreignColumns: [member.practiceId, member.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);
