import {
  causesSchema,
  savedCauseSchema,
  savedExemptionSchema,
  savedRetestSchema,
  suggestedPatternsSchema,
} from "@/domain/assessment/cause-dtos";
import {
  changeCauseSchema,
  endExemptionSchema,
  exemptStepSchema,
  listCausesSchema,
  moveCauseSchema,
  recordCauseSchema,
  retestCauseSchema,
  suggestPatternsSchema,
} from "@/domain/assessment/cause-schemas";
import {
  nextTestsSchema,
  nextTestsViewSchema,
  rankedPatternsSchema,
  rankPatternsSchema,
} from "@/domain/assessment/ranking-dtos";
import { changeCause } from "@/server/services/causes/change-cause";
import { endExemption } from "@/server/services/causes/end-exemption";
import { exemptStep } from "@/server/services/causes/exempt-step";
import { moveCause } from "@/server/services/causes/move-cause";
import { rankPatterns } from "@/server/services/causes/rank-patterns";
import { listCauses } from "@/server/services/causes/read";
import { recordCause } from "@/server/services/causes/record-cause";
import { retestCause } from "@/server/services/causes/retest-cause";
import { suggestPatterns } from "@/server/services/causes/suggest-patterns";
import { suggestTests } from "@/server/services/causes/suggest-tests";
import { memberProcedure, router } from "../init";

export const causesRouter = router({
  list: memberProcedure("client.read")
    .input(listCausesSchema)
    .output(causesSchema)
    .query(({ ctx, input }) => listCauses(ctx.actor, input)),
  patterns: memberProcedure("cause.record")
    .input(suggestPatternsSchema)
    .output(suggestedPatternsSchema)
    .query(({ ctx, input }) => suggestPatterns(ctx.actor, input)),
  ranked: memberProcedure("cause.record")
    .input(rankPatternsSchema)
    .output(rankedPatternsSchema)
    .query(({ ctx, input }) => rankPatterns(ctx.actor, input)),
  nextTests: memberProcedure("assessment.record")
    .input(nextTestsSchema)
    .output(nextTestsViewSchema)
    .query(({ ctx, input }) => suggestTests(ctx.actor, input)),
  record: memberProcedure("cause.record")
    .input(recordCauseSchema)
    .output(savedCauseSchema)
    .mutation(({ ctx, input }) => recordCause(ctx.actor, input)),
  change: memberProcedure("cause.record")
    .input(changeCauseSchema)
    .output(savedCauseSchema)
    .mutation(({ ctx, input }) => changeCause(ctx.actor, input)),
  move: memberProcedure("cause.record")
    .input(moveCauseSchema)
    .output(savedCauseSchema)
    .mutation(({ ctx, input }) => moveCause(ctx.actor, input)),
  retest: memberProcedure("assessment.record")
    .input(retestCauseSchema)
    .output(savedRetestSchema)
    .mutation(({ ctx, input }) => retestCause(ctx.actor, input)),
  exemptStep: memberProcedure("cause.record")
    .input(exemptStepSchema)
    .output(savedExemptionSchema)
    .mutation(({ ctx, input }) => exemptStep(ctx.actor, input)),
  endExemption: memberProcedure("cause.record")
    .input(endExemptionSchema)
    .output(savedExemptionSchema)
    .mutation(({ ctx, input }) => endExemption(ctx.actor, input)),
});
