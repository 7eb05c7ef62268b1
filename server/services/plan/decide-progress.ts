import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/in-practice";
import { progressDecision } from "@/db/schema/index";
import type { Actor } from "@/domain/access/actor";
import { diffLines } from "@/domain/plan/diff";
import type { ProgressDecided } from "@/domain/progress/follow-dtos";
import { decideProgressSchema } from "@/domain/progress/follow-schemas";
import type { ProgressChange, ProgressProposal } from "@/domain/progress/progression";
import { ServiceError } from "@/domain/shared/service-error";
import { addDays } from "@/domain/time/calendar-day";
import { actingMember, requireActiveClient } from "../clients/require-client";
import { requireDecisionSupport } from "../people/require-decision-support";
import { decisionOn, type MadeOffers, makeOffers } from "../progress/make-offers";
import { requireUnlocked } from "../screens/require-unlocked";
import { reviewInside } from "../triage/review-clients";
import { defineVerb } from "../verb";
import { closeDraft, lineOf, type OpenDraft, openDraft } from "./draft";
import { readItemsByKey } from "./items";
import { readDraftLines, readVersionLines } from "./lines";
import { publishDraft } from "./publish-draft";
import { swapIn } from "./swap-in";
import { writeLineChange } from "./write-line-change";

/**
 * What the practitioner decides on one proposal of the progression rules: into the draft, into a new version at once,
 * no, or later. The proposal is made anew from the records: `conflict` (`proposal_changed`) when it is another one now or was
 * decided already. Publishing at once is refused (`draft_has_more`) while the draft holds other changes. Throws `support_off`,
 * `locked`, `stale`, `invalid` for a dose outside the limits, `retired`.
 */
export const decideProgress = defineVerb({
  right: "plan.publish",
  input: decideProgressSchema,
  async run(tx, input, actor) {
    const { practiceId } = actor;
    const { clientId, lineId, decision } = input;
    const answer = (revision: number, number: number | null): ProgressDecided => ({ revision, number });
    await requireDecisionSupport(tx, practiceId);
    const { zone } = await requireActiveClient(tx, practiceId, clientId);
    const opened = await openDraft(tx, actor, input);
    const made = await makeOffers(tx, { practiceId, clientId, zone });
    const { offered, versionNumber } = requireOffer(made, input);
    const decide = async (kind: "accepted" | "published" | "declined" | "snoozed", untilDay: string | null) => {
      await tx.insert(progressDecision).values({
        practiceId,
        id: uuidv7(),
        clientId,
        planId: opened.planId,
        lineId,
        versionNumber,
        decision: kind,
        reason: input.reason,
        untilDay,
        ruleKey: offered.rule,
        change: { ...offered.change },
        because: [...offered.because],
        decidedBy: actingMember(actor),
      });
      // Who decided has looked: the board asks no more.
      if (kind !== "published") await reviewInside(tx, practiceId, clientId);
    };
    const audit = {
      action: "plan.decideProgress",
      subjectKind: "plan",
      subjectId: opened.planId,
      clientId,
      detail: { lineId, rule: offered.rule, decision, change: offered.change.kind },
    };
    if (decision === "decline" || decision === "snooze") {
      const untilDay = input.days === null ? null : addDays(made.today, input.days);
      await decide(decision === "decline" ? "declined" : "snoozed", untilDay);
      return { result: answer(opened.revision, null), audit };
    }
    await requireUnlocked(tx, practiceId, clientId);
    if (decision === "publish") await refuseOtherChanges(tx, opened);
    await applyChange(tx, actor, opened, { lineId, change: offered.change, note: input.note });
    await decide(decision === "publish" ? "published" : "accepted", null);
    const { revision } = await closeDraft(tx, actor, opened);
    if (decision === "accept") return { result: answer(revision, null), audit };
    const lines = await readDraftLines(tx, practiceId, opened.planId);
    const { number } = await publishDraft(tx, actor, { ...opened, revision, lines }, input.note);
    const also = { action: "plan.publish", subjectKind: "plan", subjectId: opened.planId, clientId };
    return { result: answer(revision, number), audit: [audit, { ...also, detail: { number, lines: lines.length } }] };
  },
});

function requireOffer(
  made: MadeOffers,
  seen: { lineId: string; rule: string; change: ProgressChange },
): { offered: ProgressProposal; versionNumber: number } {
  const line = made.lines.find(({ line: { lineId } }) => lineId === seen.lineId);
  const number = made.logged.publishedNumber;
  if (!line || number === null) throw new ServiceError("not_found");
  const { proposal } = line;
  const isSame =
    proposal !== null &&
    proposal.rule === seen.rule &&
    canonical(proposal.change) === canonical(seen.change) &&
    decisionOn(made, seen.lineId, seen.rule) === null;
  if (!isSame) throw new ServiceError("conflict", { facts: { why: "proposal_changed" } });
  return { offered: proposal, versionNumber: number };
}

/** The same whatever order the fields came in. */
const canonical = (change: ProgressChange): string =>
  JSON.stringify(change, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1)))
      : value,
  );

async function refuseOtherChanges(tx: Transaction, { practiceId, planId, publishedNumber, lines }: OpenDraft) {
  const published = publishedNumber === null ? [] : await readVersionLines(tx, practiceId, planId, publishedNumber);
  if (diffLines(published, lines).length > 0) throw new ServiceError("conflict", { facts: { why: "draft_has_more" } });
}

interface Applied {
  lineId: string;
  change: ProgressChange;
  note: string | null;
}

async function applyChange(tx: Transaction, actor: Actor, draft: OpenDraft, { lineId, change, note }: Applied) {
  const line = lineOf(draft, lineId);
  switch (change.kind) {
    case "dose": {
      const dose = { ...line.dose, [change.variable]: change.to };
      await writeLineChange(tx, actor, draft, { line, change: { dose } });
      return;
    }
    case "days":
      await writeLineChange(tx, actor, draft, { line, change: { weekdays: change.weekdays } });
      return;
    case "load":
      if (note === null) throw new ServiceError("invalid", { fields: { note: "required" } });
      await writeLineChange(tx, actor, draft, { line, change: { note } });
      return;
    case "harder":
    case "easier": {
      const [found] = change.key === null ? [] : await readItemsByKey(tx, draft.practiceId, [change.key]);
      if (!found) throw new ServiceError("not_found");
      await swapIn(tx, actor, draft, { line, itemId: found.itemId });
      return;
    }
    default:
      // Another method is a choice between items: made in the builder, where they stand side by side.
      throw new ServiceError("invalid", { fields: { change: "not_allowed" } });
  }
}
