import { v7 as uuidv7 } from "uuid";
import { servesSide } from "@/domain/plan/coverage";
import type { Purpose } from "@/domain/plan/line";
import { sessionOrder } from "@/domain/plan/order";
import { swapLineSchema } from "@/domain/plan/schemas";
import { usualLine, usualPurposes, withFindings } from "@/domain/plan/starter";
import { ServiceError } from "@/domain/shared/service-error";
import { readRules } from "../catalog/read-rules";
import { requireUnlocked } from "../screens/require-unlocked";
import { defineVerb } from "../verb";
import { openCauses, readPlanCauses } from "./causes";
import { closeDraft, lineOf, openDraft } from "./draft";
import { readItemsById } from "./items";
import { deleteLines, insertLines, overriddenNow, writeOrder } from "./write-lines";

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
    if (draft.lines.some(({ itemId }) => itemId === input.itemId)) {
      throw new ServiceError("conflict", { facts: { why: "in_plan_already" } });
    }
    const [found] = await readItemsById(tx, draft.practiceId, [input.itemId]);
    if (!found) throw new ServiceError("not_found");
    if (!found.item) throw new ServiceError("retired", { fields: { itemId: "retired" } });
    const causes = openCauses(await readPlanCauses(tx, draft.practiceId, draft.clientId));
    const served = causes.filter(({ causeId }) => line.purposes.some((purpose) => purpose.causeId === causeId));
    const usual = usualPurposes(found.item, served);
    const same = usual.filter((purpose) => line.purposes.some((wanted) => isSame(purpose, wanted)));
    const purposes = withFindings(same.length > 0 ? same : usual, causes);
    const rules = await readRules(tx, draft.practiceId, ["ORD", "DOS"]);
    const fresh = usualLine(uuidv7(), found.item, served, { purposes, rules });
    await deleteLines(tx, draft, [line.lineId]);
    await insertLines(tx, draft, [{ ...fresh, ...overriddenNow(actor, null) }]);
    const order = sessionOrder(
      draft.lines.map((known) => (known.lineId === line.lineId ? fresh : known)),
      rules,
    );
    await writeOrder(
      tx,
      draft,
      order.map(({ lineId }) => lineId),
    );
    const audit = {
      action: "plan.swapLine",
      subjectKind: "plan",
      subjectId: draft.planId,
      clientId: draft.clientId,
      detail: { lineId: line.lineId, from: line.item.key, to: found.key, newLineId: fresh.lineId },
    };
    return { result: await closeDraft(tx, actor, draft), audit };
  },
});

const isSame = (one: Purpose, two: Purpose) =>
  one.causeId === two.causeId &&
  one.muscleId === two.muscleId &&
  one.jointId === two.jointId &&
  servesSide(one.side, two.side);
