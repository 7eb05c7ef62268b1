import { describe, expect, it, test } from "vitest";
import { type Course, courseFacts } from "@/domain/progress/course-facts";
import { painAround } from "@/domain/progress/pain-around";
import type { ProgressedLine, ProgressProposal } from "@/domain/progress/progression";
import { type FollowedResult, retestFacts } from "@/domain/progress/retest-facts";
import { dischargeReadiness, reviewReasons } from "@/domain/progress/reviews";
import { doableProposal } from "@/domain/progress/step-down";
import { addDays } from "@/domain/time/calendar-day";
import { packRules } from "../../support/pack-rules";

const today = "2026-03-20";
const at = (moment: string) => Date.parse(moment);

describe("the ratings around a session", () => {
  const zone = "Europe/London";
  const ratings = [
    { day: "2026-03-10", at: at("2026-03-10T08:00:00Z"), score: 2 },
    { day: "2026-03-10", at: at("2026-03-10T20:00:00Z"), score: 7 },
    { day: "2026-03-11", at: at("2026-03-11T07:00:00Z"), score: 4 },
    { day: "2026-03-11", at: at("2026-03-11T19:00:00Z"), score: 3 },
  ];
  const session = { day: "2026-03-10", at: at("2026-03-10T18:00:00Z") };

  it("are the last before it, the next morning's first, and the first a day later", () => {
    expect(painAround(session, ratings, zone)).toEqual({ before: 2, nextMorning: 4, after24h: 3 });
  });

  it("fall back on the next day's evening, and are unknown where nobody rated", () => {
    const early = ratings.map((rating) =>
      rating.score === 3 ? { ...rating, at: at("2026-03-11T17:30:00Z") } : rating,
    );
    expect(painAround(session, early, zone).after24h).toBe(3);
    expect(painAround(session, [], zone)).toEqual({ before: null, nextMorning: null, after24h: null });
  });

  it("go by the client's own clock", () => {
    // 07:00 in London is 12:45 in Kathmandu: no morning any more.
    expect(painAround(session, ratings, "Asia/Kathmandu").nextMorning).toBeNull();
  });
});

describe("what retests tell the progression rules", () => {
  const result = (more: Partial<FollowedResult> = {}): FollowedResult => ({
    before: { findingId: "old", abnormal: true },
    now: { findingId: "new", abnormal: true, recordedAt: 1 },
    change: { kind: "within_error", by: 2, error: 5 },
    unit: "deg",
    firstOn: "2026-03-01",
    newestOn: "2026-03-18",
    ...more,
  });

  it("is nothing before something was tested again", () => {
    const once = result({ now: { findingId: "old", abnormal: true, recordedAt: 1 }, change: { kind: "same" } });
    expect(retestFacts([once])).toEqual({});
    expect(retestFacts([])).toEqual({});
  });

  it("is a short range that has not changed for whole weeks (PRG-06), or a target met (PRG-08)", () => {
    expect(retestFacts([result()])).toMatchObject({ range_short: true, weeks_unchanged: 2, target_met: false });
    const met = result({
      now: { findingId: "new", abnormal: false, recordedAt: 1 },
      change: { kind: "beyond_error", by: 9, error: 5, direction: "better" },
    });
    expect(retestFacts([met])).toMatchObject({ target_met: true, range_short: false, weeks_unchanged: undefined });
    expect(retestFacts([met, result()]).target_met).toBe(false);
  });

  it("tells a measured tilt from a familiar movement (PRG-09)", () => {
    const movement = result({ unit: "posneg", change: { kind: "answer", direction: "better" } });
    expect(retestFacts([result(), movement])).toMatchObject({ tilt_changed: false, familiar_movement_changed: true });
    expect(retestFacts([movement]).tilt_changed).toBeUndefined();
  });
});

