import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dayInZone } from "@/domain/time/calendar-day";
import { finishAssessment } from "@/server/services/assessment/finish-assessment";
import { saveFinding } from "@/server/services/assessment/save-finding";
import { startAssessment } from "@/server/services/assessment/start-assessment";
import { changeCause } from "@/server/services/causes/change-cause";
import { moveCause } from "@/server/services/causes/move-cause";
import { listCauses } from "@/server/services/causes/read";
import { recordCause } from "@/server/services/causes/record-cause";
import { retestCause } from "@/server/services/causes/retest-cause";
import { listClients } from "@/server/services/clients/read-list";
import { chooseDecisionSupport } from "@/server/services/people/choose-decision-support";
import { readStepHistory } from "@/server/services/progress/read-step-history";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makeClient, makePractice, type TestClient, type TestPractice } from "../../support/factories";
import { catalogId, refused, screenClient } from "../../support/find-fixtures";

let own: TestPractice;
let subject: TestClient;
let causeId: string;
let testId: string;
const today = dayInZone(new Date(), "Europe/London");
const dayAfter = (days: number) => {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
  await chooseDecisionSupport(own.admin, { on: true });
  testId = await catalogId(own, "test", "t_wblt");
});

beforeEach(async () => {
  subject = await makeClient(own);
  await screenClient(own, subject.clientId);
  const { assessmentId } = await startAssessment(own.practitioner, { clientId: subject.clientId });
  const { findings } = await saveFinding(own.practitioner, { assessmentId, testId, side: "left", value: 5 });
  await finishAssessment(own.practitioner, { assessmentId });
  const recorded = await recordCause(own.practitioner, {
    clientId: subject.clientId,
    patternId: await catalogId(own, "pattern", "pronation_distortion"),
    side: "left",
    severity: 2,
    status: "confirmed",
    findingIds: findings.map(({ id }) => id),
  });
  causeId = recorded.causeId;
});

const read = async () => {
  const { items } = await listCauses(own.practitioner, { clientId: subject.clientId });
  const [found] = items;
  if (!found) throw new Error("No cause.");
  return found;
};
const retest = (value: number, who = own.practitioner) =>
  retestCause(who, { causeId, results: [{ testId, side: "left", value }] });

describe("the retest of a cause", () => {
  it("is due by rule three weeks after, unless somebody says another day or none", async () => {
    expect((await read()).retestOn).toBe(dayAfter(21));
    await changeCause(own.practitioner, { causeId, revision: 1, retestOn: dayAfter(5) });
    expect((await read()).retestOn).toBe(dayAfter(5));
    await changeCause(own.practitioner, { causeId, revision: 2, retestOn: null });
    expect((await read()).retestOn).toBeNull();
  });

  it("stands in the list when its day has come, and moves on when it is done", async () => {
    await changeCause(own.practitioner, { causeId, revision: 1, retestOn: today });
    const due = async () => (await listClients(own.practitioner, { filter: "retest_due" })).items.map(({ id }) => id);
    expect(await due()).toContain(subject.clientId);
    expect(await retest(7)).toMatchObject({ retestOn: dayAfter(21) });
    expect((await read()).retestOn).toBe(dayAfter(21));
    expect(await due()).not.toContain(subject.clientId);
  });

  it("moves on as well when the test was done again in an assessment", async () => {
    await changeCause(own.practitioner, { causeId, revision: 1, retestOn: today });
    const { assessmentId } = await startAssessment(own.practitioner, { clientId: subject.clientId });
    await saveFinding(own.practitioner, { assessmentId, testId, side: "right", value: 11 });
    await finishAssessment(own.practitioner, { assessmentId });
    expect((await read()).retestOn, "the other side is another finding").toBe(today);
    const again = await startAssessment(own.practitioner, { clientId: subject.clientId });
    await saveFinding(own.practitioner, { assessmentId: again.assessmentId, testId, side: "left", value: 6 });
    await finishAssessment(own.practitioner, { assessmentId: again.assessmentId });
    expect((await read()).retestOn).toBe(dayAfter(21));
  });

  it("puts the new value beside the old and proposes a move, which only a press makes", async () => {
    await retest(6);
    const noise = await read();
    expect(noise.support[0]).toMatchObject({ verdict: "within_error", before: { value: 5 }, now: { value: 6 } });
    expect(noise.proposedMove).toBeNull();
    await retest(8);
    const better = await read();
    expect([better.status, better.support[0]?.verdict, better.proposedMove?.to]).toEqual([
      "confirmed",
      "improved",
      "improving",
    ]);
    await moveCause(own.practitioner, { causeId, revision: better.revision, to: "improving", note: "5 then 8" });
    expect((await read()).proposedMove, "nothing new since the press").toBeNull();
    await retest(10);
    const gone = await read();
    expect(gone.proposedMove?.to).toBe("resolved");
    await moveCause(own.practitioner, { causeId, revision: gone.revision, to: "resolved" });
    await retest(5);
    const back = await read();
    expect([back.status, back.proposedMove?.to]).toEqual(["resolved", "returned"]);
  });

  it("proposes nothing while decision support is off, and shows the values all the same", async () => {
    await chooseDecisionSupport(own.admin, { on: false });
    await retest(10);
    const shown = await read();
    await chooseDecisionSupport(own.admin, { on: true });
    expect([shown.proposedMove, shown.support[0]?.verdict]).toEqual([null, "improved"]);
    expect((await read()).proposedMove?.to).toBe("resolved");
  });

  it("refuses what the test cannot give, with the path of the result", async () => {
    expect(await refused(retest(400))).toMatchObject({ code: "invalid", fields: { "results.0.value": "above_limit" } });
    const unsided = retestCause(own.practitioner, { causeId, results: [{ testId, side: "none", value: 7 }] });
    expect(await refused(unsided)).toMatchObject({ code: "invalid", fields: { "results.0.side": "side_needed" } });
    expect((await read()).support[0]?.verdict).toBeNull();
  });

  it("waits in an emergency, and is nobody's but a practitioner's", async () => {
    expect(await refused(retest(7, subject.actor))).toMatchObject({ code: "not_allowed" });
    const other = await makePractice();
    expect(await refused(retest(7, other.practitioner))).toMatchObject({ code: "not_found" });
    await screenClient(own, subject.clientId, { rf_ces_saddle: "recent" });
    expect(await refused(retest(7))).toMatchObject({ code: "locked" });
  });
});

describe("the history of the four steps", () => {
  it("says when a step changed, why, and who acted", async () => {
    const { items } = await readStepHistory(own.practitioner, { clientId: subject.clientId });
    expect(items.map(({ step, from, to, by, fact }) => [step, from, to, by, fact.key])).toEqual([
      ["find", "under_way", "achieved", "Test practice practitioner", "causes_found"],
      ["find", "planned", "under_way", "Test practice practitioner", "assessment_open"],
      ["find", "not_started", "planned", "Test practice practitioner", "screen_done"],
    ]);
    expect(await refused(readStepHistory(subject.actor, { clientId: subject.clientId }))).toMatchObject({
      code: "not_allowed",
    });
  });
});
