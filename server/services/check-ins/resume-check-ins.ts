import { clientCheckInsSchema } from "@/domain/check-ins/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { requireActiveClient } from "../clients/require-client";
import { defineVerb } from "../verb";
import { askAgain } from "./restore-check-ins";
import { hasDeclined } from "./start-check-ins";

/**
 * A client who wanted no check-ins agrees to them after all, or the "no" was a slip. What is over stays missing. Throws
 * `not_found`, `conflict` (`not_declined`).
 */
export const resumeCheckIns = defineVerb({
  right: "checkIn.call",
  input: clientCheckInsSchema,
  async run(tx, { clientId }, actor) {
    const { practiceId } = actor;
    await requireActiveClient(tx, practiceId, clientId);
    if (!(await hasDeclined(tx, practiceId, clientId)))
      throw new ServiceError("conflict", { facts: { why: "not_declined" } });
    await askAgain(tx, { practiceId, clientId }, new Date());
    return {
      result: {},
      audit: { action: "checkIn.resume", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});
