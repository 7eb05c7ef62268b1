import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { transfer } from "@/db/schema/index";
import { noInputSchema } from "@/domain/account/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { enqueue } from "@/server/jobs/enqueue";
import { personOnly } from "../people/internal";
import { defineVerb } from "../verb";

/** Asks for an archive of the whole practice, made by a job. `conflict` (export_under_way) while one is being made. */
export const requestExport = defineVerb({
  right: "practice.transfer",
  input: noInputSchema,
  run: async (tx, _input, actor) => {
    personOnly(actor);
    const { practiceId } = actor;
    const [underWay] = await tx
      .select({ id: transfer.id })
      .from(transfer)
      .where(
        and(
          eq(transfer.practiceId, practiceId),
          eq(transfer.kind, "export"),
          isNull(transfer.finishedAt),
          isNull(transfer.failedAt),
        ),
      )
      .limit(1);
    if (underWay) throw new ServiceError("conflict", { facts: { why: "export_under_way" } });
    const transferId = uuidv7();
    await tx.insert(transfer).values({ practiceId, id: transferId, kind: "export", requestedBy: actor.memberId });
    await enqueue(tx, "transfer.export", { practiceId, id: transferId });
    return {
      result: { transferId },
      audit: { action: "practice.export", subjectKind: "transfer", subjectId: transferId },
    };
  },
});
