import { eq } from "drizzle-orm";
import { practice } from "@/db/schema/index";
import { noInputSchema } from "@/domain/account/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { chooseThresholdsSchema, thresholdsSchema } from "@/domain/triage/thresholds";
import { enqueue } from "@/server/jobs/enqueue";
import { defineVerb } from "../verb";

/** From when on the practice wants to be told of a client; the product's values where it chose none. */
export const readThresholds = defineVerb({
  right: "triage.configure",
  input: noInputSchema,
  run: async (tx, _input, { practiceId }) => {
    const [found] = await tx
      .select({ chosen: practice.triageThresholds })
      .from(practice)
      .where(eq(practice.id, practiceId));
    if (!found) throw new ServiceError("not_found");
    return { result: thresholdsSchema.parse(found.chosen), audit: null };
  },
});

/** Sets them; a job looks at every client again. Throws `invalid` for values out of reach. */
export const chooseThresholds = defineVerb({
  right: "triage.configure",
  input: chooseThresholdsSchema,
  run: async (tx, input, { practiceId }) => {
    const changed = await tx
      .update(practice)
      .set({ triageThresholds: input })
      .where(eq(practice.id, practiceId))
      .returning({ id: practice.id });
    if (changed.length === 0) throw new ServiceError("not_found");
    await enqueue(tx, "triage.practice", { practiceId, id: practiceId });
    return {
      result: input,
      audit: { action: "practice.chooseThresholds", subjectKind: "practice", subjectId: practiceId, detail: input },
    };
  },
});
