import { describe, expect, it } from "vitest";
import { type FollowedLine, factsOfLine, type LineLog } from "@/domain/progress/line-facts";
import { type ProgressedLine, proposeProgress } from "@/domain/progress/progression";
import { addDays } from "@/domain/time/calendar-day";
import { packRules } from "@/tests/support/pack-rules";

const today = "2026-03-20";
const log = (daysAgo: number, change: Partial<LineLog> = {}): LineLog => ({
  day: addDays(today, -daysAgo),
  outcome: "done",
  setsDone: 3,
  effort: 5,
  pain: 2,
  morningRise: 0,
  ...change,
});
const week = [0, 1, 2, 3, 4, 5, 6].map((daysAgo) => log(daysAgo));
const bridge: FollowedLine & ProgressedLine = {
  doseRule: "strength",
  dose: { sets: 3, reps: 10, timesADay: 1 },
  weekdays: [1, 3, 5],
  givenOn: addDays(today, -20),
  logs: week,
  cautions: [],
  easier: "e_bridge_small",
  harder: "e_bridge_single",
};
const propose = (change: Partial<FollowedLine & ProgressedLine> = {}, facts = {}) => {
  const line = { ...bridge, ...change };
  return proposeProgress(line, { ...factsOfLine(line, today), ...facts }, packRules);
};

describe("what a line's log says", () => {
  it("counts a week's share, full sessions in a row, and the highest of what was rated", () => {
    expect(factsOfLine(bridge, today)).toMatchObject({
      progresses_by: "reps",
      sessions_done_share_7d: 100,
      pain_during_highest_7d: 2,
      top_of_range_sessions: 7,
      effort_last_two: 5,
      missed_days: 0,
      days_on_line: 20,
    });
    const broken = { ...bridge, logs: [...week.slice(1), log(0, { setsDone: 2 })] };
    expect(factsOfLine(broken, today).top_of_range_sessions).toBe(0);
  });

  it("leaves unknown what nobody said", () => {
    const silent = factsOfLine({ ...bridge, logs: [], givenOn: today }, today);
    expect(silent).toMatchObject({ sessions_done_share_7d: undefined, top_of_range_sessions: undefined });
    expect(silent.pain_during_highest_7d).toBeUndefined();
    const unrated = factsOfLine({ ...bridge, logs: week.map((one) => ({ ...one, effort: null })) }, today);
    expect(unrated.effort_last_two).toBeUndefined();
  });
});

describe("a proposal", () => {
  it("PRG-03: adds two repetitions, within the rise of a week, with its reasons", () => {
    const proposal = propose();
    expect(proposal).toMatchObject({ rule: "PRG-03", change: { kind: "dose", variable: "reps", from: 10, to: 12 } });
    expect(proposal?.because.map(({ rule }) => rule)).toEqual(["PRG-01", "PRG-03"]);
    expect(proposal?.because[0]?.facts).toMatchObject({ sessions_done_share_7d: 100, effort_last_two: 5 });
    expect(propose({ dose: { sets: 3, reps: 8, timesADay: 1 } })?.change).toMatchObject({ from: 8, to: 9 });
  });

  it("PRG-03: goes to the harder form at the top of the range, and nowhere without one", () => {
    const top = { dose: { sets: 3, reps: 12, timesADay: 1 } };
    expect(propose(top)?.change).toEqual({ kind: "harder", key: "e_bridge_single" });
    expect(propose({ ...top, harder: null })).toBeNull();
  });

  it("PRG-02: lengthens a hold up to 30 seconds, an endurance hold up to 60", () => {
    const hold = (holdSeconds: number, doseRule: "strength" | "hold_bridge") =>
      propose({ doseRule, dose: { sets: 3, holdSeconds, timesADay: 1 } })?.change;
    expect(hold(25, "strength")).toMatchObject({ variable: "holdSeconds", from: 25, to: 30 });
    expect(hold(30, "strength")).toMatchObject({ kind: "harder" });
    expect(hold(58, "hold_bridge")).toMatchObject({ to: 60 });
    expect(
      propose({ doseRule: "hold_bridge", dose: { sets: 3, holdSeconds: 15, timesADay: 1 }, cautions: ["HT"] })?.change,
    ).toEqual({
      kind: "harder",
      key: "e_bridge_single",
    });
  });

  it("PRG-05: lengthens a walk up to 30 minutes, then adds days up to five", () => {
    const walk = (minutes: number, weekdays: number[]) =>
      propose({
        doseRule: "walk",
        dose: { minutes, timesADay: 1 },
        weekdays,
        logs: week.map((one) => ({ ...one, setsDone: null })),
      })?.change;
    expect(walk(20, [1, 3, 5])).toMatchObject({ variable: "minutes", from: 20, to: 24 });
    expect(walk(30, [1, 3, 5])).toMatchObject({ kind: "days", from: 3, to: 4 });
    expect(walk(30, [1, 2, 3, 5, 6])).toBeUndefined();
  });

  it("PRG-04: names the share of more load", () => {
    expect(propose({}, { progresses_by: "load" })?.change).toEqual({ kind: "load", percentLeast: 5, percentMost: 10 });
  });

  it("PRG-06, 07, 08, 09: come before any step on", () => {
    expect(propose({}, { progresses_by: "stretch", weeks_unchanged: 2, range_short: true })).toMatchObject({
      rule: "PRG-06",
      change: { kind: "method" },
    });
    expect(propose({ logs: [log(8)] })).toMatchObject({
      rule: "PRG-07",
      change: { kind: "easier", key: "e_bridge_small", levels: 1 },
    });
    expect(propose({}, { target_met: true, pain_highest_14d: 2 })).toMatchObject({
      rule: "PRG-08",
      change: { kind: "maintenance" },
    });
    const press = { pelvic_isometric: true, familiar_movement_changed: false, tilt_changed: false };
    expect(propose({}, press)).toMatchObject({ rule: "PRG-09", change: { kind: "end_daily" } });
  });

  it("is none while pain, effort or practice are not there", () => {
    const but = (change: Partial<LineLog>) => propose({ logs: week.map((one) => ({ ...one, ...change })) });
    expect(but({ pain: 4 })).toBeNull();
    expect(but({ morningRise: 2 })).toBeNull();
    expect(but({ effort: 7 })).toBeNull();
    expect(but({ morningRise: null })).toBeNull();
    expect(propose({ logs: [log(0), log(5)] })).toBeNull();
  });
});
