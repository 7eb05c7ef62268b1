import { eq } from "drizzle-orm";
import { practice } from "@/db/schema/index";
import { chooseDecisionSupportSchema } from "@/domain/people/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { decisionSupportOf } from "./read-decision-support";

/** Switches decision support on or off for the whole practice. Choosing what is chosen already changes nothing. */
export const chooseDecisionSupport = defineVerb({
  right: "practice.change",
  input: chooseDecisionSupportSchema,
  run: async (tx, { on }, actor) => {
    const { practiceId } = actor;
    const [before] = await tx
      .select({ since: practice.decisionSupportAt })
      .from(practice)
      .where(eq(practice.id, practiceId))
      .for("update");
    if (!before) throw new ServiceError("not_found");
    const changes = (before.since !== null) !== on;
    if (changes)
      await tx
        .update(practice)
        .set({
          decisionSupportAt: on ? new Date() : null,
          decisionSupportBy: on && actor.kind !== "system" ? actor.memberId : null,
        })
        .where(eq(practice.id, practiceId));
    return {
      result: await decisionSupportOf(tx, practiceId),
      audit: changes
        ? { action: "practice.chooseSupport", subjectKind: "practice", subjectId: practiceId, detail: { on } }
        : null,
    };
  },
});
