import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logRank } from "@/domain/outcomes/statistics/log-rank";
import { meanInterval } from "@/domain/outcomes/statistics/mean-interval";
import { ranks, spearman } from "@/domain/outcomes/statistics/spearman";
import { loadDistributions } from "@/server/services/outcomes/distributions";

describe("Spearman's correlation", () => {
  // IQ and hours of television a week of ten people: the worked example of Wikipedia's article, rho = -29/165.
  const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
  const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
  const pairs = iq.map((value, index) => [value, hours[index] ?? 0] as const);

  it("agrees with the worked example to three decimals", () => {
    expect(spearman(pairs)?.rho).toBeCloseTo(-0.1758, 4);
  });

  it("gives tied values their mean rank", () => {
    expect(ranks([3, 1, 3, 2])).toEqual([3.5, 1, 3.5, 2]);
  });

  // Bonett and Wright 2000, Psychometrika 65:23: the interval is tanh(atanh(rho) ± 1.96 √((1 + rho²/2)/(n − 3))).
  it("has Bonett and Wright's interval", () => {
    // By hand: atanh(-0.17576) = -0.17760; √(1.015445/7) = 0.38087; × 1.95996 = 0.74650; tanh(-0.92410), tanh(0.56890).
    expect(spearman(pairs)?.low).toBeCloseTo(-0.7278, 3);
    expect(spearman(pairs)?.high).toBeCloseTo(0.5146, 3);
  });

  it("lies within its interval and within -1 and 1; nothing is said of three pairs or of a side that never varies", () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 4, maxLength: 60 }), (some) => {
        const found = spearman(some);
        return !found || (found.low <= found.rho && found.rho <= found.high && found.low >= -1 && found.high <= 1);
      }),
    );
    expect(spearman(pairs.slice(0, 3))).toBeNull();
    expect(
      spearman([
        [1, 2],
        [1, 3],
        [1, 4],
        [1, 5],
      ]),
    ).toBeNull();
  });
});

describe("the library's distributions", () => {
  // Standard tables (Fisher and Yates; NIST/SEMATECH e-Handbook 1.3.6.7).
  it.each([
    [2.706, 0.1],
    [3.841, 0.05],
    [6.635, 0.01],
    [10.828, 0.001],
  ])("give chi-square %f the table's tail", async (value, tail) => {
    expect((await loadDistributions()).chiSquareTail(value)).toBeCloseTo(tail, 4);
  });

  it.each([
    [9, 2.262],
    [10, 2.228],
    [29, 2.045],
    [120, 1.98],
  ])("give Student's t with %i degrees the table's quantile", async (degrees, quantile) => {
    expect((await loadDistributions()).t95(degrees)).toBeCloseTo(quantile, 3);
  });

  it("give the log-rank of Freireich's trial its p value", async () => {
    const followed = (text: string) =>
      text.split(" ").map((one) => ({ time: Number.parseInt(one, 10), event: !one.endsWith("+") }));
    const treated = followed("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
    const placebo = followed("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");
    // Chi-square 16.79 in print (Kleinbaum and Klein, Survival Analysis): p = 0.00004.
    const found = logRank(treated, placebo);
    expect((await loadDistributions()).chiSquareTail(found?.chiSquare ?? 0)).toBeCloseTo(0.00004, 5);
  });

  // Student 1908, Biometrika 6:20: the extra sleep of ten patients, mean 1.58 hours, deviation 1.230 (n − 1).
  it("give the mean of Student's sleep data its interval, 0.70 to 2.46 hours", async () => {
    const found = meanInterval({ n: 10, mean: 1.58, deviation: 1.23 }, await loadDistributions());
    expect(found?.low).toBeCloseTo(0.7, 2);
    expect(found?.high).toBeCloseTo(2.46, 2);
    expect(meanInterval({ n: 1, mean: 1, deviation: null }, await loadDistributions())).toBeNull();
  });
});
