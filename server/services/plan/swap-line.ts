import { swapLineSchema } from "@/domain/plan/schemas";
import { requireUnlocked } from "../screens/require-unlocked";
import { defineVerb } from "../verb";
import { closeDraft, lineOf, openDraft } from "./draft";
import { swapIn } from "./swap-in";

/**
 * Puts another item in a line's place: as the catalog doses it, on the usual side, for what it serves of the line's
 * causes. It is a new line, so that the client's logs stay with what they did. Answers with the new draft. Throws
 * `not_found`, `retired`, `conflict` when the draft holds the item already, `locked`, `stale`.
 */
export const swapLine = defineVerb({
  right: "plan.edit",
  input: swapLineSchema,
  async run(tx, input, actor) {
    const draft = await openDraft(tx, actor, input);
    await requireUnlocked(tx, draft.practiceId, draft.clientId);
    const line = lineOf(draft, input.lineId);
    const { fresh, key } = await swapIn(tx, actor, draft, { line, itemId: input.itemId });
    const audit = {
      action: "plan.swapLine",
      subjectKind: "plan",
      subjectId: draft.planId,
      clientId: draft.clientId,
      detail: { lineId: line.lineId, from: line.item.key, to: key, newLineId: fresh.lineId },
    };
    return { result: await closeDraft(tx, actor, draft), audit };
  },
});
