import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { assignment } from "@/db/schema/index";
import { usualReading } from "@/domain/assessment/judge-finding";
import { addDays, dayInZone } from "@/domain/time/calendar-day";
import { finishAssessment } from "@/server/services/assessment/finish-assessment";
import { readTests } from "@/server/services/assessment/read-tests";
import { saveFinding } from "@/server/services/assessment/save-finding";
import { startAssessment } from "@/server/services/assessment/start-assessment";
import { moveCause } from "@/server/services/causes/move-cause";
import { rankPatterns } from "@/server/services/causes/rank-patterns";
import { listCauses } from "@/server/services/causes/read";
import { recordCause } from "@/server/services/causes/record-cause";
import { retestCause } from "@/server/services/causes/retest-cause";
import { suggestPatterns } from "@/server/services/causes/suggest-patterns";
import { readClient } from "@/server/services/clients/read-client";
import { listClients } from "@/server/services/clients/read-list";
import { chooseDecisionSupport } from "@/server/services/people/choose-decision-support";
import { acceptProposal } from "@/server/services/plan/accept-proposal";
import { publishPlan } from "@/server/services/plan/publish-plan";
import { readAlternatives } from "@/server/services/plan/read-alternatives";
import { readProposal } from "@/server/services/plan/read-proposal";
import { swapLine } from "@/server/services/plan/swap-line";
import { ratePain } from "@/server/services/progress/rate-pain";
import { readToday } from "@/server/services/progress/read-today";
import { saveLog } from "@/server/services/progress/save-log";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makeClient, makePractice } from "../../support/factories";
import { catalogId, screenClient } from "../../support/find-fixtures";

const zone = "Europe/London";

it("goes from twenty findings to a plan, from a retest to an achieved step, and warns when pain goes with a cause open", async () => {
  const own = await makePractice();
  await loadContentPack(own.system);
  await chooseDecisionSupport(own.admin, { on: true });
  const who = own.practitioner;
  const { clientId, actor } = await makeClient(own);
  await screenClient(own, clientId);

  const { assessmentId } = await startAssessment(who, { clientId });
  const [extension, thomas] = [
    await catalogId(own, "test", "t_hip_ext"),
    await catalogId(own, "test", "t_mod_thomas_hip"),
  ];
  await saveFinding(who, { assessmentId, testId: extension, side: "left", value: -5 });
  await saveFinding(who, { assessmentId, testId: thomas, side: "left", value: 15 });
  const { items: tests } = await readTests(who, {});
  const quiet = tests.flatMap((known) => {
    const { min, max, choices, sideDifference } = known;
    const rule = {
      ...known,
      min: min ?? undefined,
      max: max ?? undefined,
      choices: choices ?? undefined,
      sideDifference: sideDifference ?? undefined,
    };
    const reading = usualReading(rule);
    return reading ? [{ testId: known.id, side: known.sided ? ("left" as const) : ("none" as const), ...reading }] : [];
  });
  for (const result of quiet.slice(0, 18)) await saveFinding(who, { assessmentId, ...result });
  expect(await finishAssessment(who, { assessmentId })).toMatchObject({ findings: 20 });

  const ranked = await rankPatterns(who, { clientId });
  expect(ranked.items.slice(0, 3).map(({ key, side }) => [key, side])).toContainEqual([
    "hip_extension_deficit",
    "left",
  ]);
  const { items: suggested } = await suggestPatterns(who, { clientId });
  const pattern = suggested.find(({ key }) => key === "hip_extension_deficit");
  const { causeId } = await recordCause(who, {
    clientId,
    patternId: pattern?.patternId ?? "",
    side: "left",
    severity: 2,
    status: "confirmed",
    findingIds: pattern?.findings.map(({ findingId }) => findingId) ?? [],
  });

  const options = { minutesADay: 20, stage: "later" as const, start: "keep" as const, startActive: false };
  const proposal = await readProposal(who, { clientId, ...options });
  const itemIds = proposal.lines.map(({ line }) => line.itemId);
  let { draft } = await acceptProposal(who, { clientId, revision: 0, ...options, itemIds });
  let swapped = 0;
  for (const { lineId } of draft.lines) {
    if (swapped === 2) break;
    const { items } = await readAlternatives(who, { clientId, lineId });
    const other = items.find(({ because, clashes }) => because === null && clashes.length === 0);
    if (!other) continue;
    draft = await swapLine(who, { clientId, revision: draft.revision, lineId, itemId: other.itemId });
    swapped += 1;
  }
  expect(swapped).toBe(2);
  await publishPlan(who, { clientId, revision: draft.revision, note: null });

  const today = dayInZone(new Date(), zone);
  for (let daysAgo = 13; daysAgo >= 0; daysAgo -= 1) {
    const day = addDays(today, -daysAgo);
    await ratePain(actor, { id: uuidv7(), day, at: `${day}T06:00:00.000Z`, zone, score: 0 });
  }
  const stateOf = async (step: string) =>
    (await readClient(who, { clientId })).steps.find((view) => view.step === step)?.state;
  const warned = async () => [
    (await readClient(who, { clientId })).symptomsGone,
    (await listClients(who, { filter: "symptoms_gone" })).items.length === 1,
    (await readToday(actor, {})).symptomsGone,
  ];
  expect(await warned()).toEqual([true, true, { openCauses: 1 }]);
  expect((await readClient(who, { clientId })).next.key).toBe("retest_symptoms_gone");

  const lines = await inPractice(own.system, (tx) =>
    tx
      .select({ id: assignment.id })
      .from(assignment)
      .where(and(eq(assignment.practiceId, own.practiceId), eq(assignment.clientId, clientId))),
  );
  for (const { id } of lines)
    await saveLog(actor, {
      id: uuidv7(),
      assignmentId: id,
      day: today,
      at: `${today}T06:10:00.000Z`,
      zone,
      outcome: "done",
    });
  expect(await stateOf("muscles")).toBe("under_way");

  const read = async () => (await listCauses(who, { clientId })).items[0];
  const results = (await read())?.support.map(({ testId, side }) => ({
    testId,
    side,
    value: testId === thomas ? -5 : 15,
  }));
  await retestCause(who, { causeId, results: results ?? [] });
  const retested = await read();
  expect([retested?.status, retested?.proposedMove?.to]).toEqual(["confirmed", "resolved"]);
  await moveCause(who, { causeId, revision: retested?.revision ?? 0, to: "resolved", note: "Retest" });
  expect(await stateOf("muscles")).toBe("achieved");
  expect(await warned()).toEqual([false, false, null]);
});
