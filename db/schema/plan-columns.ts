import { boolean, integer, jsonb, text, uuid } from "drizzle-orm/pg-core";
import type { Side } from "@/domain/catalog/kinds";
import type { Dose } from "@/domain/plan/dose";
import type { LineOverride } from "@/domain/plan/overrides";
import type { AssignmentSide, Phase } from "@/domain/plan/words";
import { moment, rowId, tenantId } from "./columns";
import { practice } from "./identity";

/** Why a plan may ask for more minutes a day than the limit (DOS-09, DOS-11), and for how many; null when it does not. */
export const minutesOverride = {
  minutesReason: text("minutes_reason"),
  minutesAllowed: integer("minutes_allowed"),
  minutesBy: uuid("minutes_by"),
  minutesAt: moment("minutes_at"),
};

/** What a line says, in the draft and in every version alike. */
export const lineColumns = {
  practiceId: tenantId().references(() => practice.id),
  clientId: uuid("client_id").notNull(),
  /** Exercise or relief technique, in the version that was given. */
  itemId: uuid("item_id").notNull(),
  itemVersion: integer("item_version").notNull(),
  phase: text("phase").$type<Phase>().notNull(),
  side: text("side").$type<AssignmentSide>().notNull(),
  dose: jsonb("dose").$type<Dose>().notNull(),
  /** ISO weekdays 1 (Monday) … 7 on which it is due; empty = when it hurts. */
  weekdays: integer("weekdays").array().notNull(),
  inReliefKit: boolean("in_relief_kit").notNull(),
  askEffort: boolean("ask_effort").notNull(),
  askPain: boolean("ask_pain").notNull(),
  note: text("note"),
  /** Why a limit was overridden (DOS-11); null when none was. */
  overrideReason: text("override_reason"),
  overrideBy: uuid("override_by"),
  overrideAt: moment("override_at"),
  /** The rules of the reference by which a proposal put it here; empty for what a person added. */
  ruleIds: text("rule_ids").array().notNull().default([]),
  /** The same limit by limit, each with its own reason, person and moment. */
  overrides: jsonb("overrides").$type<LineOverride[]>().notNull().default([]),
  position: integer("position").notNull(),
};

/** What a line is for: a cause, and the muscle or joint of that cause it serves. */
export const purposeColumns = {
  practiceId: tenantId().references(() => practice.id),
  id: rowId(),
  clientId: uuid("client_id").notNull(),
  causeId: uuid("cause_id").notNull(),
  muscleId: uuid("muscle_id"),
  jointId: uuid("joint_id"),
  targetSide: text("target_side").$type<Side>().notNull(),
  /** The finding that showed it, where a proposal named one. */
  findingId: uuid("finding_id"),
};
