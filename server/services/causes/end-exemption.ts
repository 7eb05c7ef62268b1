import { and, eq } from "drizzle-orm";
import { stepExemption } from "@/db/schema/index";
import { endExemptionSchema } from "@/domain/assessment/cause-schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { refreshOverview } from "../progress/refresh-overview";
import { defineVerb } from "../verb";

/** The step applies again; the exemption's row stays. Ending it twice changes nothing. */
export const endExemption = defineVerb({
  right: "cause.record",
  input: endExemptionSchema,
  run: async (tx, { exemptionId }, actor) => {
    const { practiceId } = actor;
    const own = and(eq(stepExemption.practiceId, practiceId), eq(stepExemption.id, exemptionId));
    const [known] = await tx
      .select({ clientId: stepExemption.clientId, step: stepExemption.step, endedAt: stepExemption.endedAt })
      .from(stepExemption)
      .where(own);
    if (!known) throw new ServiceError("not_found");
    await requireActiveClient(tx, practiceId, known.clientId);
    if (!known.endedAt)
      await tx
        .update(stepExemption)
        .set({ endedAt: new Date(), endedBy: actingMember(actor) })
        .where(own);
    await refreshOverview(tx, practiceId, known.clientId);
    return {
      result: { exemptionId },
      audit: {
        action: "step.end_exemption",
        subjectKind: "step_exemption",
        subjectId: exemptionId,
        clientId: known.clientId,
        detail: { step: known.step },
      },
    };
  },
});
