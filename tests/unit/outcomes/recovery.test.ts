import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doseBandOf, doseOf, fellImportantly } from "@/domain/outcomes/dose";
import { type RatedPain, recoveryOf } from "@/domain/outcomes/recovery";
import { addDays, dayRange } from "@/domain/time/calendar-day";

const start = "2026-01-01";
const on = (day: number, pain: number, week = false): RatedPain => ({ day: addDays(start, day), pain, week });
const free = (from: number, to: number) =>
  dayRange(addDays(start, from), addDays(start, to)).map((day) => ({ day, pain: 0, week: false }));

describe("the end of an episode", () => {
  it("is thirty days without pain, told by its first day and the day that confirms it", () => {
    expect(recoveryOf([on(0, 4), ...free(1, 30)])).toEqual({
      recoveredOn: addDays(start, 1),
      confirmedOn: addDays(start, 30),
      recurredOn: null,
    });
  });

  it("is not there after twenty-nine, nor when a single day had pain", () => {
    expect(recoveryOf([on(0, 4), ...free(1, 29)])).toBeNull();
    expect(recoveryOf([...free(0, 14), on(15, 1), ...free(16, 40)])).toBeNull();
  });

  it("bears a week of silence, and no longer one", () => {
    const every = (days: number) => Array.from({ length: 6 }, (_, index) => on(index * days, 0));
    expect(recoveryOf(every(7))?.confirmedOn).toBe(addDays(start, 29));
    expect(recoveryOf(every(8))).toBeNull();
  });

  it("counts the worst of a day that was rated twice", () => {
    expect(recoveryOf([...free(0, 30), on(10, 3)])).toBeNull();
  });
});

describe("a recurrence", () => {
  const recovered = free(0, 29);
  it("is pain of 2 or more on two days in a row", () => {
    expect(recoveryOf([...recovered, on(40, 2), on(41, 3)])?.recurredOn).toBe(addDays(start, 40));
  });
  it("is not one bad day, two days apart, nor a pain of 1", () => {
    expect(recoveryOf([...recovered, on(40, 6)])?.recurredOn).toBeNull();
    expect(recoveryOf([...recovered, on(40, 6), on(42, 6)])?.recurredOn).toBeNull();
    expect(recoveryOf([...recovered, on(40, 1), on(41, 1)])?.recurredOn).toBeNull();
  });
  it("is a check-in that tells of 2 or more over its week", () => {
    expect(recoveryOf([...recovered, on(120, 2, true)])?.recurredOn).toBe(addDays(start, 120));
    expect(recoveryOf([...recovered, on(120, 1, true)])?.recurredOn).toBeNull();
  });
  it("can be counted by a higher pain", () => {
    expect(recoveryOf([...recovered, on(40, 2), on(41, 2)], 3)?.recurredOn).toBeNull();
  });
  it("never comes before the recovery is confirmed, whatever was rated", () => {
    const rating = fc.record({
      day: fc.integer({ min: 0, max: 120 }),
      pain: fc.constantFrom(0, 0, 0, 0, 1, 5),
      week: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 160 }), (ratings) => {
        const found = recoveryOf(ratings.map(({ day, pain, week }) => on(day, pain, week)));
        if (!found) return true;
        return found.confirmedOn === addDays(found.recoveredOn, 29) && (found.recurredOn ?? "9999") > found.confirmedOn;
      }),
    );
  });
});

describe("the dose", () => {
  const days = dayRange(start, addDays(start, 83)).map((day, index) => ({
    day,
    pain: index < 42 ? 6 : 2,
    exercised: index % 2 === 0,
  }));
  it("is the days a week with exercise in twelve weeks, with pain at their ends", () => {
    expect(doseOf(days, start, addDays(start, 84))).toEqual({ daysAWeek: 3.5, painFirst: 6, painAfter: 2 });
  });
  it("counts days without a log as days without exercise, and says nothing of pain with few ratings", () => {
    expect(doseOf(days.slice(0, 13), start, addDays(start, 90))).toEqual({
      daysAWeek: 7 / 12,
      painFirst: null,
      painAfter: null,
    });
  });
  it("is not told before the twelve weeks are over, nor without a plan", () => {
    expect(doseOf(days, start, addDays(start, 83))).toBeNull();
    expect(doseOf(days, null, addDays(start, 200))).toBeNull();
  });
  it("falls into bands of days a week", () => {
    expect([1.9, 2, 3.9, 4].map(doseBandOf)).toEqual(["low", "middle", "middle", "high"]);
  });
  it("has helped when pain fell by two points or by thirty percent", () => {
    expect([fellImportantly(8, 6), fellImportantly(3, 2), fellImportantly(5, 4), fellImportantly(0, 0)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
