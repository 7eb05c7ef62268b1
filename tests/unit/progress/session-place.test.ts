import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atOwnPace,
  nextSet,
  playedThrough,
  previousSet,
  segmentsOf,
  setsDone,
  startClock,
  tick,
  viewClock,
} from "@/domain/progress/session-clock";
import { clockPlace, linesOfPlace, parsePlace, restoreClock, type SessionPlace } from "@/domain/progress/session-place";

const segments = segmentsOf({ sets: 3, holdSeconds: 30, timesADay: 1 }, "left", true);
const place: SessionPlace = {
  day: "2026-06-10",
  lines: ["a", "b", "c"],
  index: 1,
  stage: "exercise",
  easier: false,
  clock: { of: 6, index: 3, elapsed: 12.5, spent: 60, cutBars: [] },
  finished: null,
  hurtLogId: null,
  answers: [{ logId: "1", assignmentId: "a", outcome: "done", easier: false }],
};
const today = { day: "2026-06-10", lines: ["a", "b", "c", "d"].map((assignmentId) => ({ assignmentId })) };

describe("where a session stands", () => {
  it("comes back as it was from the device's text", () => {
    expect(parsePlace(JSON.stringify(place))).toEqual(place);
  });

  it.each([
    ["nothing", null],
    ["a cut text", JSON.stringify(place).slice(0, -9)],
    ["another shape", JSON.stringify({ ...place, index: "1" })],
    ["an unknown answer", JSON.stringify({ ...place, answers: [{ ...place.answers[0], outcome: "perfect" }] })],
    ["an answer without what was seen", JSON.stringify({ ...place, stage: "answer" })],
    ["too painful without its log", JSON.stringify({ ...place, stage: "painful" })],
    ["a clock of no number", JSON.stringify({ ...place, clock: { ...place.clock, elapsed: null } })],
  ])("is nothing for %s", (_name, text) => {
    expect(parsePlace(text)).toBeNull();
  });

  it("names today's lines, in its own order", () => {
    expect(linesOfPlace(place, today)?.map(({ assignmentId }) => assignmentId)).toEqual(["a", "b", "c"]);
  });

  it("is nothing on another day, when over, when not begun, and when a line is not asked for any more", () => {
    expect(linesOfPlace(place, { ...today, day: "2026-06-11" })).toBeNull();
    expect(linesOfPlace({ ...place, index: 3 }, today)).toBeNull();
    expect(linesOfPlace({ ...place, index: 0, clock: null, answers: [] }, today)).toBeNull();
    expect(linesOfPlace(place, { ...today, lines: today.lines.slice(0, 2) })).toBeNull();
  });

  it("holds the clock at any moment: restored it shows the same and stands still", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200, noNaN: true }), (seconds) => {
        const clock = tick(startClock(segments), seconds);
        const restored = restoreClock(segments, clockPlace(clock));
        expect(viewClock(restored)).toEqual(viewClock({ ...clock, finished: false }));
        expect(restored.running).toBe(false);
        expect(restored.spent).toBe(clock.spent);
      }),
    );
  });

  it("begins anew where the dose is another now", () => {
    const other = segmentsOf({ sets: 2, holdSeconds: 30, timesADay: 1 }, "left", true);
    expect(restoreClock(other, place.clock)).toMatchObject({ index: 0, elapsed: 0, spent: 0, running: true });
  });
});

describe("played through", () => {
  it("is what was counted to its end", () => {
    expect(playedThrough(tick(startClock(segments), 133))).toBe(true);
    expect(playedThrough(tick(startClock(segments), 132))).toBe(false);
  });

  it("is not what was cut short, even when the last set was counted to its end", () => {
    const cut = tick(nextSet(tick(startClock(segments), 10)), 200);
    expect([cut.finished, playedThrough(cut)]).toEqual([true, false]);
  });

  it("is again what was gone back to and counted", () => {
    const cut = nextSet(tick(startClock(segments), 10));
    const again = tick(previousSet(cut), 200);
    expect([again.finished, playedThrough(again)]).toEqual([true, true]);
  });

  it("is not what a pause skipped: jumping out of a rest cuts no set", () => {
    const resting = tick(startClock(segments), 40);
    expect(nextSet(resting).cutBars).toEqual([]);
  });
});

describe("at one's own pace", () => {
  it("has one stretch a set that no time ends, and the person's word ends", () => {
    const own = startClock(atOwnPace(segments));
    expect(own.segments.map(({ kind, bar }) => [kind, bar])).toEqual([
      ["hold", 0],
      ["hold", 1],
      ["hold", 2],
    ]);
    const long = tick(own, 10_000);
    expect([long.index, long.finished, viewClock(long)?.filled]).toEqual([0, false, [0, 0, 0]]);
    const second = nextSet(long);
    expect([second.index, viewClock(second)?.filled, second.cutBars]).toEqual([1, [1, 0, 0], []]);
    const over = nextSet(nextSet(second));
    expect([setsDone(over), playedThrough(over), viewClock(over)?.progress, viewClock(long)?.progress]).toEqual([
      3,
      true,
      1,
      0,
    ]);
  });
});
