import { describe, expect, test } from "vitest";
import { compilePatterns, type ScoredPattern, type ScoredTest } from "@/domain/assessment/evidence/compile-patterns";
import { nextTests } from "@/domain/assessment/evidence/next-tests";
import { rankPatterns } from "@/domain/assessment/evidence/rank-patterns";
import { readingsOf } from "@/domain/assessment/evidence/readings";
import { whatWouldChange } from "@/domain/assessment/evidence/what-would-change";
import { findingsOf, patternOf, patterns, type Result, rank, sideOf, tests } from "./catalog";

const twisted: Result[] = [
  ["t_asis_level", "right", 12],
  ["t_asis_level", "left", 0],
  ["t_psis_level", "right", 12],
  ["t_psis_level", "left", 0],
  ["t_asis_psis_tilt", "right", 14],
  ["t_asis_psis_tilt", "left", 8],
];

describe("patterns read together (8.1)", () => {
  test("a torsion stands for its two halves, with the weaker half's support and coverage", () => {
    const ranked = rank(twisted);
    const torsion = patternOf(ranked, "pelvic_torsion");
    expect(torsion.side).toBe("right_forward_left_back");
    expect(torsion.formedFrom).toEqual([
      { key: "ant_innominate", side: "right" },
      { key: "post_innominate", side: "left" },
    ]);
    const halves = [sideOf(ranked, "ant_innominate", "right"), sideOf(ranked, "post_innominate", "left")];
    expect(torsion.leading.support).toBe(Math.min(...halves.map(({ support }) => support)));
    expect(torsion.leading.coverage).toBe(Math.min(...halves.map(({ coverage }) => coverage)));
    expect(patternOf(ranked, "ant_innominate").setAside).toEqual({ why: "part", by: "pelvic_torsion" });
    const order = ranked.map(({ key }) => key);
    expect(order.indexOf("pelvic_torsion")).toBeLessThan(order.indexOf("ant_innominate"));
  });

  test("one half alone forms no torsion and keeps its own place", () => {
    const ranked = rank([
      ["t_supine_to_sit", "right", "long_to_short"],
      ["t_supine_to_sit", "left", "no_change"],
      ["t_standing_flexion", "right", "positive"],
      ["t_standing_flexion", "left", "negative"],
      ["t_gillet", "right", "positive"],
      ["t_gillet", "left", "negative"],
      ["t_mod_thomas_hip", "right", 5],
      ["t_mod_thomas_hip", "left", -5],
      ["t_ake", "right", 15],
      ["t_ake", "left", 15],
    ]);
    expect(patternOf(ranked, "pelvic_torsion").formedFrom).toBeNull();
    expect(patternOf(ranked, "ant_innominate").setAside).toBeNull();
    expect(sideOf(ranked, "ant_innominate", "right").cap).toBe("reliability");
  });

  test("of the three postures the best supported is kept, the others are listed after it", () => {
    const ranked = rank([
      ["t_posture_sagittal", "none", "flat_back"],
      ["t_ake", "left", 30],
      ["t_ake", "right", 30],
      ["t_hip_flexor_hold", "left", 5],
      ["t_hip_flexor_hold", "right", 5],
      ["t_mod_thomas_hip", "left", -8],
      ["t_mod_thomas_hip", "right", -8],
    ]);
    expect(patternOf(ranked, "flat_back").setAside).toBeNull();
    expect(patternOf(ranked, "sway_back").setAside).toEqual({ why: "exclusive", by: "flat_back" });
    const order = ranked.map(({ key }) => key);
    expect(order.indexOf("flat_back")).toBeLessThan(order.indexOf("sway_back"));
  });

  test("sides that both fit and lie close together are unclear; one that leads by 0.2 is clear", () => {
    const both: Result[] = [
      ["t_hip_ir", "left", 20],
      ["t_hip_ir", "right", 22],
      ["t_fadir", "left", "positive"],
      ["t_fadir", "right", "positive"],
    ];
    expect(patternOf(rank(both), "hip_rotation_deficit").side).toBe("unclear");
    const leftOnly = both.map(
      ([key, side, result]): Result => [key, side, side === "right" ? (key === "t_hip_ir" ? 45 : "negative") : result],
    );
    expect(patternOf(rank(leftOnly), "hip_rotation_deficit").side).toBe("left");
  });

  test("a pattern of one test is shown by that test alone, but never above its cap", () => {
    const found = patternOf(rank([["t_breathing", "none", "upper_chest"]]), "breathing_bracing");
    expect([found.leading.label, found.leading.cap]).toEqual(["fits_some", "reliability"]);
    const another = patternOf(rank([["t_laslett_cluster", "left", 4]]), "sij_provocation");
    expect(another.leading.label).toBe("not_enough");
  });

  test("grade B or C with a good test, much support and much of it tested fits strongly", () => {
    const ranked = rank([
      ["t_laslett_cluster", "left", 4],
      ["t_laslett_cluster", "right", 0],
      ["t_repeated_movements", "none", "no_effect"],
      ["t_faber", "left", "posterior"],
    ]);
    expect(sideOf(ranked, "sij_provocation", "left").label).toBe("fits_strongly");
    expect(sideOf(ranked, "sij_provocation", "right").label).toBe("does_not_fit");
    expect(ranked[0]?.key).toBe("sij_provocation");
  });

  test("what is open says what it would change", () => {
    const crossed = patternOf(
      rank([
        ["t_posture_sagittal", "none", "neutral"],
        ["t_prone_plank", "none", 25],
      ]),
      "lower_crossed",
    );
    const [first] = whatWouldChange(crossed);
    expect(first?.testKey).toBe("t_asis_psis_tilt");
    expect(first && first.ifFound.support > first.ifNot.support).toBe(true);
    expect(whatWouldChange(crossed).map(({ testKey }) => testKey)).not.toContain("t_prone_plank");
  });
});

