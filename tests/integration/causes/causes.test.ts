import { v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { saveFinding } from "@/server/services/assessment/save-finding";
import { startAssessment } from "@/server/services/assessment/start-assessment";
import { changeCause } from "@/server/services/causes/change-cause";
import { endExemption } from "@/server/services/causes/end-exemption";
import { exemptStep } from "@/server/services/causes/exempt-step";
import { moveCause } from "@/server/services/causes/move-cause";
import { listCauses } from "@/server/services/causes/read";
import { recordCause } from "@/server/services/causes/record-cause";
import { suggestPatterns } from "@/server/services/causes/suggest-patterns";
import { archiveClient } from "@/server/services/clients/archive-client";
import { readClient } from "@/server/services/clients/read-client";
import { chooseDecisionSupport } from "@/server/services/people/choose-decision-support";
import { readClientFeed } from "@/server/services/progress/read-client-feed";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makeClient, makePractice, type TestClient, type TestPractice } from "../../support/factories";
import { auditedActions, catalogId, overviewOf, refused, screenClient } from "../../support/find-fixtures";

let own: TestPractice;
let other: TestPractice;
let subject: TestClient;
let patternId: string;

beforeAll(async () => {
  own = await makePractice();
  other = await makePractice("Other practice");
  await loadContentPack(own.system);
  patternId = await catalogId(own, "pattern", "hip_rotation_deficit");
});
beforeEach(async () => {
  subject = await makeClient(own);
});

const cause = (options: object = {}) => ({
  clientId: subject.clientId,
  patternId,
  side: "left" as const,
  severity: 2 as const,
  status: "suspected" as const,
  findingIds: [],
  ...options,
});

async function findRotation(value: number): Promise<string> {
  const { assessmentId } = await startAssessment(own.practitioner, { clientId: subject.clientId });
  const testId = await catalogId(own, "test", "t_hip_ir");
  const { findings } = await saveFinding(own.practitioner, { assessmentId, testId, side: "left", value });
  const [saved] = findings;
  if (!saved) throw new Error("Not saved.");
  return saved.id;
}

