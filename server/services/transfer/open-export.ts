import { ServiceError } from "@/domain/shared/service-error";
import { transferIdSchema } from "@/domain/transfer/schemas";
import { defineVerb } from "../verb";
import { requireTransfer } from "./require-transfer";

/** Opens an archive to be saved; each time is on record. Throws `not_found`, `expired`, `not_current` while it is made. */
export const openExport = defineVerb({
  right: "practice.transfer",
  input: transferIdSchema,
  run: async (tx, { transferId }, actor) => {
    const { bytes, finishedAt, expiresAt } = await requireTransfer(tx, actor.practiceId, transferId, "export");
    if (!finishedAt || !expiresAt) throw new ServiceError("not_current");
    if (expiresAt <= new Date()) throw new ServiceError("expired");
    return {
      result: { bytes, madeAt: finishedAt },
      audit: {
        action: "practice.saveExport",
        subjectKind: "transfer",
        subjectId: transferId,
        detail: { bytes },
      },
    };
  },
});
