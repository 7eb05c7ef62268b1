import { sql } from "drizzle-orm";
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
import type { TriageKind } from "@/domain/triage/words";
import { client } from "./clients";
import { clientPolicy, moment, rowId, staffPolicy, tenantId, tenantPolicy } from "./columns";
import { member, practice } from "./identity";

/**
 * Maintained: one row a client and kind while the reason holds, written in the transaction of the event that opens,
 * changes or closes it. One that was put aside stays so until what it rests on (`source`) is another.
 */
export const triageReason = pgTable(
  "triage_reason",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    kind: text("kind").$type<TriageKind>().notNull(),
    /** 0 urgent, 1 attention, 2 good news and routine. */
    urgency: integer("urgency").notNull(),
    since: moment("since").notNull(),
    source: text("source").notNull(),
    facts: jsonb("facts").$type<Record<string, string | number>>().notNull(),
    /** The most urgent and oldest of the client's reasons that stand: the one row that the board shows of them. */
    leads: boolean("leads").notNull().default(false),
    asideAt: moment("aside_at"),
    asideBy: uuid("aside_by"),
    asideHow: text("aside_how").$type<"called" | "put_off" | "dismissed">(),
    /** It comes back then; null: not before it rests on something new. */
    asideUntil: moment("aside_until"),
    asideNote: text("aside_note"),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    unique("triage_reason_once").on(table.practiceId, table.clientId, table.kind),
    index("triage_reason_board").on(table.practiceId, table.urgency, table.since, table.id).where(sql`leads`),
    index("triage_reason_aside_by").on(table.practiceId, table.asideBy),
    foreignKey({
      name: "triage_reason_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "triage_reason_aside_by_fk",
      columns: [table.practiceId, table.asideBy],
      foreignColumns: [member.practiceId, member.id],
    }),
    tenantPolicy(),
    clientPolicy(),
  ],
);

/** A call to a client that somebody of the practice wrote down. Append-only; clients never read it. */
export const clientCall = pgTable(
  "client_call",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    clientId: uuid("client_id").notNull(),
    /** The reason that it was about. */
    kind: text("kind").$type<TriageKind>().notNull(),
    reached: boolean("reached").notNull(),
    note: text("note").notNull(),
    calledAt: moment("called_at").notNull().defaultNow(),
    calledBy: uuid("called_by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("client_call_time").on(table.practiceId, table.clientId, table.calledAt, table.id),
    index("client_call_by").on(table.practiceId, table.calledBy),
    foreignKey({
      name: "client_call_client_fk",
      columns: [table.practiceId, table.clientId],
      foreignColumns: [client.practiceId, client.id],
    }),
    foreignKey({
      name: "client_call_by_fk",
      columns: [table.practiceId, table.calledBy],
      foreignColumns: [member.practiceId, member.id],
    }),
    tenantPolicy(),
    staffPolicy(),
  ],
);
