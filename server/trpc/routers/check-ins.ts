import { doneDto } from "@/domain/account/dtos";
import { checkInLinkDto, clientCheckInsDto, unansweredPageDto } from "@/domain/check-ins/dtos";
import {
  answerByPhoneSchema,
  answerCheckInSchema,
  checkInLinkSchema,
  clientCheckInsSchema,
  listUnansweredSchema,
  logCheckInCallSchema,
} from "@/domain/check-ins/schemas";
import { networkAddress } from "@/server/auth/network-address";
import { languageOf } from "@/server/i18n/language-of";
import { answerByPhone } from "@/server/services/check-ins/answer-by-phone";
import { answerCheckIn } from "@/server/services/check-ins/answer-check-in";
import { listUnanswered } from "@/server/services/check-ins/list-unanswered";
import { logCheckInCall } from "@/server/services/check-ins/log-check-in-call";
import { readClientCheckIns } from "@/server/services/check-ins/read-client-check-ins";
import { readCheckInLink } from "@/server/services/check-ins/read-link";
import { resumeCheckIns } from "@/server/services/check-ins/resume-check-ins";
import { memberProcedure, publicProcedure, router } from "../init";

const mayCall = memberProcedure("checkIn.call");

export const checkInsRouter = router({
  ofClient: memberProcedure("progress.read")
    .input(clientCheckInsSchema)
    .output(clientCheckInsDto)
    .query(({ ctx, input }) => readClientCheckIns(ctx.actor, input)),
  unanswered: memberProcedure("client.list")
    .input(listUnansweredSchema)
    .output(unansweredPageDto)
    .query(({ ctx, input }) => listUnanswered(ctx.actor, input)),
  answerByPhone: mayCall
    .input(answerByPhoneSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => answerByPhone(ctx.actor, input)),
  logCall: mayCall
    .input(logCheckInCallSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => logCheckInCall(ctx.actor, input)),
  resume: mayCall
    .input(clientCheckInsSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) => resumeCheckIns(ctx.actor, input)),
  link: publicProcedure
    .input(checkInLinkSchema)
    .output(checkInLinkDto)
    .query(({ ctx, input }) =>
      readCheckInLink(input.token, { requestId: ctx.requestId, language: languageOf(ctx.headers) }),
    ),
  answer: publicProcedure
    .input(answerCheckInSchema)
    .output(doneDto)
    .mutation(({ ctx, input }) =>
      answerCheckIn(input, { from: networkAddress(ctx.headers), requestId: ctx.requestId }),
    ),
});
