import { foreignKey, index, integer, pgTable, primaryKey, unique, uuid } from "drizzle-orm/pg-core";
import { cause, finding } from "./assessment";
import { catalogVersion, joint, muscle } from "./catalog";
import { client } from "./clients";
import { clientPolicy, createdAt, moment, rowId, staffPolicy, tenantId, tenantPolicy } from "./columns";
import { practice } from "./identity";
import { lineColumns, minutesOverride, purposeColumns } from "./plan-columns";

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

/** A line of the draft. Its id is the line's identity through all versions. */
export const draftAssignment = pgTable(
  "draft_assignment",
  { ...lineColumns, id: rowId(), planId: uuid("plan_id").notNull(), createdAt: createdAt() },
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

/** What a line is for: a cause, and the muscle or joint of that cause it serves. */
export const draftPurpose = pgTable(
  "draft_purpose",
  { ...purposeColumns, draftAssignmentId: uuid("draft_assignment_id").notNull() },
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
