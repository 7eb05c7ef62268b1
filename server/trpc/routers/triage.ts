import { noInputSchema } from "@/domain/account/schemas";
import { boardPageSchema, settledSchema } from "@/domain/triage/dtos";
import { logCallSchema, putOffSchema, readBoardSchema, reasonIdSchema, reasonIdsSchema } from "@/domain/triage/schemas";
import { chooseThresholdsSchema, thresholdsSchema } from "@/domain/triage/thresholds";
import { bringBackReasons } from "@/server/services/triage/bring-back-reasons";
import { chooseThresholds, readThresholds } from "@/server/services/triage/choose-thresholds";
import { dismissReason } from "@/server/services/triage/dismiss-reason";
import { logCall } from "@/server/services/triage/log-call";
import { putOff } from "@/server/services/triage/put-off";
import { readBoard } from "@/server/services/triage/read-board";
import { memberProcedure, router } from "../init";

const mayAct = memberProcedure("triage.act");
const mayConfigure = memberProcedure("triage.configure");

export const triageRouter = router({
  board: memberProcedure("triage.read")
    .input(readBoardSchema)
    .output(boardPageSchema)
    .query(({ ctx, input }) => readBoard(ctx.actor, input)),
  logCall: mayAct
    .input(logCallSchema)
    .output(settledSchema)
    .mutation(({ ctx, input }) => logCall(ctx.actor, input)),
  putOff: mayAct
    .input(putOffSchema)
    .output(settledSchema)
    .mutation(({ ctx, input }) => putOff(ctx.actor, input)),
  dismiss: mayAct
    .input(reasonIdSchema)
    .output(settledSchema)
    .mutation(({ ctx, input }) => dismissReason(ctx.actor, input)),
  bringBack: mayAct
    .input(reasonIdsSchema)
    .output(settledSchema)
    .mutation(({ ctx, input }) => bringBackReasons(ctx.actor, input)),
  thresholds: mayConfigure
    .input(noInputSchema)
    .output(thresholdsSchema)
    .query(({ ctx, input }) => readThresholds(ctx.actor, input)),
  chooseThresholds: mayConfigure
    .input(chooseThresholdsSchema)
    .output(thresholdsSchema)
    .mutation(({ ctx, input }) => chooseThresholds(ctx.actor, input)),
});
