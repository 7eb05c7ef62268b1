import { reorderLinesSchema } from "@/domain/plan/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { closeDraft, lineOf, openDraft } from "./draft";
import { writeOrder } from "./write-lines";

/**
 * Puts the draft's lines into the given order, which names each of them once (`invalid` otherwise). Answers with
 * the new draft. Throws `not_found` for a line of another plan, `stale`.
 */
export const reorderLines = defineVerb({
  right: "plan.edit",
  input: reorderLinesSchema,
  async run(tx, input, actor) {
    const draft = await openDraft(tx, actor, input);
    for (const lineId of input.lineIds) lineOf(draft, lineId);
    if (input.lineIds.length !== draft.lines.length)
      throw new ServiceError("invalid", { fields: { lineIds: "required" } });
    await writeOrder(tx, draft, input.lineIds);
    const audit = {
      action: "plan.reorderLines",
      subjectKind: "plan",
      subjectId: draft.planId,
      clientId: draft.clientId,
    };
    return { result: await closeDraft(tx, actor, draft), audit };
  },
});
