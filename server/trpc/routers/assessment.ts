import {
  assessmentSchema,
  clearedFindingSchema,
  finishedAssessmentSchema,
  painMapsSchema,
  savedFindingSchema,
  savedPainMapSchema,
  startedAssessmentSchema,
  testsSchema,
} from "@/domain/assessment/dtos";
import {
  clearFindingSchema,
  finishAssessmentSchema,
  readAssessmentSchema,
  readPainMapSchema,
  readTestsSchema,
  recordPainMapSchema,
  saveFindingSchema,
  startAssessmentSchema,
} from "@/domain/assessment/schemas";
import { clearFinding } from "@/server/services/assessment/clear-finding";
import { finishAssessment } from "@/server/services/assessment/finish-assessment";
import { readAssessment } from "@/server/services/assessment/read";
import { readPainMaps } from "@/server/services/assessment/read-pain-maps";
import { readTests } from "@/server/services/assessment/read-tests";
import { recordPainMap } from "@/server/services/assessment/record-pain-map";
import { saveFinding } from "@/server/services/assessment/save-finding";
import { startAssessment } from "@/server/services/assessment/start-assessment";
import { memberProcedure, router } from "../init";

export const assessmentRouter = router({
  tests: memberProcedure("catalog.read")
    .input(readTestsSchema)
    .output(testsSchema)
    .query(({ ctx, input }) => readTests(ctx.actor, input)),
  read: memberProcedure("client.read")
    .input(readAssessmentSchema)
    .output(assessmentSchema)
    .query(({ ctx, input }) => readAssessment(ctx.actor, input)),
  start: memberProcedure("assessment.record")
    .input(startAssessmentSchema)
    .output(startedAssessmentSchema)
    .mutation(({ ctx, input }) => startAssessment(ctx.actor, input)),
  saveFinding: memberProcedure("assessment.record")
    .input(saveFindingSchema)
    .output(savedFindingSchema)
    .mutation(({ ctx, input }) => saveFinding(ctx.actor, input)),
  clearFinding: memberProcedure("assessment.record")
    .input(clearFindingSchema)
    .output(clearedFindingSchema)
    .mutation(({ ctx, input }) => clearFinding(ctx.actor, input)),
  finish: memberProcedure("assessment.record")
    .input(finishAssessmentSchema)
    .output(finishedAssessmentSchema)
    .mutation(({ ctx, input }) => finishAssessment(ctx.actor, input)),
  painMaps: memberProcedure("client.read")
    .input(readPainMapSchema)
    .output(painMapsSchema)
    .query(({ ctx, input }) => readPainMaps(ctx.actor, input)),
  recordPainMap: memberProcedure("painMap.record")
    .input(recordPainMapSchema)
    .output(savedPainMapSchema)
    .mutation(({ ctx, input }) => recordPainMap(ctx.actor, input)),
});
