import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import type { Actor } from "@/domain/access/actor";
import { servesSide } from "@/domain/plan/coverage";
import type { LineView } from "@/domain/plan/dtos";
import type { PlanLine, Purpose } from "@/domain/plan/line";
import { sessionOrder } from "@/domain/plan/order";
import { usualLine, usualPurposes, withFindings } from "@/domain/plan/starter";
import { ServiceError } from "@/domain/shared/service-error";
import { readRules } from "../catalog/read-rules";
import { openCauses, readPlanCauses } from "./causes";
import type { OpenDraft } from "./draft";
import { readItemsById } from "./items";
import { deleteLines, insertLines, overriddenNow, writeOrder } from "./write-lines";

interface Swap {
  line: LineView;
  itemId: string;
}

/**
 * Puts another item in a line's place in an open draft, for the verbs that swap: what it serves of the line's causes
 * goes along. Answers with the new line and the item's key. Throws `not_found`, `retired`, `conflict`.
 */
export async function swapIn(
  tx: Transaction,
  actor: Actor,
  draft: OpenDraft,
  { line, itemId }: Swap,
): Promise<{ fresh: PlanLine; key: string }> {
  if (draft.lines.some((known) => known.itemId === itemId)) {
    throw new ServiceError("conflict", { facts: { why: "in_plan_already" } });
  }
  const [found] = await readItemsById(tx, draft.practiceId, [itemId]);
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
  return { fresh, key: found.key };
}

const isSame = (one: Purpose, two: Purpose) =>
  one.causeId === two.causeId &&
  one.muscleId === two.muscleId &&
  one.jointId === two.jointId &&
  servesSide(one.side, two.side);
