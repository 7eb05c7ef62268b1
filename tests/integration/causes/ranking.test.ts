import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Side } from "@/domain/catalog/kinds";
import { saveFinding } from "@/server/services/assessment/save-finding";
import { startAssessment } from "@/server/services/assessment/start-assessment";
import { rankPatterns } from "@/server/services/causes/rank-patterns";
import { recordCause } from "@/server/services/causes/record-cause";
import { suggestPatterns } from "@/server/services/causes/suggest-patterns";
import { suggestTests } from "@/server/services/causes/suggest-tests";
import { chooseDecisionSupport } from "@/server/services/people/choose-decision-support";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makeClient, makePractice, type TestClient, type TestPractice } from "../../support/factories";
import { auditedActions, catalogId, refused } from "../../support/find-fixtures";

let own: TestPractice;
let subject: TestClient;

beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
});
beforeEach(async () => {
  subject = await makeClient(own);
  await chooseDecisionSupport(own.admin, { on: true });
});

async function find(results: readonly [string, Side, number | string][]): Promise<void> {
  const { assessmentId } = await startAssessment(own.practitioner, { clientId: subject.clientId });
  for (const [key, side, result] of results) {
    const testId = await catalogId(own, "test", key);
    const reading = typeof result === "number" ? { value: result } : { choice: result };
    await saveFinding(own.practitioner, { assessmentId, testId, side, ...reading });
  }
}

const crossed: [string, Side, number | string][] = [
  ["t_posture_sagittal", "none", "neutral"],
  ["t_mod_thomas_hip", "left", 6],
  ["t_mod_thomas_hip", "right", 4],
  ["t_prone_plank", "none", 25],
];

describe("ranked patterns", () => {
  it("come with their findings, their numbers and what would change them (worked example D)", async () => {
    await find(crossed);
    const { items } = await rankPatterns(own.practitioner, { clientId: subject.clientId });
    expect(items).toHaveLength(30);
    const found = items.find(({ key }) => key === "lower_crossed");
    expect(found).toMatchObject({ label: "fits_some", side: "none", cap: "grade", grade: "D", taken: false });
    expect(found?.support).toBeCloseTo(0.69, 2);
    expect(found?.evidence.filter(({ state }) => state === "met").map(({ testKey }) => testKey)).toEqual([
      "t_mod_thomas_hip",
      "t_prone_plank",
    ]);
    expect(found?.evidence.find(({ testKey }) => testKey === "t_mod_thomas_hip")).toMatchObject({
      reliability: "P",
      weight: 2,
      factor: 0.4,
      contribution: 0.8,
      findings: [
        { side: "left", value: 6 },
        { side: "right", value: 4 },
      ],
    });
    expect(found?.evidence.filter(({ missingSide }) => missingSide)).toEqual([]);
    expect(found?.wouldChange[0]).toMatchObject({
      testKey: "t_asis_psis_tilt",
      ifFound: { label: "fits_most" },
      ifNot: { label: "fits_a_little" },
    });
    expect(await auditedActions(own, subject.clientId)).toContain("cause.suggest");
  });

  it("say where a test of two sides has only one", async () => {
    await find([["t_hip_ir", "left", 18]]);
    const { items } = await rankPatterns(own.practitioner, { clientId: subject.clientId });
    const entries = items.find(({ key }) => key === "hip_rotation_deficit")?.evidence ?? [];
    expect(entries.find(({ testKey }) => testKey === "t_hip_ir")?.missingSide).toBe("right");
    expect(entries.find(({ testKey }) => testKey === "t_hip_er")?.missingSide).toBeNull();
  });

  it("show a counted test with its count and the results it was counted from", async () => {
    await find([
      ["t_laslett_cluster", "left", 0],
      ["t_distraction", "none", "positive"],
      ["t_thigh_thrust", "left", "positive"],
      ["t_gaenslen", "left", "positive"],
    ]);
    const { items } = await rankPatterns(own.practitioner, { clientId: subject.clientId });
    const cluster = items
      .find(({ key }) => key === "sij_provocation")
      ?.evidence.find(({ testKey, direction }) => testKey === "t_laslett_cluster" && direction === "for");
    expect(cluster).toMatchObject({ state: "met", missingSide: null });
    expect(cluster?.counted).toContainEqual({ side: "left", low: 3, high: 5, of: 5 });
    expect(cluster?.findings.map(({ unit, choice }) => [unit, choice])).toEqual([
      ["posneg", "positive"],
      ["posneg", "positive"],
      ["posneg", "positive"],
    ]);
  });

  it("are those of today: a retest takes the place of what it repeats", async () => {
    await find([["t_prone_plank", "none", 25]]);
    await find([["t_prone_plank", "none", 70]]);
    const { items } = await rankPatterns(own.practitioner, { clientId: subject.clientId });
    const plank = items
      .find(({ key }) => key === "lower_crossed")
      ?.evidence.find(({ testKey }) => testKey === "t_prone_plank");
    expect(plank).toMatchObject({ state: "not_met", findings: [{ value: 70 }] });
  });

  it("say which one is an open cause already", async () => {
    const patternId = await catalogId(own, "pattern", "sway_back");
    const cause = { side: "none" as const, severity: 1 as const, status: "suspected" as const, findingIds: [] };
    await recordCause(own.practitioner, { clientId: subject.clientId, patternId, ...cause });
    const { items } = await rankPatterns(own.practitioner, { clientId: subject.clientId });
    expect(items.filter(({ taken }) => taken).map(({ key }) => key)).toEqual(["sway_back"]);
  });

  it("come with the tests that would tell the leading ones apart", async () => {
    await find(crossed);
    const { items } = await suggestTests(own.practitioner, { clientId: subject.clientId, position: "prone" });
    expect(items.length).toBeGreaterThan(3);
    expect(items.some(({ testKey }) => crossed.some(([key]) => key === testKey))).toBe(false);
    expect(items[0]).toMatchObject({ shortBattery: true });
    expect(items[0]?.tellsApart[0]?.oneTitle).toBeTruthy();
  });
});

it("passes over the tests that the practitioner skips", async () => {
  await find(crossed);
  const { clientId } = subject;
  const [first, second] = (await suggestTests(own.practitioner, { clientId })).items;
  const skip = first ? [first.testId] : [];
  const { items } = await suggestTests(own.practitioner, { clientId, skip });
  expect(items.map(({ testKey }) => testKey)).not.toContain(first?.testKey);
  expect(items[0]?.testKey).toBe(second?.testKey);
});

describe("with decision support off", () => {
  it("nothing is ranked or proposed", async () => {
    await find(crossed);
    await chooseDecisionSupport(own.admin, { on: false });
    const { clientId } = subject;
    expect(await refused(rankPatterns(own.practitioner, { clientId }))).toMatchObject({ code: "support_off" });
    expect(await refused(suggestTests(own.practitioner, { clientId }))).toMatchObject({ code: "support_off" });
  });

  it("the list of patterns is by title, whatever points at them", async () => {
    await find(crossed);
    const titles = async () =>
      (await suggestPatterns(own.practitioner, { clientId: subject.clientId })).items.map(({ title }) => title);
    const ranked = await titles();
    await chooseDecisionSupport(own.admin, { on: false });
    const plain = await titles();
    expect(plain).toEqual(plain.toSorted());
    expect(ranked).not.toEqual(plain);
  });
});
