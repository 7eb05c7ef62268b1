import { discardDraftSchema } from "@/domain/plan/schemas";
import { defineVerb } from "../verb";
import { copyMinutesToDraft, copyVersionToDraft } from "./copy-lines";
import { closeDraft, openDraft } from "./draft";
import { deleteLines } from "./write-lines";

/** Makes the draft what was published last; empty when nothing was. Answers with the new draft. Throws `stale`. */
export const discardDraft = defineVerb({
  right: "plan.edit",
  input: discardDraftSchema,
  async run(tx, input, actor) {
    const draft = await openDraft(tx, actor, input);
    const lineIds = draft.lines.map(({ lineId }) => lineId);
    await deleteLines(tx, draft, lineIds);
    if (draft.publishedNumber !== null) await copyVersionToDraft(tx, draft, draft.publishedNumber);
    await copyMinutesToDraft(tx, draft, draft.publishedNumber);
    const audit = {
      action: "plan.discardDraft",
      subjectKind: "plan",
      subjectId: draft.planId,
      clientId: draft.clientId,
      detail: { lines: lineIds.length },
    };
    return { result: await closeDraft(tx, actor, draft), audit };
  },
});
