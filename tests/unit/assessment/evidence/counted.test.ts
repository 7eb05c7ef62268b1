import { expect, test } from "vitest";
import { countAll, withCounted } from "@/domain/assessment/counted";
import { nextTests } from "@/domain/assessment/evidence/next-tests";
import { rankPatterns } from "@/domain/assessment/evidence/rank-patterns";
import { readingsOf } from "@/domain/assessment/evidence/readings";
import { compiled, findingsOf, type Result, rank, sideOf, tests } from "./catalog";

function readings(results: readonly Result[]) {
  const recorded = readingsOf(findingsOf(results));
  return withCounted(recorded, countAll(tests, recorded));
}
const scored = (results: readonly Result[], side: "left" | "right" = "left") =>
  sideOf(rankPatterns(compiled, readings(results)), "sij_provocation", side);
const statesOf = (results: readonly Result[]) =>
  scored(results)
    .results.filter(({ entry }) => entry.test === "t_laslett_cluster")
    .map(({ state }) => state);

const positive = (...keys: string[]): Result[] =>
  keys.map((key) => [key, ["t_distraction", "t_sacral_thrust"].includes(key) ? "none" : "left", "positive"]);
const negative = (...keys: string[]): Result[] =>
  positive(...keys).map(([key, side]): Result => [key, side, "negative"]);

test("a whole count scores as the same count by hand", () => {
  const whole = [
    ...positive("t_distraction", "t_thigh_thrust", "t_gaenslen"),
    ...negative("t_compression", "t_sacral_thrust"),
  ];
  const byHand = sideOf(rank([["t_laslett_cluster", "left", 3]]), "sij_provocation", "left");
  expect(scored(whole)).toMatchObject({ raw: byHand.raw, max: byHand.max });
});

test("three positives decide for, four negatives decide against, less decides nothing", () => {
  const three = positive("t_distraction", "t_thigh_thrust", "t_gaenslen");
  expect(statesOf(three)).toEqual(["met", "not_met"]);
  expect(statesOf(three.slice(0, 2))).toEqual(["open", "not_met"]);
  expect(statesOf(three.slice(0, 1))).toEqual(["open", "open"]);
  const four = negative("t_distraction", "t_thigh_thrust", "t_gaenslen", "t_compression");
  expect(statesOf(four)).toEqual(["not_met", "met"]);
  expect(statesOf(four.slice(0, 3))).toEqual(["not_met", "open"]);
  expect(statesOf([])).toEqual(["open", "open"]);
});

test("a flag that is certain counts before all holds are recorded", () => {
  const flagged = (results: readonly Result[]) =>
    sideOf(rankPatterns(compiled, readings(results)), "trunk_endurance_deficit", "none").results.find(
      ({ entry }) => entry.test === "t_mcgill_ratios",
    )?.state;
  expect(flagged([["t_flexor_60", "none", 90]])).toBe("open");
  expect(
    flagged([
      ["t_flexor_60", "none", 90],
      ["t_sorensen", "none", 60],
    ]),
  ).toBe("met");
});

test("a part is suggested in the place of the test that is counted from it, until nothing is left", () => {
  const painful: Result[] = [
    ["t_faber", "left", "posterior"],
    ["t_hip_ir", "left", 20],
    ["t_hip_ir", "right", 34],
  ];
  const suggested = (results: readonly Result[]) => {
    const known = readings(results);
    return nextTests(rankPatterns(compiled, known), tests, known, null).map(({ testKey }) => testKey);
  };
  const first = suggested(painful);
  expect(first).not.toContain("t_laslett_cluster");
  expect(first).toContain("t_distraction");
  expect(new Set(first).size).toBe(first.length);
  const keys = ["t_distraction", "t_compression", "t_thigh_thrust", "t_sacral_thrust", "t_gaenslen"];
  const bothSides = negative(...keys).flatMap(([key, side, result]): Result[] =>
    side === "none"
      ? [[key, side, result]]
      : [
          [key, "left", result],
          [key, "right", result],
        ],
  );
  const after = suggested([...painful, ...bothSides]);
  for (const key of [...keys, "t_laslett_cluster"]) expect(after).not.toContain(key);
});
