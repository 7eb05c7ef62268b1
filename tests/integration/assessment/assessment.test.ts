import { v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { clearFinding } from "@/server/services/assessment/clear-finding";
import { finishAssessment } from "@/server/services/assessment/finish-assessment";
import { readAssessment } from "@/server/services/assessment/read";
import { readPainMaps } from "@/server/services/assessment/read-pain-maps";
import { readTests } from "@/server/services/assessment/read-tests";
import { recordPainMap } from "@/server/services/assessment/record-pain-map";
import { saveFinding } from "@/server/services/assessment/save-finding";
import { startAssessment } from "@/server/services/assessment/start-assessment";
import { retireItem } from "@/server/services/catalog/retire-item";
import { archiveClient } from "@/server/services/clients/archive-client";
import { readScreens } from "@/server/services/screens/read";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makeClient, makeMember, makePractice, type TestClient, type TestPractice } from "../../support/factories";
import { auditedActions, catalogId, overviewOf, refused, screenClient } from "../../support/find-fixtures";

let own: TestPractice;
let other: TestPractice;
let subject: TestClient;
let rotationId: string;
let slumpId: string;
let myotomesId: string;

beforeAll(async () => {
  own = await makePractice();
  other = await makePractice("Other practice");
  await loadContentPack(own.system);
  await loadContentPack(other.system);
  rotationId = await catalogId(own, "test", "t_hip_ir");
  slumpId = await catalogId(own, "test", "t_slump");
  myotomesId = await catalogId(own, "test", "t_myotomes");
});
beforeEach(async () => {
  subject = await makeClient(own);
});

const start = async () => (await startAssessment(own.practitioner, { clientId: subject.clientId })).assessmentId;

