import { eq } from "drizzle-orm";
import { practice } from "@/db/schema/index";
import { chooseAnswerTimeSchema } from "@/domain/messages/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";

/** Sets within how many hours or working days clients are answered, wherever they read it; null promises nothing. */
export const chooseAnswerTime = defineVerb({
  right: "practice.change",
  input: chooseAnswerTimeSchema,
  run: async (tx, { within, unit }, { practiceId }) => {
    const changed = await tx
      .update(practice)
      // The old words would go on promising what was taken back.
      .set({ answerWithin: within, answerUnit: unit, answerTime: "" })
      .where(eq(practice.id, practiceId))
      .returning({ id: practice.id });
    if (changed.length === 0) throw new ServiceError("not_found");
    const detail = { unit, promised: within !== null, ...(within === null ? {} : { within }) };
    return {
      result: { within, unit, written: "" },
      audit: { action: "practice.chooseAnswerTime", subjectKind: "practice", subjectId: practiceId, detail },
    };
  },
});
