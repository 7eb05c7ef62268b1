import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Role } from "@/domain/access/roles";
import { moment, rowId, staffReadPolicy, tenantId, tenantPolicy } from "./columns";
import { practice } from "./identity";

/** Who did or read what, when. Append-only: the app's role may insert and select, nothing else. */
export const auditRecord = pgTable(
  "audit_record",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    at: moment("at").notNull().defaultNow(),
    actorKind: text("actor_kind").$type<Role | "system">().notNull(),
    memberId: uuid("member_id"),
    action: text("action").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: uuid("subject_id"),
    clientId: uuid("client_id"),
    requestId: text("request_id").notNull(),
    /** Names of changed fields and plain counts; never their health content. */
    detail: jsonb("detail").$type<Record<string, string | number | boolean | string[]>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("audit_by_time").on(table.practiceId, table.at, table.id),
    index("audit_by_client").on(table.practiceId, table.clientId, table.at),
    index("audit_by_member").on(table.practiceId, table.memberId, table.at, table.id),
    index("audit_by_action").on(table.practiceId, table.action, table.at, table.id),
    tenantPolicy(),
    staffReadPolicy(),
  ],
);
