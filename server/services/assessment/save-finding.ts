import { saveFindingSchema } from "@/domain/assessment/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { requireActiveClient } from "../clients/require-client";
import { defineVerb } from "../verb";
import { lockOpenAssessment, requireTest } from "./internal";
import { rangeOf, writeFinding } from "./write-finding";

/**
 * Saves one result of one test on one side; saving again replaces it while the assessment is open. Whether it is a
 * finding is judged here, and the other side is judged anew: a left-right difference concerns both.
 */
export const saveFinding = defineVerb({
  right: "assessment.record",
  input: saveFindingSchema,
  run: async (tx, { assessmentId, testId, side, method, unit, ...entered }, actor) => {
    const { practiceId } = actor;
    const { clientId } = await lockOpenAssessment(tx, practiceId, assessmentId);
    await requireActiveClient(tx, practiceId, clientId);
    const test = await requireTest(tx, practiceId, testId);
    const reading = { value: entered.value ?? null, choice: entered.choice ?? null };
    if (unit !== undefined && unit !== null && unit !== test.content.unit)
      throw new ServiceError("invalid", { fields: { unit: "wrong_unit" }, facts: rangeOf(test) });
    const savedAt = new Date();
    const written = { clientId, assessmentId, testId, side, method: method ?? null, reading, savedAt };
    const { findings, findingId } = await writeFinding(tx, actor, test, written);
    return {
      result: { findings, savedAt, asksForScreen: asksForScreen(test.key, reading) },
      audit: {
        action: "finding.save",
        subjectKind: "finding",
        subjectId: findingId,
        clientId,
      },
    };
  },
});

/** Weak power or a cord reflex is a red flag in itself (3.2): the list has to be asked again. */
function asksForScreen(key: string, { value, choice }: { value: number | null; choice: string | null }): boolean {
  if (key === "t_myotomes") return value !== null && value <= 3;
  return key === "t_reflexes" && (choice === "brisk" || choice === "upper_motor");
}
