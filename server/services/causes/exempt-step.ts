import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { stepExemption } from "@/db/schema/index";
import { exemptStepSchema } from "@/domain/assessment/cause-schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { refreshOverview } from "../progress/refresh-overview";
import { defineVerb } from "../verb";

/** Says that a step does not apply to this client, with the reason. A step that is exempt already is a conflict. */
export const exemptStep = defineVerb({
  right: "cause.record",
  input: exemptStepSchema,
  run: async (tx, { clientId, step, reason }, actor) => {
    const { practiceId } = actor;
    await requireActiveClient(tx, practiceId, clientId);
    const [holds] = await tx
      .select({ id: stepExemption.id })
      .from(stepExemption)
      .where(
        and(
          eq(stepExemption.practiceId, practiceId),
          eq(stepExemption.clientId, clientId),
          eq(stepExemption.step, step),
          isNull(stepExemption.endedAt),
        ),
      );
    if (holds) throw new ServiceError("conflict", { fields: { step: "duplicate" } });
    const exemptionId = uuidv7();
    await tx
      .insert(stepExemption)
      .values({ practiceId, id: exemptionId, clientId, step, reason, recordedBy: actingMember(actor) });
    await refreshOverview(tx, practiceId, clientId);
    return {
      result: { exemptionId },
      audit: {
        action: "step.exempt",
        subjectKind: "step_exemption",
        subjectId: exemptionId,
        clientId,
        detail: { step },
      },
    };
  },
});
