import { describe, expect, test } from "vitest";
import {
  checkReading,
  choicesOf,
  goalOf,
  judgeFinding,
  sidesOf,
  type TestRule,
  usualReading,
} from "@/domain/assessment/judge-finding";

const angle: TestRule = { unit: "deg", sided: true, criterion: { kind: "above", value: 20 }, min: 0, max: 90 };
const rotation: TestRule = { ...angle, criterion: { kind: "below", value: 30 }, sideDifference: 10 };
const posneg: TestRule = { unit: "posneg", sided: true, criterion: { kind: "positive" } };
const choice: TestRule = {
  unit: "choice",
  sided: false,
  criterion: { kind: "choice", abnormal: ["stiff"] },
  choices: [
    { value: "springy", label: "Springy" },
    { value: "stiff", label: "Stiff" },
  ],
};
const number = (value: number | null) => ({ value, choice: null });
const word = (answer: string | null) => ({ value: null, choice: answer });

describe("judging a result", () => {
  test("above and below do not count their own limit", () => {
    expect(judgeFinding(angle, number(20), null)).toBe(false);
    expect(judgeFinding(angle, number(20.5), null)).toBe(true);
    expect(judgeFinding(rotation, number(30), null)).toBe(false);
    expect(judgeFinding(rotation, number(29), null)).toBe(true);
  });

  test("outside counts both ways", () => {
    const tilt: TestRule = { ...angle, criterion: { kind: "outside", low: 0, high: 15 } };
    expect([-1, 0, 15, 16].map((value) => judgeFinding(tilt, number(value), null))).toEqual([true, false, false, true]);
  });

  test("a positive sign and an abnormal choice count", () => {
    expect(judgeFinding(posneg, word("positive"), null)).toBe(true);
    expect(judgeFinding(posneg, word("negative"), null)).toBe(false);
    expect(judgeFinding(choice, word("stiff"), null)).toBe(true);
    expect(judgeFinding(choice, word("springy"), null)).toBe(false);
  });

  test("a left-right difference is a finding on the worse side", () => {
    expect(judgeFinding(rotation, number(35), 45)).toBe(true);
    expect(judgeFinding(rotation, number(45), 35)).toBe(false);
    expect(judgeFinding(rotation, number(36), 45)).toBe(false);
    expect(judgeFinding({ ...angle, sideDifference: 10 }, number(18), 5)).toBe(true);
    expect(judgeFinding({ ...angle, sideDifference: 10 }, number(5), 18)).toBe(false);
  });

  test("where both directions are abnormal, the difference is on both sides", () => {
    const tilt: TestRule = { ...angle, criterion: { kind: "outside", low: 0, high: 15 }, sideDifference: 5 };
    expect([judgeFinding(tilt, number(5), 12), judgeFinding(tilt, number(12), 5)]).toEqual([true, true]);
  });
});

describe("refusing what cannot be entered", () => {
  test.each([
    ["above the limit", angle, "left", number(91), { value: "above_limit" }],
    ["below the limit", angle, "left", number(-1), { value: "below_limit" }],
    ["no value", angle, "left", number(null), { value: "required" }],
    ["a choice where a number is meant", angle, "left", word("positive"), { choice: "not_allowed" }],
    ["no side for a sided test", angle, "none", number(10), { side: "side_needed" }],
    ["both sides at once", angle, "both", number(10), { side: "side_needed" }],
    ["a side for an unsided test", choice, "left", word("stiff"), { side: "no_sides" }],
    ["an unknown choice", choice, "none", word("hard"), { choice: "invalid_value" }],
    ["no choice", choice, "none", word(null), { choice: "required" }],
    ["a number where a sign is meant", posneg, "right", number(1), { value: "not_allowed" }],
    ["an unknown sign", posneg, "right", word("maybe"), { choice: "invalid_value" }],
  ] as const)("%s", (_name, rule, side, reading, fields) => {
    expect(checkReading(rule, side, reading)).toEqual(fields);
  });

  test("takes what fits, limits included", () => {
    expect(checkReading(angle, "right", number(90))).toEqual({});
    expect(checkReading(posneg, "left", word("negative"))).toEqual({});
    expect(checkReading({ ...choice, sided: true }, "left", word("stiff"))).toEqual({});
  });

  test("refuses steps that a unit cannot be read in", () => {
    const height: TestRule = { ...angle, unit: "mm" };
    expect(checkReading(height, "left", number(1.2))).toEqual({ value: "whole_mm" });
    expect(checkReading({ ...angle, unit: "score" }, "left", number(2.5))).toEqual({ value: "whole_number" });
    expect(checkReading({ ...angle, unit: "grade" }, "left", number(4.2))).toEqual({ value: "half_steps" });
    expect(checkReading(height, "left", number(12))).toEqual({});
  });

  test("one tap answers what nobody has to measure", () => {
    expect(usualReading(posneg)).toEqual(word("negative"));
    expect(usualReading(choice)).toEqual(word("springy"));
    expect(usualReading({ ...angle, unit: "grade", max: 5, criterion: { kind: "below", value: 5 } })).toEqual(
      number(5),
    );
    expect(usualReading({ ...angle, unit: "score", criterion: { kind: "above", value: 0 } })).toEqual(number(0));
    expect(usualReading(angle)).toBeNull();
    expect(usualReading({ ...angle, unit: "score", min: -12, criterion: { kind: "above", value: 5 } })).toBeNull();
  });

  test("knows its choices, sides and goal", () => {
    expect(choicesOf(angle)).toBeNull();
    expect(choicesOf(posneg)).toEqual(["negative", "positive"]);
    expect(sidesOf(choice)).toEqual(["none"]);
    expect(goalOf(angle.criterion)).toEqual({ value: 20, direction: "down" });
    expect(goalOf(rotation.criterion)).toEqual({ value: 30, direction: "up" });
    expect(goalOf(posneg.criterion)).toBeNull();
  });
});
