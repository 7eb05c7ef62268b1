import type { TestContent } from "../catalog/schemas";

type Unit = TestContent["unit"];
type NumberTest = Pick<TestContent, "unit" | "min" | "max">;

/** What a typed text means in a test's unit; or why it cannot be taken as it stands, with what was probably meant. */
export type Entry =
  | { kind: "empty" }
  | { kind: "number"; value: number }
  | { kind: "problem"; problem: "not_a_number" | "wrong_unit" | "no_unit"; meant: number | null; typedUnit: string };

/** How many of the test's unit one of the typed unit is. Lengths and times only: nothing else converts. */
const conversions: Readonly<Partial<Record<Unit, Readonly<Record<string, number>>>>> = {
  mm: { mm: 1, cm: 10, m: 1000, in: 25.4, '"': 25.4 },
  cm: { mm: 0.1, cm: 1, m: 100, in: 2.54, '"': 2.54 },
  s: { s: 1, sec: 1, secs: 1, seconds: 1, min: 60, mins: 60, minutes: 60, m: 60 },
  deg: { "°": 1, deg: 1, degrees: 1 },
  reps: { reps: 1, x: 1, "×": 1 },
  score: {},
  grade: {},
};

const numberWithUnit = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))\s*([^\d\s].*)?$/;
const clockTime = /^(\d{1,2}):([0-5]\d)$/;

/**
 * Reads what somebody typed into a number field: "12", "12,5", "−3", "1:30" (in a seconds field), "12 mm". Another
 * unit is never converted in silence: `meant` is the converted number, to be offered. "4/5" is a grade of 4.
 */
export function readEntry(test: NumberTest, text: string): Entry {
  const plain = text.trim().toLowerCase().replace(",", ".").replace("−", "-");
  if (plain === "") return { kind: "empty" };
  const clock = test.unit === "s" ? clockTime.exec(plain) : null;
  if (clock) return { kind: "number", value: Number(clock[1]) * 60 + Number(clock[2]) };
  const [, digits, unit = ""] = numberWithUnit.exec(plain) ?? [];
  if (digits === undefined) return { kind: "problem", problem: "not_a_number", meant: null, typedUnit: "" };
  const value = Number(digits);
  if (unit === "" || unit === `/${test.max}`) return { kind: "number", value };
  const factor = conversions[test.unit]?.[unit];
  if (factor === 1) return { kind: "number", value };
  if (factor !== undefined)
    return { kind: "problem", problem: "wrong_unit", meant: rounded(value * factor), typedUnit: unit };
  const isUnit = Object.values(conversions).some((known) => unit in known);
  return { kind: "problem", problem: isUnit ? "no_unit" : "not_a_number", meant: null, typedUnit: unit };
}

const otherLength: Readonly<Partial<Record<Unit, { unit: Unit; factor: number }>>> = {
  mm: { unit: "cm", factor: 10 },
  cm: { unit: "mm", factor: 0.1 },
};

/**
 * What a refused length would be if it had been measured in the other unit: 1.2 in a millimetre field is 12 mm (from
 * 1.2 cm), 120 in a centimetre field that ends at 100 is 12 cm. Null when that would not fit the test either.
 */
export function likelyMeant(test: NumberTest, value: number): { value: number; typedUnit: Unit } | null {
  const other = otherLength[test.unit];
  if (!other) return null;
  const converted = rounded(value * other.factor);
  const isInRange = converted >= (test.min ?? -Infinity) && converted <= (test.max ?? Infinity);
  return isInRange && isFineEnough(test.unit, converted) ? { value: converted, typedUnit: other.unit } : null;
}

/** Below this nobody reads half a millimetre off a body; above it, the mean of two tape readings may end in .5. */
const halfMillimetresFrom = 100;

/**
 * Whether a value lies on a step that the unit can be read in. Counts and scores are whole, muscle grades go by
 * halves, lengths in millimetres are whole: 1.2 in such a field was meant in centimetres.
 */
export function isFineEnough(unit: Unit, value: number): boolean {
  if (unit === "reps" || unit === "score") return Number.isInteger(value);
  if (unit === "grade") return Number.isInteger(value * 2);
  if (unit === "mm") return Number.isInteger(Math.abs(value) < halfMillimetresFrom ? value : value * 2);
  return true;
}

// 1.1 cm × 10 is 11.000000000000002 mm to a machine.
const rounded = (value: number) => Number(value.toFixed(2));
