import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { JobFaultCode, JobTask } from "@/domain/jobs/tasks";
import { moment, rowId, staffPolicy, tenantId, tenantPolicy } from "./columns";
import { member, practice } from "./identity";

/**
 * A job that was given up: the queue forgets it, this row keeps it until an admin tries it again or lets it go.
 * `subjectId` is the row that the job was about.
 */
export const failedJob = pgTable(
  "failed_job",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    task: text("task").$type<JobTask>().notNull(),
    subjectId: uuid("subject_id").notNull(),
    code: text("code").$type<JobFaultCode>().notNull(),
    attempts: integer("attempts").notNull(),
    failedAt: moment("failed_at").notNull().defaultNow(),
    settledAt: moment("settled_at"),
    settledBy: uuid("settled_by"),
    settledHow: text("settled_how").$type<"retried" | "dismissed">(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("failed_job_time").on(table.practiceId, table.failedAt, table.id),
    index("failed_job_settled_by").on(table.practiceId, table.settledBy),
    foreignKey({
      name: "failed_job_settled_by_fk",
      columns: [table.practiceId, table.settledBy],
      foreignColumns: [member.practiceId, member.id],
    }),
    tenantPolicy(),
    staffPolicy(),
  ],
);
