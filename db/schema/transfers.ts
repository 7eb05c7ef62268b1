import { bigint, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { TransferProblem } from "@/domain/transfer/problems";
import type { TransferFailure, TransferKind } from "@/domain/transfer/words";
import { bytes, moment, rowId, staffPolicy, tenantId, tenantPolicy } from "./columns";
import { member, practice } from "./identity";

/**
 * An archive of a whole practice that was asked for (export) or brought here (import), and how far it has got. The
 * archive itself lies in `transfer_part` until it expires; this row stays.
 */
export const transfer = pgTable(
  "transfer",
  {
    practiceId: tenantId().references(() => practice.id),
    id: rowId(),
    kind: text("kind").$type<TransferKind>().notNull(),
    requestedBy: uuid("requested_by").notNull(),
    requestedAt: moment("requested_at").notNull().defaultNow(),
    /** Import: when the last part of the file had arrived. */
    uploadedAt: moment("uploaded_at"),
    startedAt: moment("started_at"),
    stepsDone: integer("steps_done").notNull().default(0),
    stepsTotal: integer("steps_total").notNull().default(0),
    records: integer("records").notNull().default(0),
    bytes: bigint("bytes", { mode: "number" }).notNull().default(0),
    /** Export: the file is ready. Import: the file was checked. */
    finishedAt: moment("finished_at"),
    failedAt: moment("failed_at"),
    failure: text("failure").$type<TransferFailure>(),
    /** Then the parts are deleted. */
    expiresAt: moment("expires_at"),
    /** Import: the practice's name in the archive, and what is wrong with the archive. */
    practiceName: text("practice_name"),
    problems: jsonb("problems").$type<TransferProblem[]>().notNull().default([]),
    acceptedBy: uuid("accepted_by"),
    acceptedAt: moment("accepted_at"),
    newPracticeId: uuid("new_practice_id"),
    newName: text("new_name"),
    importedAt: moment("imported_at"),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.id] }),
    index("transfer_time").on(table.practiceId, table.requestedAt, table.id),
    index("transfer_expiry").on(table.practiceId, table.expiresAt),
    index("transfer_requested_by").on(table.practiceId, table.requestedBy),
    foreignKey({
      name: "transfer_requested_by_fk",
      columns: [table.practiceId, table.requestedBy],
      foreignColumns: [member.practiceId, member.id],
    }),
    tenantPolicy(),
    staffPolicy(),
  ],
);

/** The bytes of an archive in pieces of one size, so that neither side ever holds the whole. */
export const transferPart = pgTable(
  "transfer_part",
  {
    practiceId: tenantId().references(() => practice.id),
    transferId: uuid("transfer_id").notNull(),
    number: integer("number").notNull(),
    content: bytes("content").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.transferId, table.number] }),
    foreignKey({
      name: "transfer_part_transfer_fk",
      columns: [table.practiceId, table.transferId],
      foreignColumns: [transfer.practiceId, transfer.id],
    }).onDelete("cascade"),
    tenantPolicy(),
    staffPolicy(),
  ],
);
