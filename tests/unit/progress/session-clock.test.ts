import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dose } from "@/domain/plan/dose";
import { minutesOfSession } from "@/domain/plan/minutes";
import type { AssignmentSide } from "@/domain/plan/words";
import { figurePosition } from "@/domain/progress/figure-position";
import {
  nextSet,
  pauseClock,
  previousSet,
  resumeClock,
  type SessionClock,
  segmentsOf,
  setsDone,
  startClock,
  tick,
  viewClock,
} from "@/domain/progress/session-clock";

const clockOf = (dose: Dose, side: AssignmentSide = "left", perSide = true) =>
  startClock(segmentsOf(dose, side, perSide));
const stretch: Dose = { sets: 3, holdSeconds: 30, timesADay: 1 };
const kinds = (clock: SessionClock) => clock.segments.map(({ kind, seconds }) => `${kind} ${seconds}`);

describe("the session clock", () => {
  it("counts get-ready, hold, rest, hold …", () => {
    expect(kinds(clockOf(stretch))).toEqual(["ready 3", "hold 30", "rest 20", "hold 30", "rest 20", "hold 30"]);
  });

  it("paces repetitions, and lets go between holds that repeat", () => {
    expect(kinds(clockOf({ sets: 1, reps: 12, timesADay: 1 }))).toEqual(["ready 3", "reps 48"]);
    expect(kinds(clockOf({ reps: 3, holdSeconds: 2, timesADay: 1 }))).toEqual(["ready 3", "reps 16.5"]);
    expect(kinds(clockOf({ reps: 3, holdSeconds: 10, timesADay: 1 }))).toEqual([
      "ready 3",
      "hold 10",
      "release 2",
      "hold 10",
      "release 2",
      "hold 10",
    ]);
  });

  it("counts minutes as they are, whatever the sets say", () => {
    expect(kinds(clockOf({ minutes: 10, sets: 3, timesADay: 2 }))).toEqual(["ready 3", "time 600"]);
  });

  it("does both sides: one after the other, or in turn when they alternate; only where the dose counts for each", () => {
    const twice: Dose = { sets: 2, holdSeconds: 10, timesADay: 1 };
    const sides = (side: AssignmentSide, perSide: boolean) =>
      segmentsOf(twice, side, perSide)
        .filter(({ kind }) => kind === "hold")
        .map((segment) => segment.side);
    expect(sides("both", true)).toEqual(["left", "left", "right", "right"]);
    expect(sides("alternating", true)).toEqual(["left", "right", "left", "right"]);
    expect(sides("both", false)).toEqual([null, null]);
    expect(sides("right", true)).toEqual(["right", "right"]);
  });

  it("does one set more on the weaker side, where both are trained", () => {
    const dose: Dose = { sets: 2, holdSeconds: 10, timesADay: 1, extraSetSide: "right" };
    const sides = (side: AssignmentSide) =>
      segmentsOf(dose, side, true)
        .filter(({ kind }) => kind === "hold")
        .map((segment) => segment.side);
    expect(sides("both")).toEqual(["left", "left", "right", "right", "right"]);
    expect(sides("left")).toEqual(["left", "left"]);
    expect(minutesOfSession(dose, "both", true)).toBeCloseTo((5 * 10 + 4 * 20) / 60);
    expect(minutesOfSession(dose, "left", true)).toBeCloseTo((2 * 10 + 20) / 60);
  });

  it.each<[Dose, AssignmentSide]>([
    [stretch, "left"],
    [stretch, "both"],
    [{ sets: 2, reps: 12, timesADay: 1 }, "alternating"],
    [{ minutes: 7.5, timesADay: 3 }, "none"],
  ])("takes as long as the plan's minutes say: %j %s", (dose, side) => {
    const seconds = segmentsOf(dose, side, true)
      .filter(({ kind }) => kind !== "ready")
      .reduce((sum, segment) => sum + segment.seconds, 0);
    expect(seconds / 60).toBeCloseTo(minutesOfSession(dose, side, true));
  });

  it("flows over the end of a segment, also after a long sleep, and ends once", () => {
    const clock = tick(clockOf(stretch), 3 + 30 + 5);
    expect(viewClock(clock)).toMatchObject({ segment: { kind: "rest" }, secondsLeft: 15, bar: 1, bars: 3 });
    const ended = tick(clock, 10_000);
    expect(ended).toMatchObject({ finished: true, running: false, spent: 130 });
    expect(tick(ended, 10)).toBe(ended);
    expect(viewClock(ended)).toMatchObject({ secondsLeft: 0, progress: 1, filled: [1, 1, 1] });
  });

  it("stands still while paused", () => {
    const paused = pauseClock(tick(clockOf(stretch), 10));
    expect(tick(paused, 60)).toBe(paused);
    expect(viewClock(tick(resumeClock(paused), 1))?.secondsLeft).toBe(22);
  });

  it("goes a set on, and back to the start of a set or of the one before", () => {
    const second = nextSet(tick(clockOf(stretch), 10));
    expect(second.segments[second.index]).toMatchObject({ kind: "rest", bar: 1 });
    const within = tick(second, 25);
    expect(previousSet(within)).toMatchObject({ index: 3, elapsed: 0 });
    expect(previousSet(previousSet(within))).toMatchObject({ index: 1, elapsed: 0 });
    expect(second.segments[second.index]?.kind).toBe("rest");
    const work = nextSet(second);
    expect(work).toMatchObject({ index: second.index + 1, elapsed: 0, finished: false });
    expect(nextSet(nextSet(nextSet(work)))).toMatchObject({ finished: true });
    expect(previousSet(clockOf(stretch)).finished).toBe(false);
  });

  it("counts whole sets, a set of two sides when both are done", () => {
    expect(setsDone(clockOf(stretch))).toBe(0);
    expect(setsDone(tick(clockOf(stretch), 40))).toBe(1);
    expect(setsDone(tick(clockOf(stretch), 10_000))).toBe(3);
    const alternating = clockOf({ sets: 2, holdSeconds: 10, timesADay: 1 }, "alternating");
    expect(setsDone(tick(alternating, 3 + 10 + 5))).toBe(0);
    expect(setsDone(tick(alternating, 3 + 10 + 20 + 10 + 5))).toBe(1);
    expect(setsDone(tick(alternating, 10_000))).toBe(2);
  });

  it("names the repetition, and fills the bars", () => {
    const clock = tick(clockOf({ sets: 2, reps: 10, timesADay: 1 }), 3 + 9);
    expect(viewClock(clock)).toMatchObject({ rep: 3, filled: [9 / 40, 0] });
  });

  it("moves the figure into the hold, holds it, and brings it back", () => {
    const at = (seconds: number) => figurePosition(tick(clockOf(stretch), seconds));
    expect(at(1).phase).toBe("rest");
    expect(at(3.75)).toEqual({ phase: "effort", progress: 0.5, rep: 0 });
    expect(at(20).phase).toBe("hold");
    expect(at(34).phase).toBe("return");
    expect(at(40).phase).toBe("rest");
  });

  it("never loses or invents time, however the ticks fall", () => {
    const doses = fc.record({
      sets: fc.integer({ min: 1, max: 5 }),
      reps: fc.integer({ min: 1, max: 15 }),
      holdSeconds: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
      timesADay: fc.constant(1),
    });
    const ticks = fc.array(fc.double({ min: 0, max: 90, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(doses, ticks, (dose, steps) => {
        const whole = clockOf(dose, "both");
        const length = whole.segments.reduce((sum, { seconds }) => sum + seconds, 0);
        const passed = steps.reduce((sum, step) => sum + step, 0);
        const clock = steps.reduce(tick, whole);
        const counted = clock.segments.slice(0, clock.index).reduce((sum, { seconds }) => sum + seconds, 0);
        if (clock.finished) expect(clock.spent).toBeCloseTo(length - 3);
        else expect(counted + clock.elapsed).toBeCloseTo(passed);
      }),
    );
  });
});
