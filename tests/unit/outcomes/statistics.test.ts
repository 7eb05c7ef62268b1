import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Followed,
  kaplanMeier,
  medianSurvival,
  numberAtRisk,
  survivalAt,
} from "@/domain/outcomes/statistics/kaplan-meier";
import { logRank } from "@/domain/outcomes/statistics/log-rank";
import { wilson } from "@/domain/outcomes/statistics/wilson";

/**
 * Remission in weeks of 42 children with leukaemia (Freireich 1963), as printed in Collett, Modelling Survival Data, and in
 * most textbooks since; + marks who was cut off.
 */
const followed = (text: string): Followed[] =>
  text.split(" ").map((one) => ({ time: Number.parseInt(one, 10), event: !one.endsWith("+") }));
const treated = followed("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
const placebo = followed("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

describe("the Wilson interval", () => {
  // Newcombe 1998, Statistics in Medicine 17:857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i agrees with Newcombe's table", (count, n, low, high) => {
    const interval = wilson(count, n);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it("holds the share, lies within 0 and 1, and is nothing of nobody", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const interval = wilson(Math.round(n * part), n);
        if (!interval) return false;
        const { low, high, share } = interval;
        return low >= 0 && low <= share && share <= high && high <= 1;
      }),
    );
    expect(wilson(0, 0)).toBeNull();
  });
});

describe("the Kaplan–Meier estimate", () => {
  // The printed table of this example: time, at risk, events, survival, standard error, 95 % band on the log scale.
  const table = [
    [6, 21, 3, 0.857, 0.0764, 0.72, 1.0],
    [7, 17, 1, 0.807, 0.0869, 0.653, 0.996],
    [10, 15, 1, 0.753, 0.0963, 0.586, 0.968],
    [13, 12, 1, 0.69, 0.1068, 0.51, 0.935],
    [16, 11, 1, 0.627, 0.1141, 0.439, 0.896],
    [22, 7, 1, 0.538, 0.1282, 0.337, 0.858],
    [23, 6, 1, 0.448, 0.1346, 0.249, 0.807],
  ] as const;

  it("agrees with the published table of the 6-MP group to three decimals", () => {
    const steps = kaplanMeier(treated);
    expect(steps).toHaveLength(table.length);
    table.forEach(([time, atRisk, events, survival, error, low, high], index) => {
      const step = steps[index];
      expect(step).toMatchObject({ time, atRisk, events });
      expect(step?.survival).toBeCloseTo(survival, 3);
      expect(step?.error).toBeCloseTo(error, 4);
      expect(step?.low).toBeCloseTo(low, 3);
      expect(step?.high).toBeCloseTo(high, 3);
    });
    expect(medianSurvival(steps)).toBe(23);
    expect(medianSurvival(kaplanMeier(placebo))).toBe(8);
    expect([survivalAt(steps, 5.9), survivalAt(steps, 6)]).toEqual([1, steps[0]?.survival]);
  });

  const anyone = fc.array(fc.record({ time: fc.integer({ min: 1, max: 400 }), event: fc.boolean() }), {
    maxLength: 80,
  });
  it("never rises, stays within its band and 0 and 1, and does not depend on the order of people", () => {
    fc.assert(
      fc.property(anyone, (people) => {
        const steps = kaplanMeier(people);
        steps.reduce((before, { survival, low, high }) => {
          expect(survival).toBeLessThan(before);
          expect(low).toBeLessThanOrEqual(survival);
          expect(high).toBeGreaterThanOrEqual(survival);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          return survival;
        }, 1);
        expect(kaplanMeier([...people].reverse())).toEqual(steps);
        expect(numberAtRisk(people, 0)).toBe(people.length);
      }),
    );
  });

  it("is the plain share when nobody was cut off", () => {
    expect(survivalAt(kaplanMeier(placebo), 8)).toBeCloseTo(8 / 21, 10);
  });
});

describe("the log-rank test", () => {
  it("agrees with the published comparison: chi-square 16.793, 9 events where 19.25 were expected", () => {
    const test = logRank(treated, placebo);
    expect(test?.chiSquare).toBeCloseTo(16.793, 3);
    expect(test?.observed).toEqual([9, 21]);
    expect(test?.expected[0]).toBeCloseTo(19.25, 2);
    expect(test?.expected[1]).toBeCloseTo(10.75, 2);
  });

  it("is the same whichever group is named first, and nothing where nothing can be compared", () => {
    expect(logRank(placebo, treated)?.chiSquare).toBeCloseTo(logRank(treated, placebo)?.chiSquare ?? 0, 10);
    expect(logRank(treated, [])).toBeNull();
    expect(logRank(followed("3+ 4+"), followed("5+ 6+"))).toBeNull();
  });
});
