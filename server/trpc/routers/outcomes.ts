import { clientMeasuresDto, ownMeasuresDto } from "@/domain/outcomes/dtos";
import { importQuestionnaireSchema, questionnaireResultDto } from "@/domain/outcomes/import-schemas";
import {
  listOutcomeClientsSchema,
  outcomeClientsDto,
  outcomesDto,
  outcomesFileDto,
  readOutcomesSchema,
} from "@/domain/outcomes/report-dtos";
import {
  answerMeasureSchema,
  askMeasureSchema,
  chooseActivitiesSchema,
  readClientMeasuresSchema,
  readOwnMeasuresSchema,
  recordActivitiesSchema,
  recordMeasureSchema,
} from "@/domain/outcomes/schemas";
import { savedSchema } from "@/domain/progress/dtos";
import { answerMeasure } from "@/server/services/outcomes/answer-measure";
import { askMeasure } from "@/server/services/outcomes/ask-measure";
import { chooseActivities } from "@/server/services/outcomes/choose-activities";
import { exportOutcomes } from "@/server/services/outcomes/export-outcomes";
import { importQuestionnaire } from "@/server/services/outcomes/import-questionnaire";
import { listOutcomeClients } from "@/server/services/outcomes/list-outcome-clients";
import { readClientMeasures } from "@/server/services/outcomes/read-client-measures";
import { readOutcomes, recountOutcomes } from "@/server/services/outcomes/read-outcomes";
import { readOwnMeasures } from "@/server/services/outcomes/read-own-measures";
import { recordActivities } from "@/server/services/outcomes/record-activities";
import { recordMeasure } from "@/server/services/outcomes/record-measure";
import { memberProcedure, router } from "../init";

const mayRead = memberProcedure("outcome.read");

export const outcomesRouter = router({
  report: mayRead
    .input(readOutcomesSchema)
    .output(outcomesDto)
    .query(({ ctx, input }) => readOutcomes(ctx.actor, input)),
  recount: mayRead
    .input(readOutcomesSchema)
    .output(outcomesDto)
    .mutation(({ ctx, input }) => recountOutcomes(ctx.actor, input)),
  counts: mayRead
    .input(readOutcomesSchema)
    .output(outcomesFileDto)
    .mutation(({ ctx, input }) => exportOutcomes(ctx.actor, input)),
  clients: memberProcedure("client.list")
    .input(listOutcomeClientsSchema)
    .output(outcomeClientsDto)
    .query(({ ctx, input }) => listOutcomeClients(ctx.actor, input)),
  client: memberProcedure("progress.read")
    .input(readClientMeasuresSchema)
    .output(clientMeasuresDto)
    .query(({ ctx, input }) => readClientMeasures(ctx.actor, input)),
  own: memberProcedure("own.read")
    .input(readOwnMeasuresSchema)
    .output(ownMeasuresDto)
    .query(({ ctx, input }) => readOwnMeasures(ctx.actor, input)),
  record: memberProcedure("measure.record")
    .input(recordMeasureSchema)
    .output(savedSchema)
    .mutation(({ ctx, input }) => recordMeasure(ctx.actor, input)),
  recordActivities: memberProcedure("measure.record")
    .input(recordActivitiesSchema)
    .output(savedSchema)
    .mutation(({ ctx, input }) => recordActivities(ctx.actor, input)),
  ask: memberProcedure("measure.record")
    .input(askMeasureSchema)
    .output(savedSchema)
    .mutation(({ ctx, input }) => askMeasure(ctx.actor, input)),
  importQuestionnaire: memberProcedure("catalog.edit")
    .input(importQuestionnaireSchema)
    .output(questionnaireResultDto)
    .mutation(({ ctx, input }) => importQuestionnaire(ctx.actor, input)),
  answer: memberProcedure("own.log")
    .input(answerMeasureSchema)
    .output(savedSchema)
    .mutation(({ ctx, input }) => answerMeasure(ctx.actor, input)),
  chooseActivities: memberProcedure("own.log")
    .input(chooseActivitiesSchema)
    .output(savedSchema)
    .mutation(({ ctx, input }) => chooseActivities(ctx.actor, input)),
});
