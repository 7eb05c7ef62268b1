import { and, eq } from "drizzle-orm";
import { plan } from "@/db/schema/index";
import { dayMinutes } from "@/domain/plan/load";
import { allowMinutesSchema } from "@/domain/plan/schemas";
import { defineVerb } from "../verb";
import { closeDraft, openDraft } from "./draft";

/**
 * Sets the limit of minutes a day aside for this draft (DOS-09), up to the minutes it asks for now, with the reason,
 * who and when (DOS-11); null takes that back. Answers with the new draft. Throws `invalid`, `stale`.
 */
export const allowMinutes = defineVerb({
  right: "plan.edit",
  input: allowMinutesSchema,
  async run(tx, input, actor) {
    const draft = await openDraft(tx, actor, input);
    const { reason } = input;
    const minutes = dayMinutes(draft.lines).total;
    await tx
      .update(plan)
      .set({
        minutesReason: reason,
        minutesAllowed: reason === null ? null : minutes,
        minutesBy: reason === null || actor.kind === "system" ? null : actor.memberId,
        minutesAt: reason === null ? null : new Date(),
      })
      .where(and(eq(plan.practiceId, draft.practiceId), eq(plan.id, draft.planId)));
    const audit = {
      action: "plan.overrideLimit",
      subjectKind: "plan",
      subjectId: draft.planId,
      clientId: draft.clientId,
      detail: { limit: "DOS-09", minutes, allowed: reason !== null },
    };
    return { result: await closeDraft(tx, actor, draft), audit };
  },
});
