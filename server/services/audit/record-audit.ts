import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { auditRecord } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";

export interface AuditEntry {
  /** `client.read`, `plan.publish`: subject and verb, in the words of the rights table where one fits. */
  action: string;
  subjectKind: string;
  subjectId?: string | null;
  clientId?: string | null;
  /** Names of changed fields and counts. Health data never stands here. */
  detail?: Record<string, string | number | boolean | string[]>;
}

/** Writes who did or read what, in the transaction of the act itself. */
export async function recordAudit(tx: Transaction, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.insert(auditRecord).values({
    practiceId: actor.practiceId,
    id: uuidv7(),
    actorKind: actor.kind,
    memberId: actor.kind === "system" ? null : actor.memberId,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId ?? null,
    clientId: entry.clientId ?? null,
    requestId: actor.requestId,
    detail: entry.detail ?? {},
  });
}
