import { and, eq } from "drizzle-orm";
import { plan } from "@/db/schema/index";
import type { Illustration } from "@/domain/catalog/illustration";
import type { LineView } from "@/domain/plan/dtos";
import type { ProposalView } from "@/domain/plan/proposal-dtos";
import { type ProposedLine, ruleIdsOf } from "@/domain/plan/propose-shape";
import { readProposalSchema } from "@/domain/plan/schemas";
import { languageOfReader } from "../catalog/language-of-reader";
import { illustrationsOf, versionName } from "../catalog/read-illustrations";
import { requireClient } from "../clients/require-client";
import { requireDecisionSupport } from "../people/require-decision-support";
import { defineVerb } from "../verb";
import { readDraftLines } from "./lines";
import { type MadeProposal, makeProposal } from "./make-proposal";
import { readLineParts } from "./parts";

/**
 * A plan proposed from the client's confirmed causes (domain reference 8.4–8.8), with the reasons for each line and
 * for whatever was hidden or left out. Nothing is stored. Throws `support_off`, `not_found`.
 */
export const readProposal = defineVerb({
  right: "plan.edit",
  input: readProposalSchema,
  async run(tx, { clientId, ...options }, actor) {
    const { practiceId } = actor;
    const language = languageOfReader(actor);
    await requireDecisionSupport(tx, practiceId);
    await requireClient(tx, practiceId, clientId);
    const [known] = await tx
      .select({ planId: plan.id })
      .from(plan)
      .where(and(eq(plan.practiceId, practiceId), eq(plan.clientId, clientId)));
    const lines = known ? await readDraftLines(tx, practiceId, known.planId, language) : [];
    const made = await makeProposal(tx, { practiceId, clientId, lines, language }, options);
    const view = viewOf(made, lines);
    const shown = await illustrationsOf(
      tx,
      practiceId,
      view.lines.map(({ line: { itemId, itemVersion } }) => ({ itemId, version: itemVersion })),
    );
    const result: ProposalView = {
      ...view,
      lines: view.lines.map((proposed) => {
        const { itemId, itemVersion } = proposed.line;
        const illustration = shown[versionName({ itemId, version: itemVersion })] ?? notDrawn;
        return { ...proposed, illustration };
      }),
      parts: await readLineParts(
        tx,
        practiceId,
        view.lines.map(({ line }) => line),
        language,
      ),
    };
    const detail = { stage: made.stage, minutes: made.proposal.minutes, lines: result.lines.length };
    return { result, audit: { action: "plan.propose", subjectKind: "client", subjectId: clientId, clientId, detail } };
  },
});

const notDrawn: Illustration = { pose: null, picture: null };

type BareView = Omit<ProposalView, "parts" | "lines"> & {
  lines: Omit<ProposalView["lines"][number], "illustration">[];
};

function viewOf({ proposal, facts, stage, items }: MadeProposal, lines: readonly LineView[]): BareView {
  const titles = new Map(items.map(({ key, title }) => [key, title]));
  const named = (key: string) => ({ key, title: titles.get(key) ?? key });
  const { hidden, leftOut, waiting, lockedBy, painLeads, mayStartActive, minutes } = proposal;
  return {
    stage,
    lines: proposal.lines.map((line) => ({
      line: lineView(line, lines, items),
      existing: line.lineId !== null,
      reasons: line.reasons,
    })),
    hidden: hidden.map(({ item, because }) => ({ ...named(item), because })),
    leftOut: leftOut.map(({ item, why, rule }) => ({ ...named(item), why, rule })),
    waiting,
    lockedBy,
    painLeads,
    mayStartActive,
    urgentFlag: facts.facts.red_flag_level === "U",
    minutes,
    titles: Object.fromEntries(hidden.map(({ item }) => [item, named(item).title])),
  };
}

/** A proposed line as the builder shows any line. */
function lineView(
  { lineId, line, item, reasons }: ProposedLine,
  lines: readonly LineView[],
  items: MadeProposal["items"],
): LineView {
  const known = lines.find((other) => other.lineId === lineId);
  if (known) return { ...known, purposes: line.purposes };
  const facts = items.find(({ itemId }) => itemId === item.itemId);
  if (!facts) throw new Error(`A proposal names ${item.key}, which was not read.`);
  const {
    title,
    why,
    doseRule,
    contraindications,
    contraindicationNote,
    evidence,
    position,
    sidedness,
    muscles,
    joints,
  } = facts;
  return {
    ...line,
    lineId: item.itemId,
    ruleIds: ruleIdsOf(reasons),
    overrides: [],
    item: {
      key: item.key,
      kind: item.kind,
      title,
      why,
      doseRule,
      contraindications,
      contraindicationNote,
      evidence,
      position,
      sidedness,
      muscles,
      joints,
    },
    itemStatus: { retired: false, publishedVersion: item.version },
    overrideBy: null,
    overrideAt: null,
  };
}
