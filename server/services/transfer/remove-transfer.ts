import { and, eq, sql } from "drizzle-orm";
import { transfer, transferPart } from "@/db/schema/index";
import { ServiceError } from "@/domain/shared/service-error";
import { transferIdSchema } from "@/domain/transfer/schemas";
import { defineVerb } from "../verb";
import { requireTransfer } from "./require-transfer";

/** Deletes an archive's file before its time. `conflict` (export_under_way) while it is being worked on. */
export const removeTransfer = defineVerb({
  right: "practice.transfer",
  input: transferIdSchema,
  run: async (tx, { transferId }, actor) => {
    const { practiceId } = actor;
    const found = await requireTransfer(tx, practiceId, transferId);
    const isAtRest = found.finishedAt !== null || found.failedAt !== null || found.uploadedAt === null;
    const isImporting = found.acceptedAt !== null && found.importedAt === null && found.failedAt === null;
    const isMade = found.kind === "export" && found.finishedAt === null && found.failedAt === null;
    if (!isAtRest || isImporting || isMade) throw new ServiceError("conflict", { facts: { why: "export_under_way" } });
    await tx
      .delete(transferPart)
      .where(and(eq(transferPart.practiceId, practiceId), eq(transferPart.transferId, transferId)));
    await tx
      .update(transfer)
      .set({ expiresAt: sql`least(${transfer.expiresAt}, now())` })
      .where(and(eq(transfer.practiceId, practiceId), eq(transfer.id, transferId)));
    return {
      result: {},
      audit: { action: "practice.removeArchive", subjectKind: "transfer", subjectId: transferId },
    };
  },
});
