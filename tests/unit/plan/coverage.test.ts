import { describe, expect, it } from "vitest";
import { coverageOf } from "@/domain/plan/coverage";
import { coverageGroups, coverageWeight } from "@/domain/plan/coverage-weight";
import { jointSide, muscleSide, starterSide } from "@/domain/plan/target-sides";
import { line } from "./lines";

const left = { causeId: "c1", muscles: [{ id: "iliacus", role: "tight" as const, side: "left" as const }], joints: [] };
const serving = (side: "left" | "right" | "both" | "none") => [
  line("stretch", { purposes: [{ causeId: "c1", muscleId: "iliacus", jointId: null, side }] }),
];

describe("coverage", () => {
  it("shows what no line serves, and what a line serves on the right side", () => {
    expect(coverageOf([left], [])).toMatchObject([{ id: "iliacus", side: "left", roles: ["tight"], lineIds: [] }]);
    expect(coverageOf([left], serving("left"))[0]?.lineIds).toEqual(["stretch"]);
    expect(coverageOf([left], serving("both"))[0]?.lineIds).toEqual(["stretch"]);
    expect(coverageOf([left], serving("right"))[0]?.lineIds).toEqual([]);
  });

  it("asks once for what two causes ask for, muscles before joints", () => {
    const second = { causeId: "c2", muscles: left.muscles, joints: [{ id: "hip", side: "left" as const }] };
    expect(coverageOf([left, second], [])).toMatchObject([
      { kind: "muscle", id: "iliacus", causeIds: ["c1", "c2"] },
      { kind: "joint", id: "hip", causeIds: ["c2"] },
    ]);
  });
});

describe("coverage by cause", () => {
  const second = {
    causeId: "c2",
    muscles: [...left.muscles, { id: "psoas", role: "tight" as const, side: "left" as const }],
    joints: [{ id: "hip", side: "left" as const }],
  };
  const weighed = [
    { causeId: "c1", severity: 1, main: [] },
    { causeId: "c2", severity: 3, main: ["hip"] },
  ];

  it("weighs what grave causes and their own starters ask for", () => {
    const rows = coverageOf([left, second], []);
    expect(rows.map((row) => [row.id, coverageWeight(row, weighed)])).toEqual([
      ["iliacus", 4],
      ["psoas", 3],
      ["hip", 6],
    ]);
  });

  it("puts each row once, under the gravest cause, the main ones apart and the gaps first", () => {
    const stretch = line("stretch", {
      purposes: [{ causeId: "c1", muscleId: "iliacus", jointId: null, side: "left" }],
    });
    const groups = coverageGroups(coverageOf([left, second], [stretch]), weighed);
    expect(groups).toMatchObject([
      { causeId: "c2", main: [{ id: "hip" }], rest: [{ id: "psoas" }, { id: "iliacus" }], covered: 1, total: 3 },
    ]);
  });
});

describe("the side of a cause's muscles", () => {
  it("is the cause's own, unless the pattern says otherwise", () => {
    expect(muscleSide("ant_innominate", "left", "iliacus", "tight")).toBe("left");
    expect(muscleSide("lower_crossed", "none", "iliacus", "tight")).toBe("none");
    expect(muscleSide("lateral_pelvic_tilt", "left", "tensor_fasciae_latae", "tight")).toBe("right");
    expect(muscleSide("scoliosis_functional", "left", "quadratus_lumborum", "tight")).toBe("right");
    expect(muscleSide("scoliosis_functional", "left", "quadratus_lumborum", "weak")).toBe("left");
    expect(muscleSide("lateral_shift", "left", "psoas_major", "tight")).toBe("none");
  });

  it("follows the forward and the backward half of a torsion", () => {
    expect(muscleSide("pelvic_torsion", "left_forward_right_back", "iliacus", "tight")).toBe("left");
    expect(muscleSide("pelvic_torsion", "left_forward_right_back", "piriformis", "tight")).toBe("right");
    expect(starterSide("posterior_half", "right_forward_left_back")).toBe("left");
    expect(starterSide("anterior_half", "right_forward_left_back")).toBe("right");
  });

  it("tells every side word of a starter", () => {
    const left = ["pattern_side", "high_side", "convex_side", "weaker_side_extra_set"] as const;
    for (const word of left) expect(starterSide(word, "left")).toBe("left");
    for (const word of ["opposite_side", "low_side", "concave_side"] as const)
      expect(starterSide(word, "left")).toBe("right");
    expect(starterSide("opposite_side", "both")).toBe("both");
    expect(starterSide("both", "left")).toBe("both");
    expect(starterSide("none", "left")).toBe("none");
    // A sacrum that faces left has its deep base on the right, whatever the axis.
    expect(starterSide("opposite_side", "left_on_left")).toBe("right");
    expect(starterSide("opposite_side", "right_on_left")).toBe("left");
  });

  it("is none for a joint of the midline", () => {
    expect(jointSide("left", false)).toBe("none");
    expect(jointSide("right", true)).toBe("right");
  });
});