describe("an assessment", () => {
  it("is open once at a time, also when started twice at once", async () => {
    const { clientId } = subject;
    const [one, two] = await Promise.all([
      startAssessment(own.practitioner, { clientId }),
      startAssessment(own.practitioner, { clientId }),
    ]);
    expect(one.assessmentId).toBe(two.assessmentId);
    expect((await overviewOf(own, clientId)).findState).toBe("under_way");
  });

  it("saves each side, replaces what is saved again, and judges both sides together", async () => {
    const assessmentId = await start();
    const save = (side: "left" | "right", value: number) =>
      saveFinding(own.practitioner, { assessmentId, testId: rotationId, side, value });
    const left = await save("left", 45);
    expect(left.findings).toMatchObject([{ side: "left", value: 45, abnormal: false, unit: "deg" }]);
    const right = await save("right", 32);
    expect(right.findings.map(({ side, abnormal }) => [side, abnormal]).toSorted()).toEqual([
      ["left", false],
      ["right", true],
    ]);
    await save("right", 40);
    const read = await readAssessment(own.practitioner, { clientId: subject.clientId });
    expect(read.findings.map(({ side, value, abnormal }) => [side, value, abnormal])).toEqual([
      ["left", 45, false],
      ["right", 40, false],
    ]);
  });

  it("clears one side, and judges the other anew", async () => {
    const assessmentId = await start();
    for (const [side, value] of [
      ["left", 45],
      ["right", 32],
    ] as const)
      await saveFinding(own.practitioner, { assessmentId, testId: rotationId, side, value });
    const cleared = await clearFinding(own.practitioner, { assessmentId, testId: rotationId, side: "left" });
    expect(cleared.findings).toMatchObject([{ side: "right", abnormal: false }]);
  });

  it.each([
    ["above what can be measured", { side: "left", value: 400 }, { value: "above_limit" }],
    ["below what can be measured", { side: "left", value: -90 }, { value: "below_limit" }],
    ["no side", { side: "none", value: 30 }, { side: "side_needed" }],
    ["both sides in one", { side: "both", value: 30 }, { side: "side_needed" }],
    ["another unit than the test's", { side: "left", value: 30, unit: "mm" }, { unit: "wrong_unit" }],
    ["a choice for a number", { side: "left", choice: "positive" }, { choice: "not_allowed" }],
    ["nothing", { side: "left" }, { value: "required" }],
  ] as const)("refuses %s and writes nothing", async (_name, entered, fields) => {
    const assessmentId = await start();
    const refusal = await refused(saveFinding(own.practitioner, { assessmentId, testId: rotationId, ...entered }));
    expect(refusal).toMatchObject({ code: "invalid", fields });
    expect((await readAssessment(own.practitioner, { clientId: subject.clientId })).findings).toEqual([]);
  });

  it("refuses centimetres in a millimetre field, a side of an unsided test, and a retired test", async () => {
    const assessmentId = await start();
    const save = (testId: string, entered: object) =>
      refused(saveFinding(own.practitioner, { assessmentId, testId, side: "left", ...entered }));
    const crestId = await catalogId(own, "test", "t_iliac_crest_standing");
    expect(await save(crestId, { value: 1.2 })).toMatchObject({ code: "invalid", fields: { value: "whole_mm" } });
    const plankId = await catalogId(own, "test", "t_prone_plank");
    expect(await save(plankId, { value: 30 })).toMatchObject({ fields: { side: "no_sides" } });
    const retiredId = await catalogId(other, "test", "t_ffd");
    const elsewhere = await makeClient(other);
    const open = await startAssessment(other.practitioner, { clientId: elsewhere.clientId });
    const inRetired = { assessmentId: open.assessmentId, testId: retiredId, side: "none", value: 12 } as const;
    expect((await saveFinding(other.practitioner, inRetired)).findings).toHaveLength(1);
    await retireItem(other.admin, { itemId: retiredId, baseVersion: 1, reason: "Not used" });
    expect((await refused(saveFinding(other.practitioner, { ...inRetired, value: 20 }))).code).toBe("retired");
    const { findings } = await readAssessment(other.practitioner, { clientId: elsewhere.clientId });
    expect(findings).toMatchObject([{ value: 12 }]);
    expect((await readAssessment(own.practitioner, { clientId: subject.clientId })).findings).toEqual([]);
  });

  it("counts from recorded parts, and then takes no count by hand on that side", async () => {
    const assessmentId = await start();
    const clusterId = await catalogId(own, "test", "t_laslett_cluster");
    const count = (side: "left" | "right", value: number) =>
      saveFinding(own.practitioner, { assessmentId, testId: clusterId, side, value });
    expect((await count("left", 2)).findings).toMatchObject([{ side: "left", value: 2 }]);
    const gaenslenId = await catalogId(own, "test", "t_gaenslen");
    const part = { assessmentId, testId: gaenslenId, side: "left" } as const;
    await saveFinding(own.practitioner, { ...part, choice: "positive" });
    expect(await refused(count("left", 3))).toMatchObject({ code: "invalid", fields: { value: "counted" } });
    expect((await count("right", 1)).findings).toHaveLength(2);
    const distractionId = await catalogId(own, "test", "t_distraction");
    await saveFinding(own.practitioner, { assessmentId, testId: distractionId, side: "none", choice: "negative" });
    expect(await refused(count("right", 2))).toMatchObject({ fields: { value: "counted" } });
    await clearFinding(own.practitioner, { assessmentId, testId: distractionId, side: "none" });
    await clearFinding(own.practitioner, part);
    expect((await count("left", 3)).findings).toHaveLength(2);
  });

  it("says who measured, so that a retest by another person can be told", async () => {
    const { clientId } = subject;
    await screenClient(own, clientId);
    const colleague = await makeMember(own.practiceId, "practitioner");
    const first = await start();
    await saveFinding(own.practitioner, { assessmentId: first, testId: rotationId, side: "left", value: 20 });
    await finishAssessment(own.practitioner, { assessmentId: first });
    const second = await startAssessment(colleague, { clientId });
    await saveFinding(colleague, { ...second, testId: rotationId, side: "left", value: 28 });
    const { findings, earlier } = await readAssessment(own.practitioner, { clientId });
    const [now, before] = [findings[0]?.examinerId, earlier[0]?.examinerId];
    expect(now).toBeTruthy();
    expect(before).toBeTruthy();
    expect(now).not.toBe(before);
  });

  it("keeps how it was measured with each result", async () => {
    const assessmentId = await start();
    const entered = { assessmentId, testId: rotationId, side: "left", value: 30, unit: "deg" } as const;
    await saveFinding(own.practitioner, { ...entered, method: "seated" });
    const read = await readAssessment(own.practitioner, { clientId: subject.clientId });
    expect(read.findings).toMatchObject([{ method: "seated" }]);
    expect(read.today).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("refuses an unknown sign, text as a number, and NUL bytes", async () => {
    const assessmentId = await start();
    const base = { assessmentId, testId: slumpId, side: "left" as const };
    expect(await refused(saveFinding(own.practitioner, { ...base, choice: "maybe" }))).toMatchObject({
      fields: { choice: "invalid_value" },
    });
    const text = Reflect.apply(saveFinding, null, [own.practitioner, { ...base, value: "12" }]);
    expect((await refused(Promise.resolve(text))).code).toBe("invalid");
    expect(
      await refused(saveFinding(own.practitioner, { ...base, choice: "positive", method: "a\u0000b" })),
    ).toMatchObject({ fields: { method: "control_character" } });
  });

  it("cannot be finished before the red-flag list, empty, or in an emergency", async () => {
    const assessmentId = await start();
    await saveFinding(own.practitioner, { assessmentId, testId: slumpId, side: "left", choice: "positive" });
    expect(await refused(finishAssessment(own.practitioner, { assessmentId }))).toMatchObject({
      code: "locked",
      why: "screen_missing",
    });
    await screenClient(own, subject.clientId, { rf_ces_saddle: "recent" });
    expect((await refused(finishAssessment(own.practitioner, { assessmentId }))).why).toBe("screen_emergency");
    subject = await makeClient(own);
    await screenClient(own, subject.clientId);
    const empty = await start();
    expect((await refused(finishAssessment(own.practitioner, { assessmentId: empty }))).why).toBe("assessment_empty");
  });

  it("stands once finished; a retest shows the earlier value beside", async () => {
    const { clientId } = subject;
    await screenClient(own, clientId);
    const assessmentId = await start();
    const first = { assessmentId, testId: rotationId, side: "left" as const };
    await saveFinding(own.practitioner, { ...first, value: 20 });
    expect(await finishAssessment(own.practitioner, { assessmentId })).toEqual({ assessmentId, findings: 1 });
    const calls = [
      () => saveFinding(own.practitioner, { ...first, value: 21 }),
      () => clearFinding(own.practitioner, first),
      () => finishAssessment(own.practitioner, { assessmentId }),
    ];
    for (const call of calls) expect((await refused(call())).code).toBe("not_current");
    const second = await start();
    expect(second).not.toBe(assessmentId);
    const retest = await readAssessment(own.practitioner, { clientId });
    expect(retest).toMatchObject({ findings: [], earlier: [{ side: "left", value: 20, abnormal: true }] });
    expect(retest.all.map(({ id }) => id)).toEqual([second, assessmentId]);
    const past = await readAssessment(own.practitioner, { clientId, assessmentId });
    expect(past).toMatchObject({ findings: [{ value: 20 }], earlier: [] });
    expect(await auditedActions(own, clientId)).toContain("assessment.finish");
  });

  it("asks for the red-flag list when power is weak, and the next list knows it", async () => {
    const assessmentId = await start();
    const saved = await saveFinding(own.practitioner, { assessmentId, testId: myotomesId, side: "left", value: 3 });
    expect(saved.asksForScreen).toBe(true);
    const { level, raised } = await screenClient(own, subject.clientId);
    expect(level).toBe("S");
    expect(raised).toMatchObject([
      { item: "rf_neuro_progress", level: "S", reason: "Recorded power of 3 out of 5 or less" },
    ]);
    expect((await readScreens(own.practitioner, { clientId: subject.clientId })).screens[0]?.raised).toEqual(raised);
  });

  it("refuses other roles, other practices and archived clients", async () => {
    const { clientId, actor } = subject;
    const assessmentId = await start();
    const entry = { assessmentId, testId: slumpId, side: "left" as const };
    const verbs = [
      (who: typeof actor) => startAssessment(who, { clientId }),
      (who: typeof actor) => saveFinding(who, { ...entry, choice: "positive" }),
      (who: typeof actor) => clearFinding(who, entry),
      (who: typeof actor) => finishAssessment(who, { assessmentId }),
      (who: typeof actor) => readAssessment(who, { clientId }),
    ];
    for (const verb of verbs) {
      expect((await refused(verb(own.admin))).code).toBe("not_allowed");
      expect((await refused(verb(actor))).code).toBe("not_allowed");
      expect((await refused(verb(other.practitioner))).code).toBe("not_found");
    }
    expect((await refused(saveFinding(own.practitioner, { ...entry, testId: uuidv7(), value: 1 }))).code).toBe(
      "not_found",
    );
    expect((await refused(readAssessment(own.practitioner, { clientId, assessmentId: uuidv7() }))).code).toBe(
      "not_found",
    );
    await archiveClient(own.practitioner, { clientId });
    expect((await refused(saveFinding(own.practitioner, { ...entry, choice: "positive" }))).why).toBe(
      "client_archived",
    );
  });
});

test("the tests of the catalog come with what the page needs, to staff only", async () => {
  const { items } = await readTests(own.practitioner, {});
  expect(items.length).toBeGreaterThan(30);
  expect(items.find(({ id }) => id === rotationId)).toMatchObject({ key: "t_hip_ir", sided: true, unit: "deg" });
  expect((await refused(readTests(subject.actor, {}))).code).toBe("not_allowed");
  const elsewhere = await readTests(other.practitioner, {});
  expect(elsewhere.items.some(({ id }) => id === rotationId)).toBe(false);
});

describe("the pain map", () => {
  it("keeps each recording, newest first, with the very first to compare", async () => {
    const { clientId } = subject;
    await recordPainMap(own.practitioner, { clientId, points: [{ region: "back.lowback.left", intensity: 7 }] });
    expect((await readPainMaps(own.practitioner, { clientId })).first).toBeNull();
    await recordPainMap(own.practitioner, {
      clientId,
      points: [
        { region: "front.thigh.right", intensity: 3, quality: "ache" },
        { region: "back.lumbarspine", intensity: 5 },
      ],
    });
    const { maps, first } = await readPainMaps(own.practitioner, { clientId });
    expect(first).toEqual(maps[1]);
    expect(maps.map(({ points }) => points.map(({ region, intensity }) => [region, intensity]))).toEqual([
      [
        ["back.lumbarspine", 5],
        ["front.thigh.right", 3],
      ],
      [["back.lowback.left", 7]],
    ]);
    expect(maps[0]?.points[1]?.quality).toBe("ache");
    await recordPainMap(own.practitioner, { clientId, points: [] });
    const later = await readPainMaps(own.practitioner, { clientId });
    expect(later.maps).toHaveLength(2);
    expect([later.maps[0]?.points, later.first]).toEqual([[], first]);
  });

  it.each([
    ["a pain of 11", [{ region: "back.lumbarspine", intensity: 11 }], { "points.0.intensity": "too_big" }],
    ["an unknown place", [{ region: "back.tail", intensity: 1 }], { "points.0.region": "not_found" }],
    [
      "one place twice",
      [
        { region: "back.lumbarspine", intensity: 1 },
        { region: "back.lumbarspine", intensity: 2 },
      ],
      { points: "duplicate" },
    ],
  ])("refuses %s", async (_name, points, fields) => {
    const refusal = await refused(recordPainMap(own.practitioner, { clientId: subject.clientId, points }));
    expect(refusal).toMatchObject({ code: "invalid", fields });
  });

  it("refuses other roles and other practices", async () => {
    const { clientId, actor } = subject;
    for (const verb of [recordPainMap, readPainMaps] as const) {
      const input = { clientId, ...(verb === recordPainMap ? { points: [] } : {}) };
      const call = (who: typeof actor) => Promise.resolve(Reflect.apply(verb, null, [who, input]));
      expect((await refused(call(own.admin))).code).toBe("not_allowed");
      expect((await refused(call(actor))).code).toBe("not_allowed");
      expect((await refused(call(other.practitioner))).code).toBe("not_found");
    }
  });
});
