import { and, eq, sql } from "drizzle-orm";
import { transfer, transferPart } from "@/db/schema/index";
import { ServiceError } from "@/domain/shared/service-error";
import { transferIdSchema } from "@/domain/transfer/schemas";
import { partBytes, transferLimits } from "@/domain/transfer/words";
import { enqueue } from "@/server/jobs/enqueue";
import { defineVerb } from "../verb";
import { requireTransfer } from "./require-transfer";

/**
 * Says that the whole file has arrived; a job then checks it and imports nothing. Throws `conflict` (parts_missing),
 * `not_found`, `used`.
 */
export const finishUpload = defineVerb({
  right: "practice.transfer",
  input: transferIdSchema,
  run: async (tx, { transferId }, actor) => {
    const { practiceId } = actor;
    const { bytes, uploadedAt } = await requireTransfer(tx, practiceId, transferId, "import");
    if (uploadedAt) throw new ServiceError("used");
    const [arrived] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(transferPart)
      .where(and(eq(transferPart.practiceId, practiceId), eq(transferPart.transferId, transferId)));
    if (arrived?.count !== Math.ceil(bytes / partBytes))
      throw new ServiceError("conflict", { facts: { why: "parts_missing" } });
    await tx
      .update(transfer)
      .set({ uploadedAt: sql`now()`, expiresAt: sql`now() + make_interval(days => ${transferLimits.days})` })
      .where(and(eq(transfer.practiceId, practiceId), eq(transfer.id, transferId)));
    await enqueue(tx, "transfer.check", { practiceId, id: transferId });
    return {
      result: {},
      audit: { action: "practice.checkArchive", subjectKind: "transfer", subjectId: transferId, detail: { bytes } },
    };
  },
});
