import { v7 as uuidv7 } from "uuid";
import { checkInCall } from "@/db/schema/index";
import { answerByPhoneSchema } from "@/domain/check-ins/schemas";
import { actingMember } from "../clients/require-client";
import { defineVerb } from "../verb";
import { keepAnswer } from "./answer-check-in";
import { requireUnanswered } from "./require-unanswered";

/**
 * Writes down what a client answered on the phone, as the one answer of the check-in, also after its link has ended. Throws
 * `not_found`, `used`, `conflict` (`check_in_over`, `check_in_declined`), `invalid`.
 */
export const answerByPhone = defineVerb({
  right: "checkIn.call",
  input: answerByPhoneSchema,
  async run(tx, { checkInId, note, ...answer }, actor) {
    const { practiceId } = actor;
    const now = new Date();
    const { clientId, month, zone } = await requireUnanswered(tx, practiceId, checkInId, now);
    const by = actingMember(actor);
    const about = { practiceId, checkInId, clientId };
    await keepAnswer(tx, { ...answer, ...about, zone, way: "phone", recordedBy: by }, now);
    const call = { id: uuidv7(), outcome: "answered" as const, note: note ?? null, calledBy: by };
    await tx.insert(checkInCall).values({ ...about, ...call });
    return {
      result: {},
      audit: {
        action: "checkIn.answer",
        subjectKind: "checkIn",
        subjectId: checkInId,
        clientId,
        detail: { month, way: "phone" },
      },
    };
  },
});
