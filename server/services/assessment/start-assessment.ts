import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { assessment } from "@/db/schema/index";
import { startAssessmentSchema } from "@/domain/assessment/schemas";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { refreshOverview } from "../progress/refresh-overview";
import { requireUnlocked } from "../screens/require-unlocked";
import { defineVerb } from "../verb";

/** Starts an assessment, or returns the open one: a client has one at a time. Refused while an emergency is uncleared. */
export const startAssessment = defineVerb({
  right: "assessment.record",
  input: startAssessmentSchema,
  run: async (tx, { clientId }, actor) => {
    const { practiceId } = actor;
    await requireActiveClient(tx, practiceId, clientId);
    await requireUnlocked(tx, practiceId, clientId, { emergencyOnly: true });
    // Two presses at once would both find none open.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`assessment ${clientId}`}, 0))`);
    const [open] = await tx
      .select({ id: assessment.id })
      .from(assessment)
      .where(
        and(eq(assessment.practiceId, practiceId), eq(assessment.clientId, clientId), isNull(assessment.finishedAt)),
      );
    if (open) return { result: { assessmentId: open.id }, audit: null };
    const assessmentId = uuidv7();
    await tx.insert(assessment).values({ practiceId, id: assessmentId, clientId, startedBy: actingMember(actor) });
    await refreshOverview(tx, practiceId, clientId);
    return {
      result: { assessmentId },
      audit: { action: "assessment.start", subjectKind: "assessment", subjectId: assessmentId, clientId },
    };
  },
});
