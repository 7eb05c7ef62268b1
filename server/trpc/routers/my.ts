import { chosenLookSchema } from "@/domain/figure/look";
import {
  easierFormsSchema,
  historySchema,
  ownPlanSchema,
  progressSchema,
  savedSchema,
  todaySchema,
} from "@/domain/progress/dtos";
import {
  correctLogSchema,
  endFlareSchema,
  ratePainSchema,
  readHistorySchema,
  readOwnSchema,
  readTodaySchema,
  saveLogSchema,
  saveReliefUseSchema,
  tapFlareSchema,
} from "@/domain/progress/schemas";
import { chooseLook } from "@/server/services/clients/choose-look";
import { correctLog } from "@/server/services/progress/correct-log";
import { endFlare } from "@/server/services/progress/end-flare";
import { ratePain } from "@/server/services/progress/rate-pain";
import { readEasierForms } from "@/server/services/progress/read-easier-forms";
import { readHistory } from "@/server/services/progress/read-history";
import { readOwnPlan } from "@/server/services/progress/read-own-plan";
import { readOwnProgress } from "@/server/services/progress/read-own-progress";
import { readToday } from "@/server/services/progress/read-today";
import { saveLog } from "@/server/services/progress/save-log";
import { saveReliefUse } from "@/server/services/progress/save-relief-use";
import { tapFlare } from "@/server/services/progress/tap-flare";
import { memberProcedure, router } from "../init";

const mayRead = memberProcedure("own.read");
const mayLog = memberProcedure("own.log");

export const myRouter = router({
  today: mayRead
    .input(readTodaySchema)
    .output(todaySchema)
    .query(({ ctx, input }) => readToday(ctx.actor, input)),
  easierForms: mayRead
    .input(readOwnSchema)
    .output(easierFormsSchema)
    .query(({ ctx, input }) => readEasierForms(ctx.actor, input)),
  progress: mayRead
    .input(readOwnSchema)
    .output(progressSchema)
    .query(({ ctx, input }) => readOwnProgress(ctx.actor, input)),
  plan: mayRead
    .input(readOwnSchema)
    .output(ownPlanSchema)
    .query(({ ctx, input }) => readOwnPlan(ctx.actor, input)),
  history: mayRead
    .input(readHistorySchema)
    .output(historySchema)
    .query(({ ctx, input }) => readHistory(ctx.actor, input)),
  saveLog: mayLog
    .input(saveLogSchema)
    .output(savedSchema)
    .mutation(({ ctx, input }) => saveLog(ctx.actor, input)),
  correctLog: mayLog
    .input(correctLogSchema)
    .output(savedSchema)
    .mutation(({ ctx, input }) => correctLog(ctx.actor, input)),
  ratePain: mayLog
    .input(ratePainSchema)
    .output(savedSchema)
    .mutation(({ ctx, input }) => ratePain(ctx.actor, input)),
  saveReliefUse: mayLog
    .input(saveReliefUseSchema)
    .output(savedSchema)
    .mutation(({ ctx, input }) => saveReliefUse(ctx.actor, input)),
  tapFlare: mayLog
    .input(tapFlareSchema)
    .output(savedSchema)
    .mutation(({ ctx, input }) => tapFlare(ctx.actor, input)),
  endFlare: mayLog
    .input(endFlareSchema)
    .output(savedSchema)
    .mutation(({ ctx, input }) => endFlare(ctx.actor, input)),
  chooseLook: memberProcedure("own.change")
    .input(chosenLookSchema)
    .output(chosenLookSchema)
    .mutation(({ ctx, input }) => chooseLook(ctx.actor, input)),
});
