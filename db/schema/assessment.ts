import {
  boolean,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { CauseStatus, Severity } from "@/domain/assessment/words";
import type { Side } from "@/domain/catalog/kinds";
import type { PatternSide } from "@/domain/catalog/schemas";
import { assessmentTest, pattern } from "./catalog";
import { client } from "./clients";
import { clientPolicy, createdAt, moment, rowId, tenantId, tenantPolicy } from "./columns";
import { practice } from "./identity";

export const assessment = pgTable(
  "assessment",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    startedBy: uuid("started_by"),
    startedAt: moment("started_at").notNull().defaultNow(),
    finishedBy: uuid("finished_by"),
    finishedAt: moment("finished_at"),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("assessment_client").on(table.practiceId, table.clientId, table.startedAt, table.id),
    foreignKey({
      name: "assessment_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** The result of one test on one side. A retest is a new finding in a later assessment. */
export const finding = pgTable(
  "finding",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    testId: uuid("test_id").notNull(),
    testVersion: integer("test_version").notNull(),
    side: text("side").$type<Side>().notNull(),
    /** A number in the test's unit, or null when the answer is a choice. */
    value: doublePrecision("value"),
    choice: text("choice"),
    unit: text("unit").notNull(),
    /** How it was measured (device, position), when it differs from the test's text. */
    method: text("method"),
    abnormal: boolean("abnormal").notNull(),
    examinerId: uuid("examiner_id"),
    recordedAt: moment("recorded_at").notNull().defaultNow(),
    retestOn: date("retest_on", { mode: "string" }),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    unique("finding_once").on(table.practiceId, table.assessmentId, table.testId, table.side),
    index("finding_client").on(table.practiceId, table.clientId, table.testId, table.recordedAt),
    index("finding_test").on(table.practiceId, table.testId),
    foreignKey({
      name: "finding_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "finding_assessment_fk",
      columns: [table.practiceId, table.assessmentId],
      foreignColumns: [assessment.practiceId, assessment.id],
    }),
    foreignKey({
      name: "finding_test_fk",
      columns: [table.practiceId, table.testId],
      foreignColumns: [assessmentTest.practiceId, assessmentTest.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** A distortion pattern that a practitioner holds responsible in this client. */
export const cause = pgTable(
  "cause",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    patternId: uuid("pattern_id").notNull(),
    side: text("side").$type<PatternSide>().notNull(),
    /** Null only for what was ruled out at once: it was never given one. */
    severity: integer("severity").$type<Severity>(),
    note: text("note"),
    /** Maintained from cause_change, the record of who moved it when. */
    status: text("status").$type<CauseStatus>().notNull(),
    foundOn: date("found_on", { mode: "string" }).notNull(),
    retestOn: date("retest_on", { mode: "string" }),
    recordedBy: uuid("recorded_by"),
    createdAt: createdAt(),
    /** Counts edits; the second of two editors is told. */
    revision: integer("revision").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("cause_client").on(table.practiceId, table.clientId, table.createdAt, table.id),
    index("cause_pattern").on(table.practiceId, table.patternId),
    foreignKey({
      name: "cause_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "cause_pattern_fk",
      columns: [table.practiceId, table.patternId],
      foreignColumns: [pattern.practiceId, pattern.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** The findings that support a cause. */
export const causeFinding = pgTable(
  "cause_finding",
  {
    practiceId: tenantId().references(() => practice.id),
    causeId: uuid("cause_id").notNull(),
    findingId: uuid("finding_id").notNull(),
    clientId: uuid("client_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.causeId, table.findingId] }),
    index("cause_finding_finding").on(table.practiceId, table.findingId),
    index("cause_finding_client").on(table.practiceId, table.clientId),
    foreignKey({
      name: "cause_finding_cause_fk",
      columns: [table.practiceId, table.causeId],
      foreignColumns: [cause.practiceId, cause.id],
    }),
    foreignKey({
      name: "cause_finding_finding_fk",
      columns: [table.practiceId, table.findingId],
      foreignColumns: [finding.practiceId, finding.id],
    }),
    foreignKey({
      name: "cause_finding_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** Each move of a cause's status, with who, when and why. Append-only. */
export const causeChange = pgTable(
  "cause_change",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    causeId: uuid("cause_id").notNull(),
    fromStatus: text("from_status").$type<CauseStatus>(),
    toStatus: text("to_status").$type<CauseStatus>().notNull(),
    note: text("note"),
    changedBy: uuid("changed_by"),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("cause_change_cause").on(table.practiceId, table.causeId, table.at),
    index("cause_change_client").on(table.practiceId, table.clientId, table.at),
    foreignKey({
      name: "cause_change_cause_fk",
      columns: [table.practiceId, table.causeId],
      foreignColumns: [cause.practiceId, cause.id],
    }),
    foreignKey({
      name: "cause_change_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);
