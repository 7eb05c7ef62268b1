import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawPelvis } from "@/domain/figure/pelvis/draw-pelvis";
import { chooseExaggeration } from "@/domain/figure/pelvis/exaggeration";
import { mirrorPelvis, parsePelvisNumbers } from "@/domain/figure/pelvis/numbers";
import { heightDifference, settlePelvis } from "@/domain/figure/pelvis/settle";
import { pelvisViews } from "@/domain/figure/pelvis/shapes";
import { ServiceError } from "@/domain/shared/service-error";
import { anyPelvis } from "./pelvis-numbers";
import { type PlacedPoint, pointsOf, samePoints } from "./pelvis-paths";

const flipped = (points: readonly PlacedPoint[]) => points.map((point) => ({ ...point, x: -point.x }));
const refused = (input: unknown) => {
  try {
    parsePelvisNumbers(input);
  } catch (error) {
    if (error instanceof ServiceError) return error.fields;
    throw error;
  }
  throw new Error("not refused");
};

describe("the pelvis from behind", () => {
  it("raises the PSIS 11 mm and drops the ASIS 8 mm for 6° forward on the right and 4° back on the left", () => {
    const stand = settlePelvis({ innominateRight: 6, innominateLeft: -4 });
    expect(heightDifference("psis", stand)).toBeCloseTo(11.3, 1);
    expect(heightDifference("asis", stand)).toBeCloseTo(-8.3, 1);
    const { labels, exaggeration } = drawPelvis({ innominateRight: 6, innominateLeft: -4 }, { view: "behind" });
    expect(exaggeration).toBe(1.5);
    expect(labels.find(({ kind }) => kind === "psis")?.amount).toBeCloseTo(11.3, 1);
    expect(labels.find(({ kind }) => kind === "asis")?.recorded).toBe(false);
  });

  it("is symmetric when level", () => {
    const points = pointsOf(drawPelvis({}, { view: "behind" }).shapes);
    expect(points.length).toBeGreaterThan(1000);
    expect(samePoints(points, flipped(points))).toBe(true);
  });

  it("is mirrored when the numbers are", () => {
    fc.assert(
      fc.property(anyPelvis, fc.constantFrom(1, 1.5, 3), (numbers, exaggeration) => {
        const options = { view: "behind", exaggeration } as const;
        const points = pointsOf(drawPelvis(numbers, options).shapes);
        const mirrored = pointsOf(drawPelvis(mirrorPelvis(numbers), options).shapes);
        expect(samePoints(points, flipped(mirrored))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("draws the level pelvis behind only when something differs from it", () => {
    const ghosts = (tilt: number) =>
      drawPelvis({ lateralTilt: tilt }, { view: "behind" }).shapes.filter(({ role }) => role === "ghost").length;
    expect(ghosts(0)).toBe(0);
    expect(ghosts(3)).toBe(2);
  });
});

describe("a pelvis drawing", () => {
  it("has no NaN for any numbers in range, in either view", () => {
    fc.assert(
      fc.property(anyPelvis, fc.constantFrom(...pelvisViews), (numbers, view) => {
        const { shapes, labels, exaggeration } = drawPelvis(numbers, { view });
        for (const { d } of shapes) expect(d).not.toMatch(/NaN|Infinity|undefined|e-/);
        for (const { at, amount } of labels) expect([...at, amount].every(Number.isFinite)).toBe(true);
        expect([1, 1.5, 2, 3]).toContain(exaggeration);
      }),
      { numRuns: 150 },
    );
  });

  it("fits recorded heights to within a millimetre where they can agree", () => {
    const stand = settlePelvis({ crestMm: 8, psisMm: 12 });
    expect(heightDifference("crest", stand)).toBeCloseTo(8, 0);
    expect(heightDifference("psis", stand)).toBeCloseTo(12, 0);
    expect(stand.right).toBeGreaterThan(stand.left);
  });

  it("keeps recorded angles whatever the heights say", () => {
    fc.assert(
      fc.property(anyPelvis, (numbers) => {
        const stand = settlePelvis(numbers);
        if (numbers.innominateRight !== undefined) expect(stand.right).toBe(numbers.innominateRight);
        if (numbers.lateralTilt !== undefined) expect(stand.lateralTilt).toBe(numbers.lateralTilt);
      }),
    );
  });

  it("is exaggerated when small, true when large, and at one factor for two states", () => {
    expect(chooseExaggeration({})).toBe(1);
    expect(chooseExaggeration({ crestMm: 4 })).toBe(3);
    expect(chooseExaggeration({ crestMm: 20 })).toBe(1);
    expect(chooseExaggeration({ crestMm: 4 }, { crestMm: 20 })).toBe(1);
    expect(drawPelvis({ crestMm: 4 }, { view: "behind", exaggeration: 40 }).exaggeration).toBe(3);
  });

  it("refuses bad numbers with the path of each", () => {
    expect(refused({ crestMm: 400 })).toEqual({ crestMm: "too_big" });
    expect(refused({ innominateLeft: Number.NaN, shift: "3" })).toEqual({
      innominateLeft: "invalid_type",
      shift: "invalid_type",
    });
    expect(refused({ lordosis: Number.POSITIVE_INFINITY })).toHaveProperty("lordosis");
    expect(Object.keys(refused({ wings: 2 })).length).toBe(1);
    expect(() => drawPelvis({ crestMm: Number.NaN }, { view: "side" })).toThrow(/crestMm/);
  });
});
