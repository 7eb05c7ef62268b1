import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { transfer } from "@/db/schema/index";
import { ServiceError } from "@/domain/shared/service-error";
import { acceptImportSchema } from "@/domain/transfer/schemas";
import { enqueue } from "@/server/jobs/enqueue";
import { personOnly } from "../people/internal";
import { defineVerb } from "../verb";
import { requireTransfer } from "./require-transfer";

/**
 * Accepts an archive that was checked without a fault: a job opens it as a new practice of that name, with whoever
 * accepts as its admin. Throws `not_current` before the check, `invalid` (problems) after a bad one, `used`, `expired`.
 */
export const acceptImport = defineVerb({
  right: "practice.transfer",
  input: acceptImportSchema,
  run: async (tx, { transferId, name }, actor) => {
    personOnly(actor);
    const { practiceId } = actor;
    const found = await requireTransfer(tx, practiceId, transferId, "import");
    if (!found.finishedAt || found.failedAt) throw new ServiceError("not_current");
    if (found.problems.length > 0) throw new ServiceError("invalid", { fields: { archive: "invalid_value" } });
    if (found.acceptedAt) throw new ServiceError("used");
    if (!found.expiresAt || found.expiresAt <= new Date()) throw new ServiceError("expired");
    const newPracticeId = uuidv7();
    await tx
      .update(transfer)
      .set({
        acceptedAt: sql`now()`,
        acceptedBy: actor.memberId,
        newPracticeId,
        newName: name,
        stepsDone: 0,
        records: 0,
      })
      .where(and(eq(transfer.practiceId, practiceId), eq(transfer.id, transferId)));
    await enqueue(tx, "transfer.import", { practiceId, id: transferId });
    return {
      result: {},
      audit: { action: "practice.import", subjectKind: "transfer", subjectId: transferId },
    };
  },
});
