import { describe, expect, it } from "vitest";
import type { OwnProgress } from "@/domain/progress/dtos";
import { progressStory } from "@/domain/progress/progress-story";
import { type MeasuredTest, ownRetests } from "@/domain/progress/retests";

const nothing: OwnProgress = {
  today: "2026-06-10",
  pain: [],
  painFirst: null,
  painLatest: null,
  ratedDays: 0,
  flares: [],
  retests: [],
  changes: [],
  adherence: [],
  causes: [],
  relief: [],
  painMaps: [],
};
const thigh: MeasuredTest = {
  test: "How far the thigh hangs down",
  unit: "deg",
  side: "left",
  criterion: { kind: "above", value: 0 },
  measurementError: 5,
  values: [
    { value: 15, day: "2026-05-03" },
    { value: 4, day: "2026-06-02" },
  ],
};
const outcomeOf = (change: Partial<MeasuredTest>) => ownRetests([{ ...thigh, ...change }])[0]?.outcome;
const measured = (first: number, latest: number) => [
  { value: first, day: "2026-05-03" as const },
  { value: latest, day: "2026-06-02" as const },
];

describe("a test measured again", () => {
  it("counts only beyond the measurement error, and towards or away from the usual range", () => {
    expect(outcomeOf({})).toBe("better");
    expect(outcomeOf({ values: measured(4, 15) })).toBe("worse");
    expect(outcomeOf({ values: measured(15, 10) })).toBe("unclear");
    expect(outcomeOf({ values: measured(15, 15) })).toBe("same");
  });

  it("tells only the direction where the error is not known, and is not there after one day's results", () => {
    expect(outcomeOf({ measurementError: null })).toBe("towards");
    expect(outcomeOf({ measurementError: null, values: measured(4, 15) })).toBe("away");
    expect(ownRetests([{ ...thigh, values: thigh.values.slice(0, 1) }])).toEqual([]);
    expect(
      ownRetests([
        {
          ...thigh,
          values: [
            { value: 15, day: "2026-05-03" },
            { value: 4, day: "2026-05-03" },
          ],
        },
      ]),
    ).toEqual([]);
  });
});

describe("progress in words", () => {
  const painStory = (painFirst: number, painLatest: number, ratedDays = 14) =>
    progressStory({ ...nothing, painFirst, painLatest, ratedDays })[0];

  it("says nothing of what was not measured", () => {
    expect(progressStory(nothing)).toEqual([]);
    expect(painStory(6, 2, 7)).toBeUndefined();
  });

  it("calls a change of pain clear from two points on, and small below", () => {
    expect(painStory(6, 4)).toMatchObject({ trend: "much_less" });
    expect(painStory(6, 4.5)).toMatchObject({ trend: "less" });
    expect(painStory(4, 4.2)).toMatchObject({ trend: "same" });
    expect(painStory(4, 5)).toMatchObject({ trend: "more" });
    expect(painStory(4, 6)).toMatchObject({ trend: "much_more" });
  });

  it("leaves days of rest out, and does not name a relief that was tried once or did not ease", () => {
    const day = (state: "done" | "rest" | "no_data" | "skipped") => ({ day: "2026-06-01" as const, state });
    const adherence = [day("done"), day("rest"), day("no_data"), day("skipped")];
    const relief = [
      { itemKey: "r_once", title: "Once", uses: 1, before: 8, after: 2 },
      { itemKey: "r_heat", title: "Warmth", uses: 3, before: 6, after: 4 },
    ];
    expect(progressStory({ ...nothing, adherence, relief })).toEqual([
      { kind: "days", logged: 2, due: 3 },
      { kind: "relief", title: "Warmth", before: 6, after: 4, uses: 3 },
    ]);
    expect(progressStory({ ...nothing, relief: relief.slice(0, 1) })).toEqual([]);
  });
});
