import type { Side } from "../catalog/kinds";
import type { Criterion, TestContent } from "../catalog/schemas";
import type { FieldErrors } from "../shared/service-error";
import { isFineEnough } from "./read-entry";

/** What makes a test's result right or wrong; a published test's content fits. */
export type TestRule = Pick<TestContent, "unit" | "sided" | "criterion" | "sideDifference" | "min" | "max" | "choices">;

/** A result as entered: a number in the test's unit, or a choice (`positive` / `negative` for pos/neg tests). */
export interface Reading {
  value: number | null;
  choice: string | null;
}

const findingChoices = ["negative", "positive"] as const;

/** The answers that a test knows, or null when it wants a number. */
export function choicesOf(test: Pick<TestRule, "unit" | "choices">): readonly string[] | null {
  if (test.unit === "posneg") return findingChoices;
  return test.unit === "choice" ? (test.choices ?? []).map(({ value }) => value) : null;
}

/** Sides a result can be for: left and right of a sided test, `none` otherwise. */
export function sidesOf(test: Pick<TestRule, "sided">): readonly Side[] {
  return test.sided ? ["left", "right"] : ["none"];
}

/** What is wrong with an entered result, by field; empty when it can be saved. */
export function checkReading(test: TestRule, side: Side, reading: Reading): FieldErrors {
  if (!sidesOf(test).includes(side)) return { side: test.sided ? "side_needed" : "no_sides" };
  const choices = choicesOf(test);
  if (choices) {
    if (reading.value !== null) return { value: "not_allowed" };
    if (reading.choice === null) return { choice: "required" };
    return choices.includes(reading.choice) ? {} : { choice: "invalid_value" };
  }
  if (reading.choice !== null) return { choice: "not_allowed" };
  if (reading.value === null) return { value: "required" };
  if (test.max !== undefined && reading.value > test.max) return { value: "above_limit" };
  if (test.min !== undefined && reading.value < test.min) return { value: "below_limit" };
  return isFineEnough(test.unit, reading.value) ? {} : { value: test.unit === "grade" ? "half_steps" : wholeOf(test) };
}

const wholeOf = ({ unit }: TestRule) => (unit === "mm" ? "whole_mm" : "whole_number");

/**
 * The answer that one tap gives where nothing was noticed: negative, the first usual choice, full power, a count of
 * none. Null for measurements: those have to be measured.
 */
export function usualReading(test: TestRule): Reading | null {
  const { criterion } = test;
  if (test.unit === "posneg") return { value: null, choice: "negative" };
  if (test.unit === "choice") {
    const usual = choicesOf(test)?.find(
      (choice) => criterion.kind !== "choice" || !criterion.abnormal.includes(choice),
    );
    return usual === undefined ? null : { value: null, choice: usual };
  }
  if (test.unit === "grade" && criterion.kind === "below" && criterion.value === test.max)
    return { value: test.max, choice: null };
  const isCount = test.unit === "score" && test.min === 0 && criterion.kind === "above";
  return isCount ? { value: 0, choice: null } : null;
}

/**
 * Whether a result counts as a finding: by the test's own criterion, or because it is the worse side of a
 * left-right difference at or above `sideDifference` (same unit). `opposite` is the other side's value, if known.
 */
export function judgeFinding(test: TestRule, reading: Reading, opposite: number | null): boolean {
  if (meetsCriterion(test.criterion, reading)) return true;
  if (test.sideDifference === undefined || reading.value === null || opposite === null) return false;
  const difference = Math.abs(reading.value - opposite);
  return difference >= test.sideDifference && isWorse(test.criterion, reading.value, opposite);
}

function meetsCriterion(criterion: Criterion, { value, choice }: Reading): boolean {
  switch (criterion.kind) {
    case "above":
      return value !== null && value > criterion.value;
    case "below":
      return value !== null && value < criterion.value;
    case "outside":
      return value !== null && (value < criterion.low || value > criterion.high);
    case "positive":
      return choice === "positive";
    case "choice":
      return choice !== null && criterion.abnormal.includes(choice);
  }
}

/** Which of two sides is the finding. Where both directions are abnormal (`outside`), the difference is on both. */
function isWorse(criterion: Criterion, value: number, opposite: number): boolean {
  if (criterion.kind === "above") return value > opposite;
  if (criterion.kind === "below") return value < opposite;
  return true;
}

/** The number to reach, with its direction, where the criterion is a number; null for choices. */
export function goalOf(criterion: Criterion): { value: number; direction: "down" | "up" } | null {
  if (criterion.kind === "above") return { value: criterion.value, direction: "down" };
  if (criterion.kind === "below") return { value: criterion.value, direction: "up" };
  return null;
}
