import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { draftAssignment } from "@/db/schema/index";
import type { PlanLine } from "@/domain/plan/line";
import { insertLine } from "@/domain/plan/order";
import { type ProposedLine, ruleIdsOf } from "@/domain/plan/propose-shape";
import { acceptProposalSchema, mostLines } from "@/domain/plan/schemas";
import { ServiceError } from "@/domain/shared/service-error";
import { requireDecisionSupport } from "../people/require-decision-support";
import { requireUnlocked } from "../screens/require-unlocked";
import { defineVerb } from "../verb";
import { closeDraft, type OpenDraft, openDraft } from "./draft";
import { makeProposal } from "./make-proposal";
import { deleteLines, insertLines, overriddenNow, replacePurposes, writeOrder } from "./write-lines";

/**
 * Puts the chosen items of a proposal into the draft, around its lines or in their place, each with the rules,
 * causes and findings that it stands on. The proposal is made anew from the records: `conflict` when it no longer
 * holds a chosen item. Throws `support_off`, `locked`, `stale`, `too_large`.
 */
export const acceptProposal = defineVerb({
  right: "plan.edit",
  input: acceptProposalSchema,
  async run(tx, { itemIds, clientId, revision, ...options }, actor) {
    await requireDecisionSupport(tx, actor.practiceId);
    const draft = await openDraft(tx, actor, { clientId, revision });
    await requireUnlocked(tx, draft.practiceId, clientId);
    const { proposal, stage, rules } = await makeProposal(tx, draft, options);
    const chosen = itemIds.map((itemId) => {
      const line = proposal.lines.find(({ item }) => item.itemId === itemId);
      if (!line) throw new ServiceError("conflict", { facts: { why: "proposal_changed" } });
      return line;
    });
    const fresh = options.start === "fresh";
    const kept = fresh ? [] : draft.lines;
    const added = proposal.lines
      .filter((line) => line.lineId === null && chosen.includes(line))
      .map((line) => newLine(line, draft));
    if (kept.length + added.length > mostLines) throw new ServiceError("too_large", { facts: { limit: mostLines } });
    if (fresh) await deleteLines(tx, draft, lineIdsOf(draft.lines));
    await insertLines(
      tx,
      draft,
      added.map((line) => ({ ...line, ...overriddenNow(actor, null) })),
    );
    const merged = chosen.filter(({ lineId }) => lineId !== null);
    for (const line of merged) await completeLine(tx, draft, line);
    const order: readonly PlanLine[] = fresh
      ? added
      : added.reduce<PlanLine[]>((lines, line) => insertLine<PlanLine>(lines, line, rules), [...kept]);
    await writeOrder(tx, draft, lineIdsOf(order));
    const counts = { added: added.length, merged: merged.length };
    const audit = {
      action: "plan.acceptProposal",
      subjectKind: "plan",
      subjectId: draft.planId,
      clientId,
      detail: {
        ...counts,
        removed: fresh ? draft.lines.length : 0,
        stage,
        minutesADay: options.minutesADay,
        startActive: options.startActive,
        left: proposal.lines.length - chosen.length,
      },
    };
    return { result: { draft: await closeDraft(tx, actor, draft), ...counts }, audit };
  },
});

const lineIdsOf = (lines: readonly { lineId: string }[]): string[] => lines.map(({ lineId }) => lineId);

/** What the draft holds already and a fresh start takes again stays the same line, so that its history goes on. */
function newLine({ item, line, reasons }: ProposedLine, draft: OpenDraft): PlanLine {
  const known = draft.lines.find(({ itemId }) => itemId === item.itemId);
  return { ...line, lineId: known?.lineId ?? uuidv7(), ruleIds: ruleIdsOf(reasons) };
}

async function completeLine(tx: Transaction, draft: OpenDraft, { lineId, line, reasons }: ProposedLine): Promise<void> {
  if (lineId === null) return;
  const ruleIds = [...new Set([...line.ruleIds, ...ruleIdsOf(reasons)])];
  const where = and(eq(draftAssignment.practiceId, draft.practiceId), eq(draftAssignment.id, lineId));
  await tx.update(draftAssignment).set({ ruleIds }).where(where);
  await replacePurposes(tx, draft, lineId, line.purposes);
}
