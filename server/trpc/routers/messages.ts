import { noInputSchema } from "@/domain/account/schemas";
import {
  answerTimeSchema,
  markedSchema,
  ownUnreadSchema,
  threadSchema,
  waitingMessagesSchema,
} from "@/domain/messages/dtos";
import {
  answerClientSchema,
  chooseAnswerTimeSchema,
  markOwnReadSchema,
  markReadSchema,
  markUnreadSchema,
  readOwnThreadSchema,
  readThreadSchema,
  sendMessageSchema,
} from "@/domain/messages/schemas";
import { savedSchema } from "@/domain/progress/dtos";
import { answerClient } from "@/server/services/messages/answer-client";
import { chooseAnswerTime } from "@/server/services/messages/choose-answer-time";
import { markOwnRead, markRead } from "@/server/services/messages/mark-read";
import { markUnread } from "@/server/services/messages/mark-unread";
import { readAnswerTime } from "@/server/services/messages/read-answer-time";
import { readOwnThread, readThread } from "@/server/services/messages/read-thread";
import { readOwnUnread, readWaitingMessages } from "@/server/services/messages/read-waiting";
import { sendMessage } from "@/server/services/messages/send-message";
import { memberProcedure, router } from "../init";

const ownThread = memberProcedure("own.message");
const mayRead = memberProcedure("message.read");

export const messagesRouter = router({
  own: ownThread
    .input(readOwnThreadSchema)
    .output(threadSchema)
    .query(({ ctx, input }) => readOwnThread(ctx.actor, input)),
  ownUnread: ownThread
    .input(noInputSchema)
    .output(ownUnreadSchema)
    .query(({ ctx, input }) => readOwnUnread(ctx.actor, input)),
  send: ownThread
    .input(sendMessageSchema)
    .output(savedSchema)
    .mutation(({ ctx, input }) => sendMessage(ctx.actor, input)),
  markOwnRead: ownThread
    .input(markOwnReadSchema)
    .output(markedSchema)
    .mutation(({ ctx, input }) => markOwnRead(ctx.actor, input)),
  thread: mayRead
    .input(readThreadSchema)
    .output(threadSchema)
    .query(({ ctx, input }) => readThread(ctx.actor, input)),
  waiting: mayRead
    .input(noInputSchema)
    .output(waitingMessagesSchema)
    .query(({ ctx, input }) => readWaitingMessages(ctx.actor, input)),
  answer: memberProcedure("message.write")
    .input(answerClientSchema)
    .output(savedSchema)
    .mutation(({ ctx, input }) => answerClient(ctx.actor, input)),
  markRead: mayRead
    .input(markReadSchema)
    .output(markedSchema)
    .mutation(({ ctx, input }) => markRead(ctx.actor, input)),
  markUnread: mayRead
    .input(markUnreadSchema)
    .output(markedSchema)
    .mutation(({ ctx, input }) => markUnread(ctx.actor, input)),
  answerTime: memberProcedure("practice.read")
    .input(noInputSchema)
    .output(answerTimeSchema)
    .query(({ ctx, input }) => readAnswerTime(ctx.actor, input)),
  chooseAnswerTime: memberProcedure("practice.change")
    .input(chooseAnswerTimeSchema)
    .output(answerTimeSchema)
    .mutation(({ ctx, input }) => chooseAnswerTime(ctx.actor, input)),
});
