import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { checkIn, checkInCall } from "@/db/schema/index";
import { logCheckInCallSchema } from "@/domain/check-ins/schemas";
import { actingMember } from "../clients/require-client";
import { defineVerb } from "../verb";
import { requireUnanswered } from "./require-unanswered";

/**
 * Writes down a call that brought no answer. Nobody reached: the client stays on the list. Who wants no check-ins is asked no
 * more, by mail or phone, and stays counted as without an answer. Throws as `answerByPhone`.
 */
export const logCheckInCall = defineVerb({
  right: "checkIn.call",
  input: logCheckInCallSchema,
  async run(tx, { checkInId, outcome, note }, actor) {
    const { practiceId } = actor;
    const now = new Date();
    const { clientId, month } = await requireUnanswered(tx, practiceId, checkInId, now);
    const call = { id: uuidv7(), outcome, note: note ?? null, calledBy: actingMember(actor) };
    await tx.insert(checkInCall).values({ practiceId, checkInId, clientId, ...call });
    if (outcome === "declined")
      await tx
        .update(checkIn)
        .set({ declinedAt: now, nextDueAt: null })
        .where(
          and(
            eq(checkIn.practiceId, practiceId),
            eq(checkIn.clientId, clientId),
            isNull(checkIn.answeredAt),
            isNull(checkIn.declinedAt),
            isNull(checkIn.replacedAt),
          ),
        );
    return {
      result: {},
      audit: {
        action: "checkIn.call",
        subjectKind: "checkIn",
        subjectId: checkInId,
        clientId,
        detail: { month, outcome },
      },
    };
  },
});
