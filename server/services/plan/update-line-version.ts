import { and, eq } from "drizzle-orm";
import { draftAssignment } from "@/db/schema/index";
import { updateLineVersionSchema } from "@/domain/plan/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { defineVerb } from "../verb";
import { closeDraft, lineOf, openDraft } from "./draft";
import { readItemsById } from "./items";
import { readDoseJudging, refuseDose } from "./judge";

/**
 * Gives a line the newest published version of its exercise; its dose stays. Answers with the new draft. Throws
 * `retired`, `invalid` when the new version's limits refuse the dose, `stale`.
 */
export const updateLineVersion = defineVerb({
  right: "plan.edit",
  input: updateLineVersionSchema,
  async run(tx, input, actor) {
    const draft = await openDraft(tx, actor, input);
    const line = lineOf(draft, input.lineId);
    const [found] = await readItemsById(tx, draft.practiceId, [line.itemId]);
    if (!found?.item) throw new ServiceError("retired", { fields: { lineId: "retired" } });
    refuseDose({ ...line, item: found.item }, await readDoseJudging(tx, draft.practiceId, draft.clientId));
    await tx
      .update(draftAssignment)
      .set({ itemVersion: found.item.version })
      .where(and(eq(draftAssignment.practiceId, draft.practiceId), eq(draftAssignment.id, line.lineId)));
    const audit = {
      action: "plan.updateLineVersion",
      subjectKind: "plan",
      subjectId: draft.planId,
      clientId: draft.clientId,
      detail: { lineId: line.lineId, version: found.item.version },
    };
    return { result: await closeDraft(tx, actor, draft), audit };
  },
});
