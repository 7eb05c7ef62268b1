import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { plan } from "@/db/schema/index";
import { isOpenCause } from "@/domain/assessment/words";
import type { DischargeForm } from "@/domain/discharge/dtos";
import { dischargeOfSchema } from "@/domain/discharge/schemas";
import { diffLines } from "@/domain/plan/diff";
import type { LineView } from "@/domain/plan/dtos";
import { maintenancePlan } from "@/domain/plan/maintenance";
import { fourSteps } from "@/domain/progress/four-steps";
import { dayInZone } from "@/domain/time/calendar-day";
import { readRules } from "../catalog/read-rules";
import { requireClient } from "../clients/require-client";
import { hasDecisionSupport } from "../people/require-decision-support";
import { readDraftLines, readVersionLines } from "../plan/lines";
import { readClientFacts, stepInputs } from "../progress/read-steps";
import { defineVerb } from "../verb";
import { standingDischarge } from "./standing";

/**
 * What the decision to discharge rests on: the four steps, open causes, and the maintenance plan that the rule makes of the
 * published one (none while decision support is off). Throws `not_found`.
 */
export const readDischarge = defineVerb({
  right: "client.discharge",
  input: dischargeOfSchema,
  async run(tx, { clientId }, actor) {
    const { practiceId } = actor;
    const { name, zone, archivedAt } = await requireClient(tx, practiceId, clientId);
    const facts = await readClientFacts(tx, practiceId, clientId);
    const { published, draft } = await readPlanLines(tx, practiceId, clientId);
    const proposes = published.length > 0 && (await hasDecisionSupport(tx, practiceId));
    const result: DischargeForm = {
      client: { id: clientId, name, archived: archivedAt !== null },
      today: dayInZone(new Date(), zone),
      steps: fourSteps(stepInputs(facts)).map(({ step, state }) => ({ step, state })),
      openCauses: facts.causes.filter(({ status }) => isOpenCause(status)).length,
      standing: (await standingDischarge(tx, practiceId, clientId)) !== null,
      publishedNumber: facts.publishedNumber,
      locked: facts.lockedLevel !== null,
      draft,
      maintenance: proposes ? await proposal(tx, practiceId, published) : null,
    };
    return { result, audit: { action: "client.read", subjectKind: "client", subjectId: clientId, clientId } };
  },
});

async function readPlanLines(tx: Transaction, practiceId: string, clientId: string) {
  const [known] = await tx
    .select({ id: plan.id, number: plan.publishedNumber, revision: plan.draftRevision })
    .from(plan)
    .where(and(eq(plan.practiceId, practiceId), eq(plan.clientId, clientId)));
  if (!known || known.number === null)
    return { published: [], draft: { revision: known?.revision ?? 0, hasMore: false } };
  const published = await readVersionLines(tx, practiceId, known.id, known.number);
  const drafted = await readDraftLines(tx, practiceId, known.id);
  return { published, draft: { revision: known.revision, hasMore: diffLines(published, drafted).length > 0 } };
}

async function proposal(
  tx: Transaction,
  practiceId: string,
  published: readonly LineView[],
): Promise<DischargeForm["maintenance"]> {
  const made = maintenancePlan(published, await readRules(tx, practiceId, ["DIS"]));
  if (!made) return null;
  const { lines, ...rest } = made;
  const views = lines.flatMap(({ lineId, kept, weekdays }) => {
    const line = published.find((one) => one.lineId === lineId);
    if (!line) return [];
    const { phase, side, dose, item } = line;
    const days = { daysNow: line.weekdays.length, daysAfter: weekdays.length };
    return [{ lineId, title: item.title, phase, side, dose, kept, ...days }];
  });
  return { ...rest, lines: views };
}