describe("recording a cause", () => {
  it("keeps pattern, side, severity, findings and who moved it", async () => {
    const findingId = await findRotation(20);
    const { causeId } = await recordCause(own.practitioner, cause({ findingIds: [findingId], note: "stiff" }));
    const { items } = await listCauses(own.practitioner, { clientId: subject.clientId });
    expect(items).toMatchObject([
      {
        id: causeId,
        patternKey: "hip_rotation_deficit",
        side: "left",
        severity: 2,
        status: "suspected",
        note: "stiff",
        revision: 1,
        support: [{ side: "left", unit: "deg", before: { value: 20, abnormal: true }, now: { value: 20 } }],
        assigned: [],
        changes: [{ from: null, to: "suspected", by: "Test practice practitioner" }],
      },
    ]);
    expect(await overviewOf(own, subject.clientId)).toMatchObject({ openCauses: 1, uncoveredCauses: 1 });
  });

  it("shows the retest beside the finding that opened it", async () => {
    const findingId = await findRotation(20);
    await recordCause(own.practitioner, cause({ findingIds: [findingId] }));
    await findRotation(28);
    const { items } = await listCauses(own.practitioner, { clientId: subject.clientId });
    expect(items[0]?.support[0]).toMatchObject({ now: { value: 28 }, goal: { direction: "up" } });
  });

  it.each([
    ["a side that the pattern does not know", { side: "left_on_left" }, { side: "not_allowed" }],
    ["no severity for what is held responsible", { severity: undefined }, { severity: "required" }],
    ["a severity of 4", { severity: 4 }, { severity: "invalid_union" }],
    ["a finding of somebody else", { findingIds: [uuidv7()] }, { findingIds: "not_found" }],
    ["a retest in the past", { retestOn: "2020-01-01" }, { retestOn: "in_past" }],
    ["a status it cannot begin with", { status: "resolved" }, { status: "invalid_value" }],
    ["a NUL byte in the note", { note: "a\u0000" }, { note: "control_character" }],
  ])("refuses %s", async (_name, wrong, fields) => {
    expect(await refused(recordCause(own.practitioner, cause(wrong)))).toMatchObject({ code: "invalid", fields });
    expect((await listCauses(own.practitioner, { clientId: subject.clientId })).items).toEqual([]);
  });

  it("can be ruled out from the start, with a word of why, and is then closed", async () => {
    const wordless = await refused(recordCause(own.practitioner, cause({ status: "ruled_out" })));
    expect(wordless).toMatchObject({ code: "invalid", fields: { note: "required" } });
    const note = "Full range on both sides";
    const { causeId } = await recordCause(own.practitioner, cause({ status: "ruled_out", severity: undefined, note }));
    const { items } = await listCauses(own.practitioner, { clientId: subject.clientId });
    expect(items).toMatchObject([
      {
        status: "ruled_out",
        severity: null,
        changes: [{ from: null, to: "ruled_out", note: "Full range on both sides" }],
      },
    ]);
    expect((await overviewOf(own, subject.clientId)).openCauses).toBe(0);
    const anew = { causeId, revision: 1, to: "suspected" } as const;
    expect(await refused(moveCause(own.practitioner, anew))).toMatchObject({ fields: { severity: "required" } });
    await moveCause(own.practitioner, { ...anew, severity: 3 });
    expect((await listCauses(own.practitioner, { clientId: subject.clientId })).items).toMatchObject([
      { status: "suspected", severity: 3 },
    ]);
  });

  it("refuses the same pattern and side twice while it is open", async () => {
    const { causeId } = await recordCause(own.practitioner, cause());
    expect(await refused(recordCause(own.practitioner, cause()))).toMatchObject({
      code: "conflict",
      fields: { side: "duplicate" },
    });
    await recordCause(own.practitioner, cause({ side: "right" }));
    await moveCause(own.practitioner, { causeId, revision: 1, to: "ruled_out", note: "full range" });
    await recordCause(own.practitioner, cause());
    const refusal = await refused(moveCause(own.practitioner, { causeId, revision: 2, to: "suspected" }));
    expect(refusal.code).toBe("conflict");
  });
});

describe("changing a cause", () => {
  it("tells the second of two editors", async () => {
    const { causeId } = await recordCause(own.practitioner, cause());
    expect(await changeCause(own.practitioner, { causeId, revision: 1, severity: 3 })).toEqual({
      causeId,
      revision: 2,
    });
    expect((await refused(changeCause(own.practitioner, { causeId, revision: 1, severity: 1 }))).code).toBe("stale");
    expect((await refused(moveCause(own.practitioner, { causeId, revision: 1, to: "confirmed" }))).code).toBe("stale");
    expect((await listCauses(own.practitioner, { clientId: subject.clientId })).items[0]?.severity).toBe(3);
  });

  it("refuses a side that the pattern does not know", async () => {
    const { causeId } = await recordCause(own.practitioner, cause());
    const refusal = await refused(changeCause(own.practitioner, { causeId, revision: 1, side: "none" }));
    expect(refusal).toMatchObject({ code: "invalid", fields: { side: "not_allowed" } });
  });

  it("moves along its way with a history, and keeps the four steps", async () => {
    const { clientId } = subject;
    await screenClient(own, clientId);
    const { causeId } = await recordCause(own.practitioner, cause({ retestOn: "2999-01-01" }));
    await moveCause(own.practitioner, { causeId, revision: 1, to: "confirmed" });
    expect(await overviewOf(own, clientId)).toMatchObject({ findState: "achieved", retestOn: "2999-01-01" });
    expect(await refused(moveCause(own.practitioner, { causeId, revision: 2, to: "suspected" }))).toMatchObject({
      code: "conflict",
      fields: { to: "not_allowed" },
    });
    await moveCause(own.practitioner, { causeId, revision: 2, to: "resolved", note: "full range" });
    expect(await refused(moveCause(own.practitioner, { causeId, revision: 3, to: "returned" }))).toMatchObject({
      fields: { note: "required" },
    });
    const { items } = await listCauses(own.practitioner, { clientId });
    expect(items[0]?.changes.map(({ from, to }) => [from, to])).toEqual([
      ["confirmed", "resolved"],
      ["suspected", "confirmed"],
      [null, "suspected"],
    ]);
    expect(await overviewOf(own, clientId)).toMatchObject({ openCauses: 0, closedCauses: 1, retestOn: null });
    const feed = await readClientFeed(own.practitioner, { clientId });
    expect(feed.items.map((entry) => entry.kind === "cause" && entry.to)).toEqual([
      "resolved",
      "confirmed",
      "suspected",
    ]);
  });

  it("refuses other roles, other practices and archived clients", async () => {
    const { clientId, actor } = subject;
    const { causeId } = await recordCause(own.practitioner, cause());
    const verbs = [
      (who: typeof actor) => recordCause(who, cause({ side: "right" })),
      (who: typeof actor) => changeCause(who, { causeId, revision: 1, severity: 1 }),
      (who: typeof actor) => moveCause(who, { causeId, revision: 1, to: "confirmed" }),
      (who: typeof actor) => listCauses(who, { clientId }),
      (who: typeof actor) => suggestPatterns(who, { clientId }),
      (who: typeof actor) => exemptStep(who, { clientId, step: "joints", reason: "no" }),
    ];
    for (const verb of verbs) {
      expect((await refused(verb(own.admin))).code).toBe("not_allowed");
      expect((await refused(verb(actor))).code).toBe("not_allowed");
      expect((await refused(verb(other.practitioner))).code).toBe("not_found");
    }
    await archiveClient(own.practitioner, { clientId });
    expect((await refused(moveCause(own.practitioner, { causeId, revision: 1, to: "confirmed" }))).why).toBe(
      "client_archived",
    );
  });
});

