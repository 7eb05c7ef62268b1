import { and, count, eq } from "drizzle-orm";
import { assessment, finding } from "@/db/schema/index";
import { finishAssessmentSchema } from "@/domain/assessment/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { dayInZone } from "@/domain/time/calendar-day";
import { setNextRetests } from "../causes/retest-dates";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { refreshOverview } from "../progress/refresh-overview";
import { requireUnlocked } from "../screens/require-unlocked";
import { defineVerb } from "../verb";
import { isScreened, lockOpenAssessment } from "./internal";

/** Closes an assessment: from then on its findings stand. Refused before the red-flag list, or in an emergency. */
export const finishAssessment = defineVerb({
  right: "assessment.record",
  input: finishAssessmentSchema,
  run: async (tx, { assessmentId }, actor) => {
    const { practiceId } = actor;
    const { clientId } = await lockOpenAssessment(tx, practiceId, assessmentId);
    const { zone } = await requireActiveClient(tx, practiceId, clientId);
    if (!(await isScreened(tx, practiceId, clientId)))
      throw new ServiceError("locked", { facts: { why: "screen_missing" } });
    await requireUnlocked(tx, practiceId, clientId, { emergencyOnly: true });
    const [counted] = await tx
      .select({ findings: count() })
      .from(finding)
      .where(and(eq(finding.practiceId, practiceId), eq(finding.assessmentId, assessmentId)));
    const findings = counted?.findings ?? 0;
    if (findings === 0) throw new ServiceError("conflict", { facts: { why: "assessment_empty" } });
    const finishedAt = new Date();
    await tx
      .update(assessment)
      .set({ finishedAt, finishedBy: actingMember(actor) })
      .where(and(eq(assessment.practiceId, practiceId), eq(assessment.id, assessmentId)));
    await setNextRetests(tx, practiceId, { clientId, assessmentId, today: dayInZone(finishedAt, zone) });
    await refreshOverview(tx, practiceId, clientId);
    return {
      result: { assessmentId, findings },
      audit: {
        action: "assessment.finish",
        subjectKind: "assessment",
        subjectId: assessmentId,
        clientId,
        detail: { findings },
      },
    };
  },
});
