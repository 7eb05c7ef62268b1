import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { clientCaution } from "@/db/schema/index";
import { recordCautionSchema } from "@/domain/assessment/screen-schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { readCautionItems } from "../catalog/read-cautions";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { defineVerb } from "../verb";

/** Records that a contraindication code (3.6) holds for a client from now on. A code that holds already is a conflict. */
export const recordCaution = defineVerb({
  right: "screen.record",
  input: recordCautionSchema,
  run: async (tx, { clientId, code, note }, actor) => {
    const { practiceId } = actor;
    await requireActiveClient(tx, practiceId, clientId);
    const codes = await readCautionItems(tx, practiceId);
    if (!codes.some(({ key }) => key === code))
      throw new ServiceError("invalid", { fields: { code: "invalid_value" } });
    const [holds] = await tx
      .select({ id: clientCaution.id })
      .from(clientCaution)
      .where(
        and(
          eq(clientCaution.practiceId, practiceId),
          eq(clientCaution.clientId, clientId),
          eq(clientCaution.code, code),
          isNull(clientCaution.endedAt),
        ),
      );
    if (holds) throw new ServiceError("conflict", { fields: { code: "duplicate" } });
    const cautionId = uuidv7();
    await tx
      .insert(clientCaution)
      .values({ practiceId, id: cautionId, clientId, code, note: note ?? null, recordedBy: actingMember(actor) });
    return {
      result: { cautionId },
      audit: { action: "caution.record", subjectKind: "client_caution", subjectId: cautionId, clientId },
    };
  },
});
