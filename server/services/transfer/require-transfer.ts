import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { transfer } from "@/db/schema/index";
import { ServiceError } from "@/domain/shared/service-error";
import type { TransferKind } from "@/domain/transfer/words";

/** The practice's own archive, locked, so that two who act on it take turns. Throws `not_found`. */
export async function requireTransfer(tx: Transaction, practiceId: string, transferId: string, kind?: TransferKind) {
  const [found] = await tx
    .select({
      id: transfer.id,
      kind: transfer.kind,
      bytes: transfer.bytes,
      uploadedAt: transfer.uploadedAt,
      startedAt: transfer.startedAt,
      finishedAt: transfer.finishedAt,
      failedAt: transfer.failedAt,
      expiresAt: transfer.expiresAt,
      problems: transfer.problems,
      acceptedAt: transfer.acceptedAt,
      acceptedBy: transfer.acceptedBy,
      newPracticeId: transfer.newPracticeId,
      newName: transfer.newName,
      importedAt: transfer.importedAt,
    })
    .from(transfer)
    .where(and(eq(transfer.practiceId, practiceId), eq(transfer.id, transferId)))
    .for("update");
  if (!found || (kind && found.kind !== kind)) throw new ServiceError("not_found");
  return found;
}
