import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { assessment, clientOverview, finding, member } from "@/db/schema/index";
import type { AssessmentView } from "@/domain/assessment/dtos";
import { readAssessmentSchema } from "@/domain/assessment/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { dayInZone } from "@/domain/time/calendar-day";
import { requireClient } from "../clients/require-client";
import { defineVerb } from "../verb";
import { findingColumns, isScreened } from "./internal";

/** One assessment (the one asked for, else the open one, else the newest) with the last earlier value of each test. */
export const readAssessment = defineVerb({
  right: "client.read",
  input: readAssessmentSchema,
  run: async (tx, { clientId, assessmentId }, actor) => {
    const { practiceId } = actor;
    const known = await requireClient(tx, practiceId, clientId);
    const all = await tx
      .select({
        id: assessment.id,
        startedAt: assessment.startedAt,
        finishedAt: assessment.finishedAt,
        examiner: member.name,
      })
      .from(assessment)
      .leftJoin(member, and(eq(member.practiceId, assessment.practiceId), eq(member.id, assessment.startedBy)))
      .where(
        and(
          eq(assessment.practiceId, practiceId),
          eq(assessment.clientId, clientId),
          assessmentId ? eq(assessment.id, assessmentId) : undefined,
        ),
      )
      .orderBy(sql`${assessment.finishedAt} is null desc`, desc(assessment.startedAt), desc(assessment.id))
      .limit(20);
    const shown = all[0] ?? null;
    if (assessmentId && !shown) throw new ServiceError("not_found");
    const ofShown = and(eq(finding.practiceId, practiceId), eq(finding.clientId, clientId));
    const findings = shown
      ? await tx
          .select(findingColumns)
          .from(finding)
          .where(and(ofShown, eq(finding.assessmentId, shown.id)))
          .orderBy(finding.recordedAt, finding.id)
      : [];
    const earlier = await tx
      .selectDistinctOn([finding.testId, finding.side], findingColumns)
      .from(finding)
      .where(
        and(
          ofShown,
          shown
            ? inArray(
                finding.assessmentId,
                tx
                  .select({ id: assessment.id })
                  .from(assessment)
                  .where(
                    and(
                      eq(assessment.practiceId, practiceId),
                      eq(assessment.clientId, clientId),
                      lt(assessment.startedAt, shown.startedAt),
                    ),
                  ),
              )
            : undefined,
        ),
      )
      .orderBy(finding.testId, finding.side, desc(finding.recordedAt));
    const [overview] = await tx
      .select({ lockedLevel: clientOverview.lockedLevel })
      .from(clientOverview)
      .where(and(eq(clientOverview.practiceId, practiceId), eq(clientOverview.clientId, clientId)));
    const result: AssessmentView = {
      client: { id: clientId, name: known.name, archived: known.archivedAt !== null, zone: known.zone },
      today: dayInZone(new Date(), known.zone),
      screened: await isScreened(tx, practiceId, clientId),
      lockedLevel: overview?.lockedLevel ?? null,
      assessment: shown,
      findings,
      earlier: shown ? earlier : [],
      all,
    };
    return {
      result,
      audit: { action: "assessment.read", subjectKind: "client", subjectId: clientId, clientId },
    };
  },
});
