import type { Transaction } from "@/db/in-practice";
import type { LineView } from "@/domain/plan/dtos";
import type { ProgramStage } from "@/domain/plan/plan-size";
import { proposePlan } from "@/domain/plan/propose";
import type { Proposal } from "@/domain/plan/propose-shape";
import type { Rule } from "@/domain/rules/clauses";
import type { Language } from "@/domain/shared/language";
import { readWarnOnlyCodes } from "../catalog/read-cautions";
import { readRules } from "../catalog/read-rules";
import { openCauses, readPlanCauses } from "./causes";
import { readCautions } from "./draft";
import { readAssignable } from "./items";
import { type ProposalFacts, readProposalFacts } from "./proposal-facts";

export interface ProposalOptions {
  minutesADay: number;
  stage: ProgramStage | null;
  start: "keep" | "fresh";
  startActive: boolean;
}

interface ProposalSubject {
  practiceId: string;
  clientId: string;
  lines: readonly LineView[];
  /** In which the titles are. */
  language: Language;
}

export interface MadeProposal {
  proposal: Proposal;
  facts: ProposalFacts;
  stage: ProgramStage;
  items: Awaited<ReturnType<typeof readAssignable>>;
  rules: Rule[];
}

/** The proposal for a client as the records stand in this transaction: the same records give the same proposal. */
export async function makeProposal(
  tx: Transaction,
  { practiceId, clientId, lines, language }: ProposalSubject,
  { minutesADay, stage, start, startActive }: ProposalOptions,
): Promise<MadeProposal> {
  const rules = await readRules(tx, practiceId, ["ORD", "DOS"]);
  const facts = await readProposalFacts(tx, practiceId, clientId, rules);
  const causes = openCauses(await readPlanCauses(tx, practiceId, clientId));
  const cautions = await readCautions(tx, practiceId, clientId);
  const items = await readAssignable(tx, practiceId, language);
  const { usualStage, ...known } = facts;
  const proposal = proposePlan({
    ...known,
    causes,
    items,
    cautions,
    warnOnly: await readWarnOnlyCodes(tx, practiceId),
    startActive,
    stage: stage ?? usualStage,
    minutesADay,
    kept: start === "keep" ? lines : [],
    rules,
  });
  return { proposal, facts, stage: stage ?? usualStage, items, rules };
}
