import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { draftAssignment } from "@/db/schema/index";
import type { Contraindication } from "@/domain/catalog/kinds";
import type { StarterView } from "@/domain/plan/dtos";
import type { PlanLine } from "@/domain/plan/line";
import { insertLine } from "@/domain/plan/order";
import { addStarterSchema, mostLines } from "@/domain/plan/schemas";
import { mergePurposes, type OpenCause, starterItems, usualLine } from "@/domain/plan/starter";
import { clashingCodes } from "@/domain/plan/warnings";
import { ServiceError } from "@/domain/shared/service-error";
import { readWarnOnlyCodes } from "../catalog/read-cautions";
import { readRules } from "../catalog/read-rules";
import { requireUnlocked } from "../screens/require-unlocked";
import { defineVerb } from "../verb";
import { openCauses, readPlanCauses } from "./causes";
import { closeDraft, type OpenDraft, openDraft, readCautions } from "./draft";
import { type FoundItem, readItemsByKey } from "./items";
import type { DoseJudging } from "./judge";
import { insertLines, overriddenNow, replacePurposes, writeOrder } from "./write-lines";

/**
 * Adds what is usually assigned first for one open cause (domain reference 8.4). What the draft already holds is not
 * doubled: its line then serves this cause too. What is retired or speaks against the client's cautions is left out
 * and named. Throws `not_found`, `locked`, `too_large`, `stale`.
 */
export const addStarter = defineVerb({
  right: "plan.edit",
  input: addStarterSchema,
  async run(tx, input, actor) {
    const draft = await openDraft(tx, actor, input);
    await requireUnlocked(tx, draft.practiceId, draft.clientId);
    const causes = openCauses(await readPlanCauses(tx, draft.practiceId, draft.clientId));
    const wanted = causes.find(({ causeId }) => causeId === input.causeId);
    if (!wanted) throw new ServiceError("not_found");
    const cautions = await readCautions(tx, draft.practiceId, draft.clientId);
    const rules = await readRules(tx, draft.practiceId, ["ORD", "DOS"]);
    const warnOnly = await readWarnOnlyCodes(tx, draft.practiceId);
    const hiding = cautions.filter((code) => !warnOnly.includes(code));
    const choice = await chooseItems(tx, draft, wanted, { cautions: hiding, rules });
    if (draft.lines.length + choice.lines.length > mostLines) {
      throw new ServiceError("too_large", { facts: { limit: mostLines } });
    }
    for (const { lineId, side, purposes } of choice.merged) {
      const where = and(eq(draftAssignment.practiceId, draft.practiceId), eq(draftAssignment.id, lineId));
      await tx.update(draftAssignment).set({ side }).where(where);
      await replacePurposes(tx, draft, lineId, purposes);
    }
    await insertLines(
      tx,
      draft,
      choice.lines.map((line) => ({ ...line, ...overriddenNow(actor, null) })),
    );
    const order = choice.lines.reduce<PlanLine[]>((lines, line) => insertLine(lines, line, rules), draft.lines);
    await writeOrder(
      tx,
      draft,
      order.map(({ lineId }) => lineId),
    );
    const counts = { added: choice.lines.length, merged: choice.merged.length };
    const audit = {
      action: "plan.addStarter",
      subjectKind: "plan",
      subjectId: draft.planId,
      clientId: draft.clientId,
      detail: { causeId: wanted.causeId, ...counts, leftOut: choice.leftOut.length },
    };
    return { result: { draft: await closeDraft(tx, actor, draft), ...counts, leftOut: choice.leftOut }, audit };
  },
});

interface Choice {
  lines: PlanLine[];
  merged: PlanLine[];
  leftOut: StarterView["leftOut"];
}

async function chooseItems(
  tx: Transaction,
  draft: OpenDraft,
  cause: OpenCause,
  { cautions, rules }: DoseJudging,
): Promise<Choice> {
  const starter = starterItems(cause.starter);
  const found = await readItemsByKey(
    tx,
    draft.practiceId,
    starter.map(({ item }) => item),
    draft.language,
  );
  const choice: Choice = { lines: [], merged: [], leftOut: [] };
  for (const { item: key, phase } of starter) {
    const known = found.find((entry) => entry.key === key);
    if (known) decide(choice, draft, known, cautions, (item) => usualLine(uuidv7(), item, [cause], { phase, rules }));
  }
  return choice;
}

function decide(
  choice: Choice,
  draft: OpenDraft,
  { itemId, title, item }: FoundItem,
  cautions: readonly Contraindication[],
  lineFor: (item: NonNullable<FoundItem["item"]>) => PlanLine,
): void {
  if (!item) {
    choice.leftOut.push({ title, reason: "retired", codes: [] });
    return;
  }
  const line = lineFor(item);
  const existing = draft.lines.find((known) => known.itemId === itemId);
  if (existing) {
    const side = existing.side === line.side || line.side === "none" ? existing.side : "both";
    choice.merged.push({ ...existing, side, purposes: mergePurposes(existing.purposes, line.purposes) });
    return;
  }
  const codes = clashingCodes(item, cautions);
  if (codes.length > 0) choice.leftOut.push({ title, reason: "contraindicated", codes });
  else choice.lines.push(line);
}
