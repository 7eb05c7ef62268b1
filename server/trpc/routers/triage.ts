import { z } from "zod";
import { noInputSchema } from "@/domain/account/schemas";
import { boardPageSchema, settledSchema } from "@/domain/triage/dtos";
import { logCallSchema, putOffSchema, readBoardSchema, reasonIdSchema, reasonIdsSchema } from "@/domain/triage/schemas";
import { chooseThresholdsSchema, thresholdsSchema } from "@/domain/triage/thresholds";
import { actorOf, sessionOf } from "@/server/auth/session";
import { bringBackReasons } from "@/server/services/triage/bring-back-reasons";
import { chooseThresholds, readThresholds } from "@/server/services/triage/choose-thresholds";
import { dismissReason } from "@/server/services/triage/dismiss-reason";
import { type BoardChanges, followBoard } from "@/server/services/triage/follow-board";
import { logCall } from "@/server/services/triage/log-call";
import { putOff } from "@/server/services/triage/put-off";
import { readBoard } from "@/server/services/triage/read-board";
import { memberProcedure, router } from "../init";

const changesSchema = z.custom<BoardChanges>(
  (value) => typeof value === "object" && value !== null && Symbol.asyncIterator in value,
);
const mayAct = memberProcedure("triage.act");
const mayConfigure = memberProcedure("triage.configure");

export const triageRouter = router({
  board: memberProcedure("triage.read")
    .input(readBoardSchema)
    .output(boardPageSchema)
    .query(({ ctx, input }) => readBoard(ctx.actor, input)),
  changes: memberProcedure("triage.read")
    .input(noInputSchema)
    .output(changesSchema)
    .subscription(({ ctx, signal }) => {
      const isStillIn = async () => {
        const session = await sessionOf(ctx.headers);
        const now = session && actorOf(session, ctx.requestId);
        return now?.memberId === ctx.actor.memberId && now.kind === ctx.actor.kind;
      };
      return followBoard(ctx.actor, isStillIn, signal ?? new AbortController().signal);
    }),
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
