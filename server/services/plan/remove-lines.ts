import { removeLinesSchema } from "@/domain/plan/schemas";
import { defineVerb } from "../verb";
import { closeDraft, lineOf, openDraft } from "./draft";
import { deleteLines, writeOrder } from "./write-lines";

/** Takes lines out of the draft; published versions keep them. Answers with the new draft. Throws `not_found`, `stale`. */
export const removeLines = defineVerb({
  right: "plan.edit",
  input: removeLinesSchema,
  async run(tx, input, actor) {
    const draft = await openDraft(tx, actor, input);
    for (const lineId of input.lineIds) lineOf(draft, lineId);
    await deleteLines(tx, draft, input.lineIds);
    const kept = draft.lines.map(({ lineId }) => lineId).filter((lineId) => !input.lineIds.includes(lineId));
    await writeOrder(tx, draft, kept);
    const audit = {
      action: "plan.removeLines",
      subjectKind: "plan",
      subjectId: draft.planId,
      clientId: draft.clientId,
      detail: { lineIds: input.lineIds },
    };
    return { result: await closeDraft(tx, actor, draft), audit };
  },
});
