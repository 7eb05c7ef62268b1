import { beforeAll, describe, expect, it } from "vitest";
import { inPractice } from "@/db/in-practice";
import { redFlagScreen, screenAnswer } from "@/db/schema/index";
import type { ActionLevel } from "@/domain/assessment/words";
import { addLine } from "@/server/services/plan/add-line";
import { readBuilder } from "@/server/services/plan/read";
import { readOwnPlan } from "@/server/services/progress/read-own-plan";
import { readToday } from "@/server/services/progress/read-today";
import { clearScreen } from "@/server/services/screens/clear-screen";
import { readScreens } from "@/server/services/screens/read";
import { requireCalm } from "@/server/services/screens/require-calm";
import { requireUnlocked } from "@/server/services/screens/require-unlocked";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makeClient, makePractice, type TestPractice } from "../../support/factories";
import { catalogId, refused, screenClient } from "../../support/find-fixtures";
import { shipped } from "../../unit/assessment/shipped-flags";
import { everyDay, givePlan } from "../progress/published-plan";

let own: TestPractice;
beforeAll(async () => {
  own = await makePractice();
  await loadContentPack(own.system);
});

/** Every one of the 32 items with each of its answers that has a level alone, and each level of its combinations. */
const cases: [name: string, level: ActionLevel | null, answers: Record<string, string>][] = shipped
  .filter(({ key, capture }) => key.startsWith("rf_") && capture === "asked")
  .flatMap(({ key, answers }) =>
    answers
      .slice(1)
      .map(({ value, level }): [string, ActionLevel | null, Record<string, string>] => [
        `${key} = ${value}`,
        level === undefined || level === "note" ? null : level,
        { [key]: value },
      ]),
  );
const spaNo = Object.fromEntries(shipped.flatMap(({ key }) => (key.startsWith("spa_") ? [[key, "no"]] : [])));
const spaYes = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, "yes"]));
cases.push(
  ["rf_ces_sex with another sign", "E", { rf_ces_sex: "recent", rf_ces_bowel: "older" }],
  ["rf_ca_history with a sign", "S", { rf_ca_history: "yes_new_pain", rf_ca_thoracic: "yes" }],
  ["rf_ca_thoracic with a nerve sign", "S", { rf_ca_thoracic: "yes", rf_neuro_progress: "yes" }],
  ["rf_inf_risk with fever", "S", { rf_inf_risk: "yes_worse_pain", rf_inf_fever: "yes" }],
  ["rf_aaa_risk and unwell", "E", { rf_aaa_risk: "two_or_more", rf_ca_unwell: "yes" }],
  ["rf_first_old with another", "U", { rf_first_old: "yes", rf_pvd: "yes" }],
  ["three of nine", "U", { rf_spa_onset: "yes", ...spaNo, ...spaYes("spa_buttock", "spa_relative", "spa_psoriasis") }],
  ["few with a sign", "C", { rf_spa_onset: "yes", ...spaNo, ...spaYes("spa_eye") }],
);

const lines = [
  { key: "e_glute_bridge", phase: "strengthen" as const },
  { key: "e_walk", phase: "strengthen" as const, dose: { minutes: 20, timesADay: 1 } },
  { key: "r_rest_90_90", phase: "relieve" as const, weekdays: everyDay, dose: { minutes: 10, timesADay: 1 } },
  { key: "r_breathing", phase: "relieve" as const, weekdays: everyDay, dose: { minutes: 5, timesADay: 1 } },
];
const all = ["e_glute_bridge", "e_walk", "r_breathing", "r_rest_90_90"];
const gentle = ["e_walk", "r_rest_90_90"];
const strength = { doseRule: "strength" as const, position: "supine" as const, isRelief: false };

/** What each level leaves to the client and to whoever assigns. */
const left = { E: [], S: [], U: gentle, C: all, none: all };

