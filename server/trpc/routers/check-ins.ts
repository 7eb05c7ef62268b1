import { doneDto } from "@/domain/account/dtos";
import { checkInLinkDto, clientCheckInsDto } from "@/domain/check-ins/dtos";
import { answerCheckInSchema, checkInLinkSchema, clientCheckInsSchema } from "@/domain/check-ins/schemas";
import { networkAddress } from "@/server/auth/network-address";
import { answerCheckIn } from "@/server/services/check-ins/answer-check-in";
import { readClientCheckIns } from "@/server/services/check-ins/read-client-check-ins";
import { readCheckInLink } from "@/server/services/check-ins/read-link";
import { memberProcedure, publicProcedure, router } from "../init";

export const checkInsRouter = router({
  ofClient: memberProcedure("progress.read")
    .input(clientCheckInsSchema)
    .output(clientCheckInsDto)
    .query(({ ctx, input }) => readClientCheckIns(ctx.actor, input)),
  link: publicProcedure
    .input(checkInLinkSchema)
    .output(checkInLinkDto)
    .query(({ ctx, input }) => readCheckInLink(input.token, ctx.requestId)),
  answer: publicProcedure
    .input(answerCheckInSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) =>
      answerCheckIn(input, { from: networkAddress(ctx.headers), requestId: ctx.requestId }),
    ),
});
