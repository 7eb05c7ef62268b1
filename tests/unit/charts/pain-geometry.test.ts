import { describe, expect, it } from "vitest";
import {
  curvePath,
  dailyRuns,
  dateTicks,
  flareBands,
  type PainDay,
  painCeiling,
  painScale,
  placeMarks,
  weightedRuns,
} from "@/components/charts/pain-geometry";

const day = (index: number) => new Date(Date.UTC(2026, 4, 3 + index)).toISOString().slice(0, 10);
const days = (...pains: Array<number | null>): PainDay[] => pains.map((pain, index) => ({ date: day(index), pain }));

describe("the weighted curve", () => {
  it("weighs a day twice and its neighbours once", () => {
    const [run] = weightedRuns(days(7, 6, 6, 3));
    expect(run?.map((point) => point.value)).toEqual([20 / 3, 6.25, 5.25, 4]);
  });

  it("breaks where a day is missing and never bridges it", () => {
    const runs = weightedRuns(days(4, 4, null, 8, 8));
    expect(runs.map((run) => run.map((point) => point.index))).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });

  it("leaves a missing neighbour out of the mean", () => {
    const runs = weightedRuns(days(2, null, 6));
    expect(runs.map((run) => run[0]?.value)).toEqual([2, 6]);
  });

  it("draws nothing for a client who has not answered", () => {
    expect(weightedRuns(days(null, null))).toEqual([]);
    expect(weightedRuns([])).toEqual([]);
  });

  it("never leaves the range of the answers", () => {
    const y = painScale(10, 0, 100);
    const [run] = weightedRuns(days(0, 10, 0, 10, 10, 0, 0));
    const numbers = curvePath(run ?? [], (index) => index * 10, y).match(/-?[\d.]+/g) ?? [];
    const heights = numbers.map(Number).filter((_, position) => position % 2 === 1);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...heights)).toBeLessThanOrEqual(100);
  });

  it("draws each run as a path of its own", () => {
    const paths = weightedRuns(days(4, 4, null, 8)).map((run) => curvePath(run, (index) => index, painScale(8, 0, 80)));
    expect(paths).toHaveLength(2);
    expect(paths.every((path) => path.match(/M/g)?.length === 1)).toBe(true);
  });
});

describe("the sparkline's runs", () => {
  it("end where the data end", () => {
    const last = dailyRuns([4, 4, 3, null, null]).at(-1)?.at(-1);
    expect(last).toEqual({ index: 2, value: 3 });
  });

  it("begin again after a gap", () => {
    expect(dailyRuns([1, null, 2, 2]).map((run) => run.length)).toEqual([1, 2]);
  });
});

describe("the scale", () => {
  it("ends at 8 and goes on to 10 only when a day needs it", () => {
    expect(painCeiling(days(8, 3))).toBe(8);
    expect(painCeiling(days(8, 9))).toBe(10);
    expect(painCeiling(days(null))).toBe(8);
  });

  it("puts no pain on the base line", () => {
    const y = painScale(8, 34, 180);
    expect(y(0)).toBe(180);
    expect(y(8)).toBe(34);
  });
});

describe("flares", () => {
  it("cover both their days", () => {
    expect(flareBands(days(1, 1, 7, 7, 1), [{ from: day(2), to: day(3) }])).toEqual([{ first: 2, last: 3 }]);
  });

  it("are cut at the edges of the days shown", () => {
    expect(flareBands(days(7, 7, 1), [{ from: "2026-04-01", to: day(1) }])).toEqual([{ first: 0, last: 1 }]);
    expect(flareBands(days(1, 7), [{ from: day(1), to: "2026-12-31" }])).toEqual([{ first: 1, last: 1 }]);
  });

  it("outside the days shown are left out", () => {
    expect(flareBands(days(1, 1), [{ from: "2026-01-01", to: "2026-01-03" }])).toEqual([]);
  });
});

describe("plan marks", () => {
  const month = days(...Array.from({ length: 30 }, () => 3));
  const x = (index: number) => index * 14;

  it("say their words when there is room", () => {
    const [mark] = placeMarks(month, [{ date: day(0), name: "v1", label: "relieve" }], x, 420);
    expect(mark).toMatchObject({ x: 0, showName: true, showLabel: true });
  });

  it("keep only the name when the next mark is near", () => {
    const marks = placeMarks(
      month,
      [
        { date: day(0), name: "v1", label: "lighter after the flare" },
        { date: day(3), name: "v2", label: "bridge added" },
      ],
      x,
      420,
    );
    expect(marks[0]).toMatchObject({ showName: true, showLabel: false });
    expect(marks[1]).toMatchObject({ showLabel: true });
  });

  it("of the time before stand at the first day, of the time after not at all", () => {
    const marks = placeMarks(
      month,
      [
        { date: "2026-01-01", name: "v1", label: "" },
        { date: "2026-12-01", name: "v9", label: "" },
      ],
      x,
      420,
    );
    expect(marks.map((mark) => [mark.name, mark.x])).toEqual([["v1", 0]]);
  });
});

describe("dates below the chart", () => {
  it("stand two weeks apart when a day is 14.5 wide, and keep clear of the last one", () => {
    expect(dateTicks(51, 14.5)).toEqual([0, 14, 28, 42]);
    expect(dateTicks(45, 14.5)).toEqual([0, 14, 28]);
  });

  it("begin with the first day however few there are", () => {
    expect(dateTicks(1, 20)).toEqual([0]);
  });
});
