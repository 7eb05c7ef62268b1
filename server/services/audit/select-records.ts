import { and, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { auditRecord, client, member, practice } from "@/db/schema/index";
import type { AuditFilter } from "@/domain/audit/schemas";
import type { Cursor } from "@/domain/shared/ids";

/** The records that fit, newest first, from the cursor on. Days are the practice's. */
export function selectRecords(
  tx: Transaction,
  practiceId: string,
  wanted: AuditFilter,
  limit: number,
  cursor?: Cursor | null,
) {
  const { action, actions, memberId, bySystem, clientId, from, to } = wanted;
  const zone = sql`(select ${practice.zone} from ${practice} where ${practice.id} = ${practiceId})`;
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
        actions ? inArray(auditRecord.action, actions) : undefined,
        memberId ? eq(auditRecord.memberId, memberId) : undefined,
        bySystem ? eq(auditRecord.actorKind, "system") : undefined,
        clientId ? eq(auditRecord.clientId, clientId) : undefined,
        from ? gte(auditRecord.at, sql`${from}::date::timestamp at time zone ${zone}`) : undefined,
        to ? lt(auditRecord.at, sql`(${to}::date + 1)::timestamp at time zone ${zone}`) : undefined,
        cursor
          ? sql`(${auditRecord.at}, ${auditRecord.id}) < (${cursor.after}::timestamptz, ${cursor.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(auditRecord.at), desc(auditRecord.id))
    .limit(limit);
}
