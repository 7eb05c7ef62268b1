import { eq } from "drizzle-orm";
import { practice } from "@/db/schema/index";
import { noInputSchema } from "@/domain/account/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";

/** Within how many hours or working days the practice answers messages; null: nothing is promised. */
export const readAnswerTime = defineVerb({
  right: "practice.read",
  input: noInputSchema,
  run: async (tx, _input, { practiceId }) => {
    const [found] = await tx
      .select({ within: practice.answerWithin, unit: practice.answerUnit, written: practice.answerTime })
      .from(practice)
      .where(eq(practice.id, practiceId));
    if (!found) throw new ServiceError("not_found");
    return { result: { ...found, written: found.within === null ? found.written : "" }, audit: null };
  },
});
