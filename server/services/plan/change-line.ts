import { changeLineSchema } from "@/domain/plan/schemas";
import { defineVerb } from "../verb";
import { closeDraft, lineOf, openDraft } from "./draft";
import { writeLineChange } from "./write-line-change";

/**
 * Changes a line's dose, side, days, note or questions. Answers with the new draft. A dose outside the limits of
 * domain reference 8.8 is refused with a field error, unless this change gives a reason: it is stored with who and
 * when (DOS-11). Throws `not_found`, `invalid`, `stale`.
 */
export const changeLine = defineVerb({
  right: "plan.edit",
  input: changeLineSchema,
  async run(tx, input, actor) {
    const draft = await openDraft(tx, actor, input);
    const line = lineOf(draft, input.lineId);
    const { overridden } = await writeLineChange(tx, actor, draft, { line, change: input.change });
    const audit = {
      action: overridden ? "plan.overrideLimit" : "plan.changeLine",
      subjectKind: "plan",
      subjectId: draft.planId,
      clientId: draft.clientId,
      detail: { lineId: line.lineId, fields: Object.keys(input.change) },
    };
    return { result: await closeDraft(tx, actor, draft), audit };
  },
});
