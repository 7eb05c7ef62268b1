import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { cause, finding } from "./assessment";
import { catalogVersion, joint, muscle } from "./catalog";
import { client } from "./clients";
import { clientPolicy, moment, rowId, tenantId, tenantPolicy } from "./columns";
import { member, practice } from "./identity";
import { plan } from "./plan";
import { lineColumns, minutesOverride, purposeColumns } from "./plan-columns";

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
    ...lineColumns,
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
  { ...purposeColumns, assignmentId: uuid("assignment_id").notNull() },
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