test("patterns that findings point at stand first, then by title", async () => {
  const { clientId } = subject;
  await chooseDecisionSupport(own.admin, { on: true });
  const before = await suggestPatterns(own.practitioner, { clientId });
  expect(before.items.every(({ findings }) => findings.length === 0)).toBe(true);
  expect(before.items.map(({ title }) => title)).toEqual(before.items.map(({ title }) => title).toSorted());
  await findRotation(20);
  await recordCause(own.practitioner, cause());
  const { items } = await suggestPatterns(own.practitioner, { clientId });
  expect(items.find(({ key }) => key === "hip_rotation_deficit")).toMatchObject({
    taken: true,
    findings: [{ side: "left", value: 20, unit: "deg" }],
  });
  expect(items[0]?.findings.length).toBeGreaterThan(0);
});

describe("a step that does not apply", () => {
  it("is exempt with a reason, and applies again when that ends", async () => {
    const { clientId } = subject;
    const { exemptionId } = await exemptStep(own.practitioner, {
      clientId,
      step: "joints",
      reason: "No joint finding",
    });
    expect((await overviewOf(own, clientId)).jointsState).toBe("not_indicated");
    expect((await readClient(own.practitioner, { clientId })).exemptions).toMatchObject([{ id: exemptionId }]);
    expect(await refused(exemptStep(own.practitioner, { clientId, step: "joints", reason: "Twice" }))).toMatchObject({
      code: "conflict",
    });
    await endExemption(own.practitioner, { exemptionId });
    await endExemption(own.practitioner, { exemptionId });
    expect((await overviewOf(own, clientId)).jointsState).toBe("not_started");
    expect(await auditedActions(own, clientId)).toContain("step.end_exemption");
  });

  it("needs a reason, never is step 1, and ends only in its practice", async () => {
    const { clientId, actor } = subject;
    expect(await refused(exemptStep(own.practitioner, { clientId, step: "joints", reason: " " }))).toMatchObject({
      fields: { reason: "required" },
    });
    const find = Reflect.apply(exemptStep, null, [own.practitioner, { clientId, step: "find", reason: "known" }]);
    expect((await refused(Promise.resolve(find))).code).toBe("invalid");
    const { exemptionId } = await exemptStep(own.practitioner, { clientId, step: "relieve", reason: "No pain" });
    expect((await refused(endExemption(other.practitioner, { exemptionId }))).code).toBe("not_found");
    expect((await refused(endExemption(actor, { exemptionId }))).code).toBe("not_allowed");
  });
});
