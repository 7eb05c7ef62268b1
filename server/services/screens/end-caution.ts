import { and, eq } from "drizzle-orm";
import { clientCaution } from "@/db/schema/index";
import { endCautionSchema } from "@/domain/assessment/screen-schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { defineVerb } from "../verb";

/** Ends a caution; its row stays, with who and when. Ending it twice changes nothing. */
export const endCaution = defineVerb({
  right: "screen.record",
  input: endCautionSchema,
  run: async (tx, { cautionId }, actor) => {
    const { practiceId } = actor;
    const own = and(eq(clientCaution.practiceId, practiceId), eq(clientCaution.id, cautionId));
    const [known] = await tx
      .select({ clientId: clientCaution.clientId, endedAt: clientCaution.endedAt })
      .from(clientCaution)
      .where(own);
    if (!known) throw new ServiceError("not_found");
    await requireActiveClient(tx, practiceId, known.clientId);
    if (!known.endedAt)
      await tx
        .update(clientCaution)
        .set({ endedAt: new Date(), endedBy: actingMember(actor) })
        .where(own);
    return {
      result: { cautionId },
      audit: {
        action: "caution.end",
        subjectKind: "client_caution",
        subjectId: cautionId,
        clientId: known.clientId,
      },
    };
  },
});