describe("the next test", () => {
  const next = (results: readonly Result[], position: "supine" | "standing" | null = null) => {
    const readings = readingsOf(findingsOf(results));
    return nextTests(rank(results), tests, readings, position);
  };

  test("is never one that is done on both sides, and names the side that is missing", () => {
    const found = next([...twisted, ["t_ake", "left", 25]]);
    expect(found.some(({ testKey }) => testKey === "t_asis_psis_tilt")).toBe(false);
    expect(found.find(({ testKey }) => testKey === "t_ake")?.missing).toEqual(["right"]);
  });

  test("comes from the short battery first, then by value", () => {
    const found = next(twisted);
    const battery = found.map(({ shortBattery }) => shortBattery);
    expect(battery).toEqual([...battery].sort((one, two) => Number(two) - Number(one)));
    const rest = found.filter(({ shortBattery }) => !shortBattery).map(({ value }) => value);
    expect(rest).toEqual([...rest].sort((one, two) => two - one));
    expect(found[0]?.tellsApart.length).toBeGreaterThan(0);
  });

  test("stands lower when the client would have to turn over for it", () => {
    const [still, turned] = [next(twisted, "supine"), next(twisted, "standing")];
    const worthIn = (list: typeof still) => list.find(({ testKey }) => testKey === "t_ake")?.value ?? 0;
    expect(worthIn(still)).toBeGreaterThan(worthIn(turned));
    expect(turned.find(({ testKey }) => testKey === "t_ake")?.changesPosition).toBe(true);
  });

  test("separates better with a reliable test than with a poor one, all else equal", () => {
    const twoTests = (["G", "P"] as const).map(
      (reliability): ScoredTest => ({
        key: `t_${reliability.toLowerCase()}`,
        unit: "posneg",
        sided: false,
        position: "standing",
        reliability,
        shortBattery: false,
      }),
    );
    const pattern = (key: string): ScoredPattern => ({
      key,
      grade: "C",
      sides: ["none"],
      evidence: twoTests.map(({ key: test }) => ({
        test,
        direction: key === "one" ? "for" : "against",
        result: "positive",
        side: "none",
        weight: 2,
      })),
    });
    const both = compilePatterns(
      [pattern("one"), { ...pattern("two"), evidence: pattern("one").evidence?.slice(0, 0) }],
      twoTests,
    );
    const found = nextTests(rankPatterns(both, new Map()), twoTests, new Map(), null);
    expect(found.map(({ testKey }) => testKey)).toEqual([]);
    const apart = compilePatterns([pattern("one"), pattern("two")], twoTests);
    const judged = nextTests(rankPatterns(apart, new Map()), twoTests, new Map(), null);
    expect(judged.map(({ testKey }) => testKey)).toEqual(["t_g", "t_p"]);
  });

  test("finds something to do at the very start", () => {
    expect(next([]).length).toBeGreaterThan(10);
    expect(patterns.length).toBe(30);
  });
});