describe("a proposal that can be carried out", () => {
  const line: ProgressedLine = {
    doseRule: "strength",
    dose: { sets: 2, reps: 10, timesADay: 1 },
    weekdays: [1, 3, 5],
    cautions: [],
    easier: null,
    harder: null,
  };
  const of = (change: ProgressProposal["change"]): ProgressProposal => ({ rule: "PRG-07", change, because: [] });
  const doable = (change: ProgressProposal["change"], more: Partial<ProgressedLine> = {}) =>
    doableProposal({ ...line, ...more }, of(change), packRules)?.change ?? null;

  it("takes one step of the dose back where there is no easier form", () => {
    const down = { kind: "easier", key: null, levels: 1 } as const;
    expect(doable(down)).toMatchObject({ kind: "dose", variable: "reps", from: 10, to: 8 });
    expect(doable(down, { dose: { sets: 2, holdSeconds: 20, timesADay: 1 } })).toMatchObject({
      variable: "holdSeconds",
      to: 15,
    });
    expect(doable(down, { doseRule: "walk", dose: { minutes: 20, timesADay: 1 } })).toMatchObject({
      variable: "minutes",
      to: 18,
    });
    expect(doable({ ...down, key: "e_easier" })).toEqual({ ...down, key: "e_easier" });
  });

  it("names the days of maintenance, and is none for a line that is there already", () => {
    const kept = { kind: "maintenance", daysLeast: 1, daysMost: 2 } as const;
    expect(doable(kept)).toEqual({ kind: "days", from: 3, to: 2, weekdays: [1, 4] });
    expect(doable(kept, { weekdays: [2, 5] })).toBeNull();
    expect(doable({ kind: "end_daily" }, { weekdays: [1, 2, 3, 4, 5, 6, 7] })).toMatchObject({ from: 7, to: 2 });
  });
});

describe("the course", () => {
  const rated = (scores: number[]) =>
    scores.map((score, index) => ({ day: addDays(today, index + 1 - scores.length), score }));
  const course = (more: Partial<Course> = {}): Course => ({
    today,
    firstPublishedOn: addDays(today, -50),
    reviewedOn: addDays(today, -50),
    pain: [],
    flares: [],
    level: null,
    strengthening: [],
    hasFlarePlan: true,
    measures: {},
    ...more,
  });
  const flare = (daysAgo: number) => ({
    id: String(daysAgo),
    day: addDays(today, -daysAgo),
    untilDay: addDays(today, 2 - daysAgo),
    walkPercent: 50,
    levelsDown: 1,
    ruleKey: "STP-06",
    endedOn: null,
  });
  const reasons = (more: Partial<Course>) =>
    reviewReasons(packRules, courseFacts(course(more))).map(({ rule }) => rule);

  it("calls for a review after two flares in fourteen days (STP-07)", () => {
    expect(reasons({ flares: [flare(10)], reviewedOn: today })).toEqual([]);
    expect(reasons({ flares: [flare(10), flare(3)], reviewedOn: today })).toEqual(["STP-07"]);
  });

  it("calls for one without 30 % by week six (DIS-04), and for a plan that is old (DIS-10)", () => {
    const flat = rated(Array.from({ length: 50 }, () => 6));
    expect(reasons({ pain: flat, reviewedOn: today })).toEqual(["DIS-04", "STP-07"]);
    const better = rated(Array.from({ length: 50 }, (_, index) => (index < 25 ? 6 : 2)));
    expect(reasons({ pain: better, reviewedOn: today })).toEqual([]);
    expect(reasons({ pain: better })).toEqual(["DIS-10"]);
    expect(reasons({ pain: flat, reviewedOn: today, firstPublishedOn: addDays(today, -20) })).toEqual([]);
  });

  it("knows what discharge asks for, and what nobody measured stays unknown (DIS-05)", () => {
    const calm = rated(Array.from({ length: 14 }, () => 0));
    const ready = (more: Partial<Course>) =>
      dischargeReadiness(packRules, courseFacts(course({ pain: calm, ...more })));
    expect(ready({})?.ready).toBe(false);
    expect(ready({})?.criteria.map(({ outcome }) => outcome)).toContain("unknown");
    const all = { strengthening: [90], measures: { rmdq: 1, psfs_mean: 9 } };
    expect(ready(all)?.ready).toBe(true);
    expect(ready({ ...all, level: "U" })?.ready).toBe(false);
    expect(ready({ ...all, strengthening: [undefined] })?.ready).toBe(false);
  });

  test("days in the relief phase count from the last calm pair of days", () => {
    expect(courseFacts(course({ pain: rated([2, 2, 6, 6, 6]) })).days_in_relief_phase).toBe(2);
    expect(courseFacts(course({ pain: rated([6, 2, 2]) })).days_in_relief_phase).toBe(0);
    expect(courseFacts(course()).days_in_relief_phase).toBeUndefined();
  });
});
