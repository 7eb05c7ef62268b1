import { stringify } from "csv-stringify/sync";
import type { AuditRecordView } from "@/domain/audit/dtos";
import { auditExportSchema, auditQuerySchema, mostExportedRows } from "@/domain/audit/schemas";
import type { Cursor } from "@/domain/shared/ids";
import { defineVerb } from "../verb";
import { selectRecords } from "./select-records";

/** Who did or read what, newest first, a page at a time. */
export const readAudit = defineVerb({
  right: "audit.read",
  input: auditQuerySchema,
  run: async (tx, { limit, cursor, ...wanted }, actor) => {
    const rows = await selectRecords(tx, actor.practiceId, wanted, limit + 1, cursor);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const items = shown.map(({ atText: _, ...row }): AuditRecordView => row);
    const next: Cursor | null = last ? { after: last.atText, id: last.id } : null;
    return { result: { items, next }, audit: null };
  },
});

/**
 * The same as a CSV file (RFC 4180, UTF-8, times in UTC): the newest 1,000 rows at most, `capped` when there are
 * more. Cells that a spreadsheet would take for a formula are disarmed. The export is itself on record,
 * with the names of the filters.
 */
export const exportAudit = defineVerb({
  right: "audit.read",
  input: auditExportSchema,
  run: async (tx, wanted, actor) => {
    const rows = await selectRecords(tx, actor.practiceId, wanted, mostExportedRows + 1);
    const shown = rows.slice(0, mostExportedRows);
    const filters = Object.entries(wanted).flatMap(([name, value]) => ((value ?? null) === null ? [] : [name]));
    const csv = stringify(
      shown.map((row) => ({
        ...row,
        at: row.at.toISOString(),
        detail: JSON.stringify(row.detail),
      })),
      {
        header: true,
        columns: [
          "at",
          "actorKind",
          "memberId",
          "memberName",
          "action",
          "subjectKind",
          "subjectId",
          "clientId",
          "clientName",
          "requestId",
          "detail",
        ],
        record_delimiter: "windows",
        escape_formulas: true,
      },
    );
    return {
      result: { csv, rows: shown.length, capped: rows.length > mostExportedRows },
      audit: {
        action: "audit.export",
        subjectKind: "audit",
        clientId: wanted.clientId ?? null,
        detail: {
          rows: shown.length,
          filters,
        },
      },
    };
  },
});