describe("every item at each of its levels", () => {
  it.each(cases)(
    "%s → %s: what is shown, what is locked, and what the clearance gives back",
    async (_, level, answers) => {
      const { clientId, actor } = await givePlan(own, { versions: [{ lines }] });
      const withFollowUps = answers.rf_spa_onset === "yes" ? { ...spaNo, ...answers } : answers;
      const recorded = await screenClient(own, clientId, withFollowUps);
      expect(recorded.level).toBe(level);

      const keys = async () => (await readToday(actor, {})).lines.map(({ itemKey }) => itemKey).sort();
      const unlocked = () => inPractice(own.practitioner, (tx) => requireUnlocked(tx, own.practiceId, clientId));
      const calm = () => inPractice(own.practitioner, (tx) => requireCalm(tx, own.practiceId, clientId, [strength]));
      const isLocked = level === "E" || level === "S";

      // The practitioner: the card's level and reasons, the builder, what the services refuse.
      const read = await readScreens(own.practitioner, { clientId });
      expect(read.lockedScreenId).toBe(isLocked ? recorded.screenId : null);
      expect(read.screens[0]?.raised.map(({ reason }) => reason.length > 0)).toEqual(recorded.raised.map(() => true));
      expect(read.screens[0]?.answers.find(({ item }) => item in answers)?.version).toBe(1);
      const builder = await readBuilder(own.practitioner, { clientId });
      expect([builder.lockedLevel, builder.urgentOpen]).toEqual([isLocked ? level : null, level === "U"]);
      if (isLocked) expect((await refused(unlocked())).code).toBe("locked");
      else await unlocked();
      if (level === "U") expect(await refused(calm())).toMatchObject({ code: "locked", why: "screen_urgent" });
      else await calm();

      // The client: what is left of today and of the plan, in words of their own.
      expect(await keys()).toEqual(left[level ?? "none"]);
      const today = await readToday(actor, {});
      expect([today.lockedLevel, today.flagNote?.level ?? null]).toEqual([isLocked ? level : null, level]);
      const told = recorded.raised.flatMap((flag) => (flag.level === level && flag.forClient ? [flag.forClient] : []));
      expect(today.flagNote?.notes ?? []).toEqual([...new Set(told)]);
      expect((await readOwnPlan(actor, {})).lines.map(({ itemKey }) => itemKey).sort()).toEqual(left[level ?? "none"]);

      // Another list, all calm, lifts nothing of E, S or U; who, when and outcome does.
      await screenClient(own, clientId);
      expect(await keys()).toEqual(left[level ?? "none"]);
      if (!isLocked && level !== "U") return;
      const clearance = { screenId: recorded.screenId, contacted: "Dr Lee", contactedAt: new Date(), outcome: "Seen" };
      expect((await refused(clearScreen(own.practitioner, { ...clearance, outcome: " " }))).code).toBe("invalid");
      expect((await refused(clearScreen(own.practitioner, { ...clearance, contacted: "" }))).code).toBe("invalid");
      expect(await keys()).toEqual(left[level]);
      await clearScreen(own.practitioner, clearance);
      await unlocked();
      await calm();
      expect(await keys()).toEqual(all);
    },
  );

  it("covers the 31 that are asked, and the computed one reads the same way", () => {
    const named = new Set(
      cases.flatMap(([, , answers]) => Object.keys(answers)).filter((key) => key.startsWith("rf_")),
    );
    expect(named.size).toBe(31);
    expect(shipped.find(({ key }) => key === "rf_no_progress")?.answers[1]).toMatchObject({ value: "yes", level: "U" });
  });

  it("refuses to add more than walking, heat and positions to a draft while U is open", async () => {
    const { clientId } = await givePlan(own, { versions: [{ lines }] });
    await screenClient(own, clientId, { rf_ca_weight: "yes" });
    const { draft } = await readBuilder(own.practitioner, { clientId });
    const add = async (kind: "exercise" | "technique", key: string, revision: number) =>
      addLine(own.practitioner, { clientId, revision, itemId: await catalogId(own, kind, key), purpose: null });
    expect(await refused(add("exercise", "e_dead_bug", draft.revision))).toMatchObject({
      code: "locked",
      why: "screen_urgent",
    });
    await add("technique", "r_heat", draft.revision);
  });
});

it("asks as it ships where the practice's row is gone or broken", async () => {
  const bare = await makePractice("Without a catalog");
  const { clientId } = await makeClient(bare);
  expect((await screenClient(bare, clientId, { rf_ces_saddle: "recent" })).level).toBe("E");
  const stored = await inPractice(bare.system, (tx) =>
    tx.select({ version: screenAnswer.itemVersion, item: screenAnswer.itemKey }).from(screenAnswer),
  );
  expect(stored.length).toBeGreaterThan(30);
  expect(stored.every(({ version }) => version === null)).toBe(true);
  const screens = await inPractice(bare.system, (tx) =>
    tx.select({ raised: redFlagScreen.raised }).from(redFlagScreen),
  );
  expect(screens[0]?.raised?.[0]?.item).toBe("rf_ces_saddle");
});
