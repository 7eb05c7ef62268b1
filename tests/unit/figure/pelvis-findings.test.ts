import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LandmarkFinding, pelvisNumbersFromFindings } from "@/domain/figure/pelvis/from-findings";
import { pelvisNumbersSchema } from "@/domain/figure/pelvis/numbers";
import { differsBetweenSides } from "@/domain/figure/pelvis/values";

const found = (testKey: string, right: number, left: number): LandmarkFinding[] => [
  { testKey, side: "right", value: right },
  { testKey, side: "left", value: left },
];

describe("the pelvis from recorded landmark tests", () => {
  it("is nothing when nothing about it was recorded", () => {
    expect(pelvisNumbersFromFindings([])).toBeNull();
    expect(pelvisNumbersFromFindings([{ testKey: "t_slr", side: "left", value: 60 }])).toBeNull();
    expect(pelvisNumbersFromFindings([{ testKey: "t_psis_level", side: "left", value: null }])).toBeNull();
  });

  it("reads crest and PSIS as mm higher, and ASIS as mm lower, on their side", () => {
    const recorded = pelvisNumbersFromFindings([
      ...found("t_iliac_crest_standing", 7, 0),
      ...found("t_psis_level", 0, 12),
      ...found("t_asis_level", 9, 0),
    ]);
    expect(recorded?.numbers).toEqual({ crestMm: 7, psisMm: -12, asisMm: -9 });
    expect(recorded?.values.map(({ kind, side, amount }) => [kind, side, amount])).toEqual([
      ["crest", "right", 7],
      ["psis", "left", 12],
      ["asis", "right", 9],
    ]);
  });

  it("draws tilt against the middle of the usual range and writes what was read", () => {
    const recorded = pelvisNumbersFromFindings(found("t_asis_psis_tilt", 16, 8));
    expect(recorded?.numbers).toEqual({ innominateRight: 6, innominateLeft: -2 });
    expect(recorded?.values.map(({ amount }) => amount)).toEqual([16, 8]);
    expect(differsBetweenSides(recorded?.values ?? [])).toBe(true);
    const back = pelvisNumbersFromFindings(found("t_asis_psis_tilt", -3, -3));
    expect(back?.values.map(({ kind }) => kind)).toEqual(["tilt_back", "tilt_back"]);
    expect(differsBetweenSides(back?.values ?? [])).toBe(false);
  });

  it("asserts no difference with a side that was not measured", () => {
    const recorded = pelvisNumbersFromFindings([{ testKey: "t_asis_psis_tilt", side: "left", value: 18 }]);
    expect(recorded?.numbers).toEqual({ innominateRight: 8, innominateLeft: 8 });
    expect(recorded?.values.length).toBe(1);
    expect(pelvisNumbersFromFindings([{ testKey: "t_psis_level", side: "left", value: 0 }])).toBeNull();
    expect(pelvisNumbersFromFindings([{ testKey: "t_psis_level", side: "left", value: 5 }])?.numbers).toEqual({
      psisMm: -5,
    });
  });

  it("draws what was only seen as a sign, and says so", () => {
    const recorded = pelvisNumbersFromFindings([
      { testKey: "t_posture_frontal", side: "none", value: "shift_left" },
      { testKey: "t_posture_sagittal", side: "none", value: "sway_back" },
      ...found("t_adams", 6, 0),
    ]);
    expect(recorded?.numbers.shift).toBeLessThan(0);
    expect(recorded?.numbers.sway).toBeGreaterThan(0);
    expect(recorded?.numbers.thoracicCurve).toBeGreaterThan(0);
    expect(recorded?.values.every(({ drawn }) => drawn === "sign")).toBe(true);
    const turned = pelvisNumbersFromFindings([{ testKey: "t_posture_frontal", side: "none", value: "rotation_right" }]);
    expect(turned).toMatchObject({ numbers: {}, values: [{ kind: "turned", side: "right", drawn: "no" }] });
  });

  it("takes the last result of a test and side", () => {
    const again = [...found("t_psis_level", 12, 0), ...found("t_psis_level", 0, 0)];
    expect(pelvisNumbersFromFindings(again)?.numbers).toEqual({ psisMm: 0 });
  });

  it("makes numbers that the drawing accepts from whatever was entered", () => {
    const keys = ["t_iliac_crest_standing", "t_psis_level", "t_asis_level", "t_asis_psis_tilt", "t_adams"];
    const finding = fc.record({
      testKey: fc.constantFrom(...keys, "t_craniovertebral", "t_posture_sagittal", "t_posture_frontal"),
      side: fc.constantFrom("left" as const, "right" as const, "none" as const),
      value: fc.oneof(fc.double(), fc.string(), fc.constantFrom("sway_back", "flat_back", "shift_right", null)),
    });
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 12 }), (findings) => {
        const recorded = pelvisNumbersFromFindings(findings);
        if (recorded) expect(pelvisNumbersSchema.safeParse(recorded.numbers).success).toBe(true);
      }),
    );
  });
});
