import { v7 as uuidv7 } from "uuid";
import type { PlanLine } from "@/domain/plan/line";
import { insertLine } from "@/domain/plan/order";
import { addLineSchema, mostLines } from "@/domain/plan/schemas";
import { usualLine } from "@/domain/plan/starter";
import { ServiceError } from "@/domain/shared/service-error";
import { readRules } from "../catalog/read-rules";
import { requireUnlocked } from "../screens/require-unlocked";
import { defineVerb } from "../verb";
import { openCauses, readPlanCauses } from "./causes";
import { closeDraft, openDraft } from "./draft";
import { readItemsById } from "./items";
import { checkPurposes } from "./judge";
import { insertLines, overriddenNow, writeOrder } from "./write-lines";

/**
 * Adds an exercise or technique to the draft as the catalog has it: dose, side, days, and what it is for. Answers
 * with the new draft. Throws `retired` for an item that cannot be assigned any more, `locked` while a red flag of
 * level E or S is open, `too_large` beyond 40 lines, `stale`.
 */
export const addLine = defineVerb({
  right: "plan.edit",
  input: addLineSchema,
  async run(tx, input, actor) {
    const draft = await openDraft(tx, actor, input);
    await requireUnlocked(tx, draft.practiceId, draft.clientId);
    if (draft.lines.length >= mostLines) throw new ServiceError("too_large", { facts: { limit: mostLines } });
    const [found] = await readItemsById(tx, draft.practiceId, [input.itemId]);
    if (!found) throw new ServiceError("not_found");
    if (!found.item) throw new ServiceError("retired", { fields: { itemId: "retired" } });
    const causes = openCauses(await readPlanCauses(tx, draft.practiceId, draft.clientId));
    const rules = await readRules(tx, draft.practiceId, ["ORD", "DOS"]);
    const purposes = input.purpose ? [input.purpose] : undefined;
    await checkPurposes(tx, draft, purposes ?? []);
    const line = usualLine(uuidv7(), found.item, causes, { purposes, rules });
    await insertLines(tx, draft, [{ ...line, ...overriddenNow(actor, null) }]);
    const order = insertLine<PlanLine>(draft.lines, line, rules);
    await writeOrder(
      tx,
      draft,
      order.map(({ lineId }) => lineId),
    );
    const audit = {
      action: "plan.addLine",
      subjectKind: "plan",
      subjectId: draft.planId,
      clientId: draft.clientId,
      detail: { lineId: line.lineId, item: found.key },
    };
    return { result: await closeDraft(tx, actor, draft), audit };
  },
});
