import { describe, expect, test } from "vitest";
import { patternOf, type Result, rank, sideOf } from "./catalog";

const forwardRight: Result[] = [
  ["t_asis_level", "right", 12],
  ["t_asis_level", "left", 0],
  ["t_psis_level", "right", 12],
  ["t_psis_level", "left", 0],
  ["t_asis_psis_tilt", "right", 14],
  ["t_asis_psis_tilt", "left", 8],
  ["t_supine_to_sit", "right", "long_to_short"],
  ["t_supine_to_sit", "left", "no_change"],
  ["t_mod_thomas_hip", "right", 5],
  ["t_mod_thomas_hip", "left", -5],
];

describe("worked examples of the domain reference (8.3)", () => {
  test("A: everything measured points to the right half, flexion and stork not done", () => {
    const ranked = rank(forwardRight);
    const right = sideOf(ranked, "ant_innominate", "right");
    expect([right.raw, right.max]).toEqual([3, 3]);
    expect(right.support).toBe(1);
    expect(right.coverage).toBeCloseTo(0.79, 2);
    expect(right.label).toBe("fits_most");
    expect(patternOf(ranked, "ant_innominate").side).toBe("right");
  });

  test("A without its M-rated tilt stays under the cap of grade D", () => {
    const right = sideOf(rank(forwardRight.filter(([key]) => key !== "t_asis_psis_tilt")), "ant_innominate", "right");
    expect(right.support).toBe(1);
    expect([right.label, right.cap]).toEqual(["fits_some", "reliability"]);
  });

  test("B: two signs for it, two measures against it", () => {
    const right = sideOf(
      rank([
        ["t_standing_flexion", "right", "positive"],
        ["t_standing_flexion", "left", "negative"],
        ["t_supine_to_sit", "right", "long_to_short"],
        ["t_supine_to_sit", "left", "no_change"],
        ["t_asis_level", "right", 6],
        ["t_asis_level", "left", 0],
        ["t_asis_psis_tilt", "right", 12],
        ["t_asis_psis_tilt", "left", 10],
      ]),
      "ant_innominate",
      "right",
    );
    expect([right.raw, right.max]).toEqual([-1, 2.6]);
    expect(right.support).toBe(0);
    expect(right.coverage).toBeCloseTo(0.68, 2);
    expect(right.label).toBe("does_not_fit");
  });

  test("D: half of the crossed picture, posture neutral", () => {
    const ranked = rank([
      ["t_posture_sagittal", "none", "neutral"],
      ["t_mod_thomas_hip", "left", 6],
      ["t_mod_thomas_hip", "right", 4],
      ["t_prone_plank", "none", 25],
    ]);
    const found = sideOf(ranked, "lower_crossed", "none");
    expect([found.raw, found.max]).toEqual([1.8, 2.6]);
    expect(found.support).toBeCloseTo(0.69, 2);
    expect(found.coverage).toBeCloseTo(0.46, 2);
    expect(found.label).toBe("fits_some");
  });
});
