import {
  boolean,
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
import type { Side } from "@/domain/catalog/kinds";
import type { Dose } from "@/domain/plan/dose";
import type { LineOverride } from "@/domain/plan/overrides";
import type { AssignmentSide, Phase } from "@/domain/plan/words";
import { cause, finding } from "./assessment";
import { catalogVersion, joint, muscle } from "./catalog";
import { client } from "./clients";
import { clientPolicy, createdAt, moment, rowId, staffPolicy, tenantId, tenantPolicy } from "./columns";
import { member, practice } from "./identity";

/** Why a plan may ask for more minutes a day than the limit (DOS-09, DOS-11), and for how many; null when it does not. */
const minutesOverride = {
  minutesReason: text("minutes_reason"),
  minutesAllowed: integer("minutes_allowed"),
  minutesBy: uuid("minutes_by"),
  minutesAt: moment("minutes_at"),
};

/** A client's one living plan. Its draft is edited; what the client sees are its versions. */
export const plan = pgTable(
  "plan",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    /** Counts saves of the draft: a stale editor is refused, and shown the difference. */
    draftRevision: integer("draft_revision").notNull().default(0),
    draftChangedAt: moment("draft_changed_at"),
    draftChangedBy: uuid("draft_changed_by"),
    publishedNumber: integer("published_number"),
    ...minutesOverride,
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    unique("plan_client").on(table.practiceId, table.clientId),
    foreignKey({
      name: "plan_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

const line = {
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

/** A line of the draft. Its id is the line's identity through all versions. */
export const draftAssignment = pgTable(
  "draft_assignment",
  { ...line, id: rowId(), planId: uuid("plan_id").notNull(), createdAt: createdAt() },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("draft_assignment_plan").on(table.practiceId, table.planId, table.position),
    index("draft_assignment_client").on(table.practiceId, table.clientId),
    index("draft_assignment_item").on(table.practiceId, table.itemId, table.itemVersion),
    foreignKey({
      name: "draft_assignment_plan_fk",
      columns: [table.practiceId, table.planId],
      foreignColumns: [plan.practiceId, plan.id],
    }),
    foreignKey({
      name: "draft_assignment_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "draft_assignment_item_fk",
      columns: [table.practiceId, table.itemId, table.itemVersion],
      foreignColumns: [catalogVersion.practiceId, catalogVersion.itemId, catalogVersion.version],
    }),
    tenantPolicy(),
    staffPolicy(),
  ],
);

const purpose = {
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

/** What a line is for: a cause, and the muscle or joint of that cause it serves. */
export const draftPurpose = pgTable(
  "draft_purpose",
  { ...purpose, draftAssignmentId: uuid("draft_assignment_id").notNull() },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("draft_purpose_assignment").on(table.practiceId, table.draftAssignmentId),
    index("draft_purpose_cause").on(table.practiceId, table.causeId),
    index("draft_purpose_client").on(table.practiceId, table.clientId),
    index("draft_purpose_muscle").on(table.practiceId, table.muscleId),
    index("draft_purpose_joint").on(table.practiceId, table.jointId),
    index("draft_purpose_finding").on(table.practiceId, table.findingId),
    foreignKey({
      name: "draft_purpose_assignment_fk",
      columns: [table.practiceId, table.draftAssignmentId],
      foreignColumns: [draftAssignment.practiceId, draftAssignment.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "draft_purpose_cause_fk",
      columns: [table.practiceId, table.causeId],
      foreignColumns: [cause.practiceId, cause.id],
    }),
    foreignKey({
      name: "draft_purpose_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "draft_purpose_muscle_fk",
      columns: [table.practiceId, table.muscleId],
      foreignColumns: [muscle.practiceId, muscle.id],
    }),
    foreignKey({
      name: "draft_purpose_joint_fk",
      columns: [table.practiceId, table.jointId],
      foreignColumns: [joint.practiceId, joint.id],
    }),
    foreignKey({
      name: "draft_purpose_finding_fk",
      columns: [table.practiceId, table.findingId],
      foreignColumns: [finding.practiceId, finding.id],
    }),
    tenantPolicy(),
    staffPolicy(),
  ],
);

/** A published version. Append-only: the app's role can neither change nor delete it. */
export const planVersion = pgTable(
  "plan_version",
  {
    practiceId: tenantId().references(() => practice.id),
    planId: uuid("plan_id").notNull(),
    number: integer("number").notNull(),
    clientId: uuid("client_id").notNull(),
    /** What changed, in the practitioner's words; shown to the client. */
    note: text("note"),
    publishedBy: uuid("published_by"),
    publishedAt: moment("published_at").notNull().defaultNow(),
    ...minutesOverride,
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.planId, table.number] }),
    index("plan_version_client").on(table.practiceId, table.clientId, table.number),
    index("plan_version_published_by").on(table.practiceId, table.publishedBy),
    foreignKey({
      name: "plan_version_plan_fk",
      columns: [table.practiceId, table.planId],
      foreignColumns: [plan.practiceId, plan.id],
    }),
    foreignKey({
      name: "plan_version_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "plan_version_published_by_fk",
      columns: [table.practiceId, table.publishedBy],
      foreignColumns: [member.practiceId, member.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** A line of a published version. Append-only. */
export const assignment = pgTable(
  "assignment",
  {
    ...line,
    id: rowId(),
    planId: uuid("plan_id").notNull(),
    versionNumber: integer("version_number").notNull(),
    lineId: uuid("line_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    unique("assignment_line").on(table.practiceId, table.planId, table.versionNumber, table.lineId),
    index("assignment_client").on(table.practiceId, table.clientId, table.versionNumber),
    index("assignment_item").on(table.practiceId, table.itemId, table.itemVersion),
    foreignKey({
      name: "assignment_version_fk",
      columns: [table.practiceId, table.planId, table.versionNumber],
      foreignColumns: [planVersion.practiceId, planVersion.planId, planVersion.number],
    }),
    foreignKey({
      name: "assignment_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "assignment_item_fk",
      columns: [table.practiceId, table.itemId, table.itemVersion],
      foreignColumns: [catalogVersion.practiceId, catalogVersion.itemId, catalogVersion.version],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** What a published line is for. Append-only. */
export const assignmentPurpose = pgTable(
  "assignment_purpose",
  { ...purpose, assignmentId: uuid("assignment_id").notNull() },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("assignment_purpose_assignment").on(table.practiceId, table.assignmentId),
    index("assignment_purpose_cause").on(table.practiceId, table.causeId),
    index("assignment_purpose_client").on(table.practiceId, table.clientId),
    index("assignment_purpose_muscle").on(table.practiceId, table.muscleId),
    index("assignment_purpose_joint").on(table.practiceId, table.jointId),
    index("assignment_purpose_finding").on(table.practiceId, table.findingId),
    foreignKey({
      name: "assignment_purpose_assignment_fk",
      columns: [table.practiceId, table.assignmentId],
      foreignColumns: [assignment.practiceId, assignment.id],
    }),
    foreignKey({
      name: "assignment_purpose_cause_fk",
      columns: [table.practiceId, table.causeId],
      foreignColumns: [cause.practiceId, cause.id],
    }),
    foreignKey({
      name: "assignment_purpose_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "assignment_purpose_muscle_fk",
      columns: [table.practiceId, table.muscleId],
      foreignColumns: [muscle.practiceId, muscle.id],
    }),
    foreignKey({
      name: "assignment_purpose_joint_fk",
      columns: [table.practiceId, table.jointId],
      foreignColumns: [joint.practiceId, joint.id],
    }),
    foreignKey({
      name: "assignment_purpose_finding_fk",
      columns: [table.practiceId, table.findingId],
      foreignColumns: [finding.practiceId, finding.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);
