import { eq } from "drizzle-orm";
import { practice } from "@/db/schema/index";
import { chooseAnswerTimeSchema } from "@/domain/messages/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";

/** Sets within how many hours or working days clients' messages are answered; null promises nothing. */
export const chooseAnswerTime = defineVerb({
  right: "practice.change",
  input: chooseAnswerTimeSchema,
  run: async (tx, { within, unit }, { practiceId }) => {
    const changed = await tx
      .update(practice)
      .set({ answerWithin: within, answerUnit: unit })
      .where(eq(practice.id, practiceId))
      .returning({ id: practice.id });
    if (changed.length === 0) throw new ServiceError("not_found");
    const detail = { unit, promised: within !== null, ...(within === null ? {} : { within }) };
    return {
      result: { within, unit },
      audit: { action: "practice.chooseAnswerTime", subjectKind: "practice", subjectId: practiceId, detail },
    };
  },
});
