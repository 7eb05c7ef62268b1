import { describe, expect, test } from "vitest";
import { isFineEnough, likelyMeant, readEntry } from "@/domain/assessment/read-entry";

const height = { unit: "mm", min: 0, max: 60 } as const;
const reach = { unit: "cm", min: 0, max: 100 } as const;
const hold = { unit: "s", min: 0, max: 600 } as const;
const power = { unit: "grade", min: 0, max: 5 } as const;

describe("reading what was typed", () => {
  test.each([
    ["12", height, 12],
    [" 12 ", height, 12],
    ["12 mm", height, 12],
    ["12,5", reach, 12.5],
    ["−3", { ...reach, min: -10 }, -3],
    [".5", reach, 0.5],
    ["1:30", hold, 90],
    ["90 sec", hold, 90],
    ["18°", { unit: "deg", min: 0, max: 90 }, 18],
    ["4/5", power, 4],
  ] as const)("takes %j as it stands", (text, of, value) => {
    expect(readEntry(of, text)).toEqual({ kind: "number", value });
  });

  test("nothing is nothing, not a problem", () => {
    expect(readEntry(height, "  ")).toEqual({ kind: "empty" });
  });

  test.each([
    ["12 cm", height, 120, "cm"],
    ["1.2cm", height, 12, "cm"],
    ["1.1 cm", height, 11, "cm"],
    ["95 mm", reach, 9.5, "mm"],
    ["2 in", reach, 5.08, "in"],
    ["2 min", hold, 120, "min"],
  ] as const)("%j is another unit: it is offered converted, never taken in silence", (text, of, meant, typedUnit) => {
    expect(readEntry(of, text)).toEqual({ kind: "problem", problem: "wrong_unit", meant, typedUnit });
  });

  test("a unit that cannot be converted has nothing to offer", () => {
    expect(readEntry({ unit: "deg", min: 0, max: 90 }, "12 cm")).toMatchObject({ problem: "no_unit", meant: null });
    expect(readEntry(power, "4 mm")).toMatchObject({ problem: "no_unit", meant: null });
  });

  test.each(["abc", "1 2", "12 apples", "--3", "1.2.3", "1e3", "1:75"])("%j is not a number", (text) => {
    expect(readEntry(hold, text)).toMatchObject({ kind: "problem", problem: "not_a_number", meant: null });
  });
});

describe("a length that was probably measured in the other unit", () => {
  test("a fraction of a millimetre was a centimetre", () => {
    expect(likelyMeant(height, 1.2)).toEqual({ value: 12, typedUnit: "cm" });
  });
  test("a reach beyond the field's end was in millimetres", () => {
    expect(likelyMeant(reach, 120)).toEqual({ value: 12, typedUnit: "mm" });
    expect(likelyMeant({ unit: "mm", min: 400, max: 1300 }, 86.2)).toEqual({ value: 862, typedUnit: "cm" });
  });
  test("nothing is offered that would be refused as well, and nothing for angles", () => {
    expect(likelyMeant(height, 9)).toBeNull();
    expect(likelyMeant({ unit: "deg", min: 0, max: 90 }, 900)).toBeNull();
  });
});

test("a unit can be read only so finely", () => {
  expect([12, 1.2, 862.5, 862.2].map((value) => isFineEnough("mm", value))).toEqual([true, false, true, false]);
  expect([4, 4.5, 4.2].map((value) => isFineEnough("grade", value))).toEqual([true, true, false]);
  expect([2, 2.5].map((value) => isFineEnough("score", value))).toEqual([true, false]);
  expect([2, 2.5].map((value) => isFineEnough("reps", value))).toEqual([true, false]);
  expect(isFineEnough("cm", 9.83)).toBe(true);
});
