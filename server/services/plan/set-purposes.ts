import { setPurposesSchema } from "@/domain/plan/schemas";
import { mergePurposes } from "@/domain/plan/starter";
import { defineVerb } from "../verb";
import { closeDraft, lineOf, openDraft } from "./draft";
import { checkPurposes } from "./judge";
import { replacePurposes } from "./write-lines";

/**
 * Says what a line is for: causes of this client, each with the muscle or joint it serves. Answers with the new
 * draft. Throws `not_found` for a cause of somebody else, `invalid` for a muscle or joint that is not the cause's, `stale`.
 */
export const setPurposes = defineVerb({
  right: "plan.edit",
  input: setPurposesSchema,
  async run(tx, input, actor) {
    const draft = await openDraft(tx, actor, input);
    const { lineId } = lineOf(draft, input.lineId);
    const purposes = mergePurposes([], input.purposes);
    await checkPurposes(tx, draft, purposes);
    await replacePurposes(tx, draft, lineId, purposes);
    const audit = {
      action: "plan.setPurposes",
      subjectKind: "plan",
      subjectId: draft.planId,
      clientId: draft.clientId,
      detail: { lineId, purposes: purposes.length },
    };
    return { result: await closeDraft(tx, actor, draft), audit };
  },
});
