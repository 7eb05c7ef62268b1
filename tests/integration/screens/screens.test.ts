import { v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { shippedFlags } from "@/server/services/catalog/read-flags";
import { clearScreen } from "@/server/services/screens/clear-screen";
import { endCaution } from "@/server/services/screens/end-caution";
import { giveWarningCard } from "@/server/services/screens/give-warning-card";
import { readScreens } from "@/server/services/screens/read";
import { recordCaution } from "@/server/services/screens/record-caution";
import { recordScreen } from "@/server/services/screens/record-screen";
import { requireUnlocked } from "@/server/services/screens/require-unlocked";
import { makeClient, makePractice, type TestClient, type TestPractice } from "../../support/factories";
import { auditedActions, overviewOf, refused, screenAnswers, screenClient } from "../../support/find-fixtures";

let own: TestPractice;
let other: TestPractice;
let subject: TestClient;

beforeAll(async () => {
  own = await makePractice();
  other = await makePractice("Other practice");
});
beforeEach(async () => {
  subject = await makeClient(own);
});

const spaNo = Object.fromEntries(shippedFlags().flatMap(({ key }) => (key.startsWith("spa_") ? [[key, "no"]] : [])));
const clearance = () => ({
  contacted: "Dr Lee, emergency department",
  contactedAt: new Date(),
  outcome: "Seen, sent home",
});

describe("recording the list", () => {
  it("stores answers and level, and a clear list locks nothing", async () => {
    const { clientId } = subject;
    const { screenId, level } = await screenClient(own, clientId);
    expect(level).toBeNull();
    const read = await readScreens(own.practitioner, { clientId });
    expect(read).toMatchObject({ lockedScreenId: null, screens: [{ id: screenId, kind: "full", level: null }] });
    expect(read.screens[0]?.answeredBy).toBe("Test practice practitioner");
    expect(await overviewOf(own, clientId)).toMatchObject({ lockedLevel: null, findState: "planned" });
    expect(await auditedActions(own, clientId)).toEqual(["screen.record", "screen.read"]);
  });

  it.each([
    ["E", { rf_aaa_acute: "yes" }],
    ["S", { rf_fx_major: "yes" }],
  ] as const)("%s locks program assignment until it is cleared", async (level, answers) => {
    const { clientId } = subject;
    const { screenId } = await screenClient(own, clientId, answers);
    expect((await overviewOf(own, clientId)).lockedLevel).toBe(level);
    const unlock = () => inPractice(own.practitioner, (tx) => requireUnlocked(tx, own.practiceId, clientId));
    expect((await refused(unlock())).code).toBe("locked");
    await clearScreen(own.practitioner, { screenId, ...clearance() });
    await unlock();
    expect((await overviewOf(own, clientId)).lockedLevel).toBeNull();
    expect((await readScreens(own.practitioner, { clientId })).screens[0]?.clearance?.outcome).toBe("Seen, sent home");
  });

  it.each([
    ["U", { rf_ca_weight: "yes" }],
    ["C", { rf_spa_onset: "yes", spa_eye: "yes" }],
  ] as const)("%s is noted and locks nothing", async (level, answers) => {
    const followUp = "rf_spa_onset" in answers ? spaNo : {};
    const recorded = await screenClient(own, subject.clientId, { ...followUp, ...answers });
    expect(recorded.level).toBe(level);
    expect((await overviewOf(own, subject.clientId)).lockedLevel).toBeNull();
  });

  it("never loses an emergency to a later clear list", async () => {
    const { clientId } = subject;
    const first = await screenClient(own, clientId, { rf_ces_bowel: "recent" });
    await screenClient(own, clientId);
    const read = await readScreens(own.practitioner, { clientId });
    expect(read.screens).toHaveLength(2);
    expect(read.lockedScreenId).toBe(first.screenId);
  });

  it("asks the short list at reviews, not first", async () => {
    const { clientId } = subject;
    const short = { clientId, kind: "short" as const, answers: screenAnswers({}, "short") };
    expect(await refused(recordScreen(own.practitioner, short))).toMatchObject({ fields: { kind: "not_allowed" } });
    await screenClient(own, clientId);
    await recordScreen(own.practitioner, short);
    expect((await readScreens(own.practitioner, { clientId })).screens[0]?.kind).toBe("short");
  });

  it("records that the warning card was given, each time, and shows the newest first", async () => {
    const { clientId } = subject;
    await giveWarningCard(own.practitioner, { clientId, way: "printed" });
    await giveWarningCard(own.practitioner, { clientId, way: "told" });
    const { warningCards } = await readScreens(own.practitioner, { clientId });
    expect(warningCards.map(({ way, givenBy }) => [way, givenBy])).toEqual([
      ["told", "Test practice practitioner"],
      ["printed", "Test practice practitioner"],
    ]);
    expect(await auditedActions(own, clientId)).toContain("warningCard.give");
    expect((await refused(giveWarningCard(other.practitioner, { clientId, way: "told" }))).code).toBe("not_found");
    expect((await refused(giveWarningCard(subject.actor, { clientId, way: "told" }))).code).toBe("not_allowed");
  });

  it("names each missing and each wrong answer", async () => {
    const { rf_dvt: _left, ...answers } = screenAnswers({ rf_ces_saddle: "perhaps", yf_mood: "9" });
    const refusal = await refused(
      recordScreen(own.practitioner, { clientId: subject.clientId, kind: "full", answers }),
    );
    expect(refusal).toMatchObject({
      code: "invalid",
      fields: {
        "answers.rf_dvt": "required",
        "answers.rf_ces_saddle": "invalid_value",
        "answers.yf_mood": "invalid_value",
      },
    });
  });

  it("needs 3.3's questions once its gate is open, and refuses computed items", async () => {
    const { clientId } = subject;
    const open = screenAnswers({ rf_spa_onset: "yes" });
    expect(await refused(recordScreen(own.practitioner, { clientId, kind: "full", answers: open }))).toMatchObject({
      fields: { "answers.spa_buttock": "required" },
    });
    const computed = { ...screenAnswers(), rf_no_progress: { answer: "no" } };
    expect((await refused(recordScreen(own.practitioner, { clientId, kind: "full", answers: computed }))).code).toBe(
      "invalid",
    );
  });

  it("refuses other roles and other practices", async () => {
    const answers = screenAnswers();
    const input = { clientId: subject.clientId, kind: "full" as const, answers };
    expect((await refused(recordScreen(own.admin, input))).code).toBe("not_allowed");
    expect((await refused(recordScreen(subject.actor, input))).code).toBe("not_allowed");
    expect((await refused(recordScreen(other.practitioner, input))).code).toBe("not_found");
    expect((await refused(readScreens(other.practitioner, { clientId: subject.clientId }))).code).toBe("not_found");
    expect((await refused(readScreens(own.admin, { clientId: subject.clientId }))).code).toBe("not_allowed");
  });
});

describe("clearing", () => {
  it("happens once, after the fact, and only for E, S and U", async () => {
    const { clientId } = subject;
    const { screenId } = await screenClient(own, clientId, { rf_inf_fever: "yes" });
    const later = { screenId, ...clearance(), contactedAt: new Date(Date.now() + 60_000) };
    expect(await refused(clearScreen(own.practitioner, later))).toMatchObject({ fields: { contactedAt: "in_future" } });
    expect(await refused(clearScreen(own.practitioner, { screenId, ...clearance(), contacted: " " }))).toMatchObject({
      fields: { contacted: "required" },
    });
    await clearScreen(own.practitioner, { screenId, ...clearance() });
    expect((await refused(clearScreen(own.practitioner, { screenId, ...clearance() }))).code).toBe("conflict");
    const calm = await screenClient(own, clientId);
    expect((await refused(clearScreen(own.practitioner, { screenId: calm.screenId, ...clearance() }))).code).toBe(
      "conflict",
    );
  });

  it("refuses other roles and other practices", async () => {
    const { screenId } = await screenClient(own, subject.clientId, { rf_inf_fever: "yes" });
    const input = { screenId, ...clearance() };
    expect((await refused(clearScreen(own.admin, input))).code).toBe("not_allowed");
    expect((await refused(clearScreen(subject.actor, input))).code).toBe("not_allowed");
    expect((await refused(clearScreen(other.practitioner, input))).code).toBe("not_found");
    expect((await refused(clearScreen(own.practitioner, { ...input, screenId: uuidv7() }))).code).toBe("not_found");
  });
});

describe("cautions", () => {
  it("hold until they are ended, once each code", async () => {
    const { clientId } = subject;
    await screenClient(own, clientId, { rf_claud: "yes" });
    expect((await readScreens(own.practitioner, { clientId })).suggestedCautions).toEqual(["CL"]);
    const { cautionId } = await recordCaution(own.practitioner, { clientId, code: "CL", note: "shorter walks" });
    expect((await readScreens(own.practitioner, { clientId })).suggestedCautions).toEqual([]);
    expect(await refused(recordCaution(own.practitioner, { clientId, code: "CL" }))).toMatchObject({
      code: "conflict",
      fields: { code: "duplicate" },
    });
    await endCaution(own.practitioner, { cautionId });
    await endCaution(own.practitioner, { cautionId });
    expect((await readScreens(own.practitioner, { clientId })).cautions).toEqual([]);
    await recordCaution(own.practitioner, { clientId, code: "CL" });
  });

  it("refuse unknown codes, other roles and other practices", async () => {
    const { clientId } = subject;
    const unknown = Reflect.apply(recordCaution, null, [own.practitioner, { clientId, code: "ZZ" }]);
    expect((await refused(Promise.resolve(unknown))).code).toBe("invalid");
    expect((await refused(recordCaution(own.admin, { clientId, code: "PG" }))).code).toBe("not_allowed");
    expect((await refused(recordCaution(other.practitioner, { clientId, code: "PG" }))).code).toBe("not_found");
    const { cautionId } = await recordCaution(own.practitioner, { clientId, code: "PG" });
    expect((await refused(endCaution(other.practitioner, { cautionId }))).code).toBe("not_found");
    expect((await refused(endCaution(subject.actor, { cautionId }))).code).toBe("not_allowed");
  });
});
