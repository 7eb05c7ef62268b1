import { ServiceError } from "@/domain/shared/service-error";
import { reasonIdSchema } from "@/domain/triage/schemas";
import { mayPutAside } from "@/domain/triage/words";
import { actingPerson } from "../clients/require-client";
import { defineVerb } from "../verb";
import { putAside, requireStanding } from "./put-aside";

/**
 * Takes a reason off the board until it rests on something new. Throws `not_found`, `conflict` (`reason_settled`, or
 * `must_act` for a lock and for red-flag words).
 */
export const dismissReason = defineVerb({
  right: "triage.act",
  input: reasonIdSchema,
  async run(tx, { reasonId }, actor) {
    const { practiceId } = actor;
    const { clientId, kind } = await requireStanding(tx, practiceId, reasonId);
    if (!mayPutAside(kind)) throw new ServiceError("conflict", { facts: { why: "must_act" } });
    const deed = {
      practiceId,
      clientId,
      memberId: actingPerson(actor).memberId,
      how: "dismissed" as const,
      until: null,
      note: null,
    };
    const reasonIds = await putAside(tx, deed, [kind]);
    return {
      result: { reasonIds },
      audit: { action: "triage.dismiss", subjectKind: "triage", subjectId: reasonId, clientId },
    };
  },
});
