import { describe, expect, test } from "vitest";
import { contradicts, countAll, judgeCounted, withCounted } from "@/domain/assessment/counted";
import { readingsOf } from "@/domain/assessment/evidence/readings";
import { findingsOf, type Result, tests } from "./evidence/catalog";

const cluster = "t_laslett_cluster";
const ratios = "t_mcgill_ratios";
const count = (results: readonly Result[]) => countAll(tests, readingsOf(findingsOf(results)));
const testOf = (key: string) => {
  const found = tests.find((one) => one.key === key);
  if (!found) throw new Error(`no test ${key}`);
  return found;
};

const threePositive: Result[] = [
  ["t_distraction", "none", "positive"],
  ["t_thigh_thrust", "left", "positive"],
  ["t_gaenslen", "left", "positive"],
];
const five: Result[] = [
  ...threePositive,
  ["t_compression", "left", "negative"],
  ["t_sacral_thrust", "none", "negative"],
];

describe("the provocation cluster", () => {
  test("is counted from its five tests, those of one answer on either side", () => {
    const { left, right } = count(five).get(cluster) ?? {};
    expect(left).toMatchObject({ low: 3, high: 3 });
    expect(left?.items.map(({ test: key, counts }) => [key, counts])).toEqual([
      ["t_distraction", true],
      ["t_compression", false],
      ["t_thigh_thrust", true],
      ["t_sacral_thrust", false],
      ["t_gaenslen", true],
    ]);
    expect(right).toMatchObject({ low: 1, high: 4 });
  });

  test("says only what is certain while a test is missing", () => {
    const { left } = count(threePositive).get(cluster) ?? {};
    expect(left).toMatchObject({ low: 3, high: 5 });
    if (!left) throw new Error("not counted");
    expect(judgeCounted(testOf(cluster), left)).toBe(true);
    expect(judgeCounted(testOf(cluster), { ...left, low: 2 })).toBeNull();
    expect(judgeCounted(testOf(cluster), { ...left, low: 0, high: 2 })).toBe(false);
  });

  test("is not counted where nothing is recorded", () => {
    expect(count([]).size).toBe(0);
    const { left, right } = count([["t_gaenslen", "right", "negative"]]).get(cluster) ?? {};
    expect(left).toBeUndefined();
    expect(right).toMatchObject({ low: 0, high: 4 });
  });

  test("takes the place of a count by hand, and only on the side that has a part", () => {
    const results: Result[] = [
      [cluster, "left", 1],
      [cluster, "right", 4],
      ["t_gaenslen", "left", "positive"],
    ];
    const readings = readingsOf(findingsOf(results));
    const known = withCounted(readings, countAll(tests, readings)).get(cluster);
    expect(known?.left).toMatchObject({ value: 1, atMost: 5, findingId: null });
    expect(known?.right).toMatchObject({ value: 4 });
    expect(known?.right?.atMost).toBeUndefined();
  });

  test("contradicts a count by hand that no open part could bring about", () => {
    const left = count(five).get(cluster)?.left;
    const open = count(threePositive).get(cluster)?.left;
    if (!left || !open) throw new Error("not counted");
    expect([2, 3, 4].map((value) => contradicts(left, { value }))).toEqual([true, false, true]);
    expect([2, 3, 5].map((value) => contradicts(open, { value }))).toEqual([true, false, false]);
  });
});

describe("the endurance ratios", () => {
  const holds = (flexor: number, extensor: number, left: number, right: number): Result[] => [
    ["t_flexor_60", "none", flexor],
    ["t_sorensen", "none", extensor],
    ["t_side_bridge", "left", left],
    ["t_side_bridge", "right", right],
  ];

  test("are worked out from the holds", () => {
    const found = count(holds(120, 100, 80, 60)).get(ratios)?.none;
    expect(found).toMatchObject({ low: 3, high: 3 });
    expect(found?.items.map(({ side, ratio, counts }) => [side, ratio, counts])).toEqual([
      ["none", 1.2, true],
      ["left", 0.8, true],
      ["right", 0.6, false],
      ["none", 0.75, true],
    ]);
  });

  test("a ratio at its limit is no flag", () => {
    expect(count(holds(100, 100, 75, 75)).get(ratios)?.none).toMatchObject({ low: 0, high: 0 });
    expect(count(holds(100, 100, 60, 63)).get(ratios)?.none).toMatchObject({ low: 0, high: 0 });
    expect(count(holds(100, 100, 60, 64)).get(ratios)?.none).toMatchObject({ low: 1, high: 1 });
  });

  test("what cannot be divided yet stays open, and so does a hold of nothing", () => {
    expect(count([["t_sorensen", "none", 100]]).get(ratios)?.none).toMatchObject({ low: 0, high: 4 });
    expect(count(holds(120, 0, 80, 60)).get(ratios)?.none).toMatchObject({ low: 1, high: 4 });
    expect(count(holds(120, 100, 80, 60).slice(0, 2)).get(ratios)?.none).toMatchObject({ low: 1, high: 4 });
  });
});
