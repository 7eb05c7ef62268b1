import { and, eq } from "drizzle-orm";
import { causeFinding, finding } from "@/db/schema/index";
import { clearFindingSchema } from "@/domain/assessment/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { requireActiveClient } from "../clients/require-client";
import { defineVerb } from "../verb";
import { lockOpenAssessment, requireTest } from "./internal";
import { judgeSides } from "./write-finding";

/** Empties one side of one test. Refused for a finding that supports a cause: the cause would lose its ground. */
export const clearFinding = defineVerb({
  right: "assessment.record",
  input: clearFindingSchema,
  run: async (tx, { assessmentId, testId, side }, actor) => {
    const { practiceId } = actor;
    const { clientId } = await lockOpenAssessment(tx, practiceId, assessmentId);
    await requireActiveClient(tx, practiceId, clientId);
    const test = await requireTest(tx, practiceId, testId);
    const [known] = await tx
      .select({ id: finding.id, causeId: causeFinding.causeId })
      .from(finding)
      .leftJoin(
        causeFinding,
        and(eq(causeFinding.practiceId, finding.practiceId), eq(causeFinding.findingId, finding.id)),
      )
      .where(
        and(
          eq(finding.practiceId, practiceId),
          eq(finding.assessmentId, assessmentId),
          eq(finding.testId, testId),
          eq(finding.side, side),
        ),
      )
      .limit(1);
    if (known?.causeId) throw new ServiceError("conflict", { facts: { why: "finding_supports_cause" } });
    if (known) await tx.delete(finding).where(and(eq(finding.practiceId, practiceId), eq(finding.id, known.id)));
    const findings = await judgeSides(tx, practiceId, assessmentId, testId, test);
    return {
      result: { findings, savedAt: new Date() },
      audit: known
        ? { action: "finding.clear", subjectKind: "finding", subjectId: known.id, clientId }
        : { action: "finding.clear", subjectKind: "assessment", subjectId: assessmentId, clientId },
    };
  },
});
