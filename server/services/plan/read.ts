import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { client, plan, planVersion } from "@/db/schema/index";
import type { BuilderView, DraftView } from "@/domain/plan/dtos";
import { clientInputSchema } from "@/domain/plan/schemas";
import { fourSteps } from "@/domain/progress/four-steps";
import { ServiceError } from "@/domain/shared/service-error";
import { languageOfReader } from "../catalog/language-of-reader";
import { readRules } from "../catalog/read-rules";
import { hasDecisionSupport } from "../people/require-decision-support";
import { type ClientFacts, readClientFacts, stepInputs } from "../progress/read-steps";
import { defineVerb } from "../verb";
import { readPlanCauses } from "./causes";
import { readCautions, readDraft } from "./draft";
import { readVersionLines } from "./lines";

const emptyDraft: DraftView = {
  revision: 0,
  savedAt: null,
  savedBy: null,
  lines: [],
  parts: [],
  minutesOverride: null,
};

/** Everything the plan builder shows for one client: causes and what they ask for, the draft, the published version. */
export const readBuilder = defineVerb({
  right: "plan.read",
  input: clientInputSchema,
  async run(tx, { clientId }, actor) {
    const { practiceId } = actor;
    const language = languageOfReader(actor);
    const subject = await readSubject(tx, practiceId, clientId);
    const facts = await readClientFacts(tx, practiceId, clientId);
    const causes = await readPlanCauses(tx, practiceId, clientId, language);
    const cautions = await readCautions(tx, practiceId, clientId);
    const draft = subject.planId === null ? emptyDraft : await readDraft(tx, practiceId, subject.planId, language);
    const result: BuilderView = {
      client: subject.client,
      screened: facts.screened,
      lockedLevel: facts.lockedLevel,
      urgentOpen: facts.openFlags.some(({ level }) => level === "U"),
      steps: stepsWithDraft(facts, draft),
      decisionSupport: await hasDecisionSupport(tx, practiceId),
      exemptions: facts.exemptions,
      cautions,
      rules: await readRules(tx, practiceId, ["ORD", "DOS"]),
      causes: causes.map(({ view }) => view),
      draft,
      published:
        subject.planId === null || subject.published === null
          ? null
          : {
              ...subject.published,
              lines: await readVersionLines(tx, practiceId, subject.planId, subject.published.number, language),
            },
    };
    return { result, audit: { action: "plan.read", subjectKind: "plan", subjectId: subject.planId, clientId } };
  },
});

/** What is planned counts as planned before the client has it: the practitioner sees what the draft would reach. */
function stepsWithDraft(facts: ClientFacts, draft: DraftView): BuilderView["steps"] {
  const assignments = draft.lines.map(({ phase, purposes }) => ({
    phase,
    causeIds: [...new Set(purposes.map(({ causeId }) => causeId))],
  }));
  return fourSteps({ ...stepInputs(facts), assignments }).map(({ step, state }) => ({ step, state }));
}

async function readSubject(tx: Transaction, practiceId: string, clientId: string) {
  const [found] = await tx
    .select({
      name: client.name,
      minutesADay: client.minutesADay,
      archivedAt: client.archivedAt,
      planId: plan.id,
      number: planVersion.number,
      at: planVersion.publishedAt,
      note: planVersion.note,
    })
    .from(client)
    .leftJoin(plan, and(eq(plan.practiceId, client.practiceId), eq(plan.clientId, client.id)))
    .leftJoin(
      planVersion,
      and(
        eq(planVersion.practiceId, plan.practiceId),
        eq(planVersion.planId, plan.id),
        eq(planVersion.number, plan.publishedNumber),
      ),
    )
    .where(and(eq(client.practiceId, practiceId), eq(client.id, clientId)));
  if (!found) throw new ServiceError("not_found");
  const { name, minutesADay, archivedAt, planId, number, at, note } = found;
  return {
    client: { id: clientId, name, minutesADay, archived: archivedAt !== null },
    planId,
    published: number === null || at === null ? null : { number, at, note },
  };
}
