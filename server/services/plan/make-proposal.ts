import type { Transaction } from "@/db/in-practice";
import type { LineView } from "@/domain/plan/dtos";
import { proposePlan } from "@/domain/plan/propose";
import { type PlanStage, type Proposal, proposalRules } from "@/domain/plan/propose-shape";
import { openCauses, readPlanCauses } from "./causes";
import { readCautions } from "./draft";
import { readAssignable } from "./items";
import { type ProposalFacts, readProposalFacts } from "./proposal-facts";

export interface ProposalOptions {
  minutesADay: number;
  stage: PlanStage | null;
  start: "keep" | "fresh";
  startActive: boolean;
}

export interface MadeProposal {
  proposal: Proposal;
  facts: ProposalFacts;
  stage: PlanStage;
  items: Awaited<ReturnType<typeof readAssignable>>;
}

/** The proposal for a client as the records stand in this transaction: the same records give the same proposal. */
export async function makeProposal(
  tx: Transaction,
  { practiceId, clientId, lines }: { practiceId: string; clientId: string; lines: readonly LineView[] },
  { minutesADay, stage, start, startActive }: ProposalOptions,
): Promise<MadeProposal> {
  const facts = await readProposalFacts(tx, practiceId, clientId);
  const causes = openCauses(await readPlanCauses(tx, practiceId, clientId));
  const cautions = await readCautions(tx, practiceId, clientId);
  const items = await readAssignable(tx, practiceId);
  const { usualStage, redFlag, ...known } = facts;
  const proposal = proposePlan({
    ...known,
    causes,
    items,
    cautions,
    // An urgent flag waits for the practitioner's word (ORD-02); a graver one for its clearance (ORD-01).
    redFlag: redFlag === "U" && startActive ? null : redFlag,
    startActive,
    stage: stage ?? usualStage,
    minutesADay,
    kept: start === "keep" ? lines : [],
    rules: proposalRules,
  });
  return { proposal, facts, stage: stage ?? usualStage, items };
}
