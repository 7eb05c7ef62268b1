import { publishPlanSchema } from "@/domain/plan/schemas";
import { defineVerb } from "../verb";
import { openDraft } from "./draft";
import { publishDraft } from "./publish-draft";

/**
 * Makes the draft the next version of the plan, which nobody can change again; the client follows it from now on.
 * Throws `stale`, `locked` while a red flag of level E or S is open (U: walking, heat and positions may go), `invalid` for an empty draft, a dose outside
 * the limits or more minutes a day than they allow, `conflict` when nothing has changed, `retired` for a newly added item that was retired since.
 */
export const publishPlan = defineVerb({
  right: "plan.publish",
  input: publishPlanSchema,
  async run(tx, input, actor) {
    const draft = await openDraft(tx, actor, input);
    const result = await publishDraft(tx, actor, draft, input.note);
    const audit = {
      action: "plan.publish",
      subjectKind: "plan",
      subjectId: draft.planId,
      clientId: draft.clientId,
      detail: { number: result.number, lines: result.lineCount },
    };
    return { result, audit };
  },
});
