import { describe, expect, test } from "vitest";
import { type NextActionInputs, nextAction } from "@/domain/progress/next-action";
import { symptomsGone } from "@/domain/progress/symptoms-gone";
import { addDays } from "@/domain/time/calendar-day";

const today = "2026-03-20";
const fresh: NextActionInputs = {
  archived: false,
  dischargedOn: null,
  returned: false,
  lockedLevel: null,
  screened: false,
  assessment: "none",
  states: ["not_started", "not_started", "not_started", "not_started"],
  openCauses: 0,
  uncoveredCauses: 0,
  hasDraft: false,
  publishedNumber: null,
  access: "none",
  retestOn: null,
  symptomsGone: false,
  unreadMessages: 0,
  urgentMessage: false,
  flare: false,
  today,
};
const screened: NextActionInputs = { ...fresh, screened: true };
const withCauses: NextActionInputs = { ...screened, assessment: "finished", openCauses: 2, uncoveredCauses: 2 };
const published: NextActionInputs = { ...withCauses, publishedNumber: 1, uncoveredCauses: 0, access: "member" };

describe("what is next with a client", () => {
  test.each<[string, NextActionInputs, object]>([
    ["archived", { ...published, archived: true }, { key: "bring_back" }],
    ["emergency", { ...published, lockedLevel: "E" }, { key: "clear_emergency" }],
    ["same day", { ...published, lockedLevel: "S" }, { key: "clear_same_day" }],
    [
      "red-flag words in a message",
      { ...fresh, urgentMessage: true, unreadMessages: 1 },
      { key: "answer_urgent_message" },
    ],
    [
      "a lock before red-flag words in a message",
      { ...published, lockedLevel: "E", urgentMessage: true },
      { key: "clear_emergency" },
    ],
    ["a message waits", { ...published, unreadMessages: 2 }, { key: "answer_message", count: 2 }],
    ["discharged", { ...published, dischargedOn: "2026-11-02" }, { key: "discharged", day: "2026-11-02" }],
    [
      "discharged, a message",
      { ...published, dischargedOn: "2026-11-02", unreadMessages: 1 },
      { key: "answer_message", count: 1 },
    ],
    ["discharged, locked", { ...published, dischargedOn: "2026-11-02", lockedLevel: "E" }, { key: "clear_emergency" }],
    ["back again", { ...published, returned: true, screened: false }, { key: "screen" }],
    ["back again, screened", { ...published, returned: true, assessment: "none" }, { key: "start_assessment" }],
    ["back again, assessed", { ...published, returned: true, retestOn: today }, { key: "retest_due", day: today }],
    ["new", fresh, { key: "screen" }],
    ["screened", screened, { key: "start_assessment" }],
    ["assessing", { ...screened, assessment: "started" }, { key: "go_on_assessment" }],
    ["assessed", { ...screened, assessment: "finished" }, { key: "record_cause" }],
    ["causes recorded", withCauses, { key: "build_plan" }],
    ["plan drafted", { ...withCauses, hasDraft: true }, { key: "publish_plan" }],
    ["symptoms gone", { ...published, symptomsGone: true }, { key: "retest_symptoms_gone", count: 2 }],
    ["retest today", { ...published, retestOn: today }, { key: "retest_due", day: today }],
    ["causes uncovered", { ...published, uncoveredCauses: 1 }, { key: "cover_causes", count: 1 }],
    ["not invited", { ...published, access: "none" }, { key: "invite" }],
    [
      "four of four",
      { ...published, openCauses: 0, states: ["achieved", "achieved", "not_indicated", "achieved"] },
      { key: "all_achieved" },
    ],
    ["retest to come", { ...published, retestOn: "2026-04-01" }, { key: "watch", day: "2026-04-01" }],
    ["nothing to do", published, { key: "watch" }],
  ])("%s", (_name, inputs, expected) => {
    expect(nextAction(inputs)).toEqual(expected);
  });

  test("symptoms gone with nothing open is no warning", () => {
    expect(nextAction({ ...published, openCauses: 0, symptomsGone: true }).key).toBe("watch");
  });
});

describe("symptoms gone", () => {
  const rated = (scores: number[]) => scores.map((score, index) => ({ day: addDays(today, -index), score }));
  test("two weeks at 1 or below, with at least five ratings", () => {
    expect(symptomsGone(rated([1, 0, 1, 0, 1]), today)).toBe(true);
    expect(symptomsGone(rated([1, 0, 1, 0]), today)).toBe(false);
    expect(symptomsGone(rated([1, 0, 2, 0, 1]), today)).toBe(false);
  });
  test("older pain does not count, nor do old ratings", () => {
    const recent = rated([0, 0, 0, 0, 0]);
    expect(symptomsGone([...recent, { day: addDays(today, -14), score: 8 }], today)).toBe(true);
    expect(symptomsGone([...recent, { day: addDays(today, -13), score: 8 }], today)).toBe(false);
    expect(symptomsGone(recent, addDays(today, 20))).toBe(false);
  });
});
