import { stringify } from "csv-stringify/sync";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { auditRecord, client, member } from "@/db/schema/index";
import type { AuditRecordView } from "@/domain/audit/dtos";
import { auditExportSchema, auditQuerySchema, mostExportedRows } from "@/domain/audit/schemas";
import type { Cursor } from "@/domain/shared/ids";
import { defineVerb } from "../verb";

interface Wanted {
  action?: string | null;
  memberId?: string | null;
  cursor?: Cursor | null;
}

/** Who did or read what, newest first, a page at a time. */
export const readAudit = defineVerb({
  right: "audit.read",
  input: auditQuerySchema,
  run: async (tx, { limit, ...wanted }, actor) => {
    const rows = await selectRecords(tx, actor.practiceId, wanted, limit + 1);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const items = shown.map(({ atText: _, ...row }): AuditRecordView => row);
    const next: Cursor | null = last ? { after: last.atText, id: last.id } : null;
    return { result: { items, next }, audit: null };
  },
});

/**
 * The same as a CSV file (RFC 4180, UTF-8, times in UTC): the newest 1,000 rows at most, `capped` when there are
 * more. Cells that a spreadsheet would take for a formula are disarmed. The export is itself on record.
 */
export const exportAudit = defineVerb({
  right: "audit.read",
  input: auditExportSchema,
  run: async (tx, wanted, actor) => {
    const rows = await selectRecords(tx, actor.practiceId, wanted, mostExportedRows + 1);
    const shown = rows.slice(0, mostExportedRows);
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
      audit: { action: "audit.export", subjectKind: "audit", detail: { rows: shown.length } },
    };
  },
});

function selectRecords(tx: Transaction, practiceId: string, wanted: Wanted, limit: number) {
  const { action, memberId, cursor } = wanted;
  return tx
    .select({
      id: auditRecord.id,
      at: auditRecord.at,
      actorKind: auditRecord.actorKind,
      memberId: auditRecord.memberId,
      memberName: member.name,
      action: auditRecord.action,
      subjectKind: auditRecord.subjectKind,
      subjectId: auditRecord.subjectId,
      clientId: auditRecord.clientId,
      clientName: client.name,
      requestId: auditRecord.requestId,
      detail: auditRecord.detail,
      // As text, because a JavaScript date drops the microseconds by which rows are ordered.
      atText: sql<string>`${auditRecord.at}::text`,
    })
    .from(auditRecord)
    .leftJoin(member, and(eq(member.practiceId, auditRecord.practiceId), eq(member.id, auditRecord.memberId)))
    .leftJoin(client, and(eq(client.practiceId, auditRecord.practiceId), eq(client.id, auditRecord.clientId)))
    .where(
      and(
        eq(auditRecord.practiceId, practiceId),
        action ? eq(auditRecord.action, action) : undefined,
        memberId ? eq(auditRecord.memberId, memberId) : undefined,
        cursor
          ? sql`(${auditRecord.at}, ${auditRecord.id}) < (${cursor.after}::timestamptz, ${cursor.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(auditRecord.at), desc(auditRecord.id))
    .limit(limit);
}
