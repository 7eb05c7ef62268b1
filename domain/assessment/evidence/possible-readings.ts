import type { Clause, Comparison } from "../../catalog/evidence-condition";
import { choicesOf, type Reading } from "../judge-finding";
import type { ScoredTest } from "./compile-patterns";
import type { TestReadings } from "./readings";

/** Numbers on both sides of every limit are enough; more of them would only repeat an outcome. */
const mostValues = 7;

/**
 * Readings that a test could still bring, so that every limit in `clauses` is met by some and missed by others. What is
 * recorded already stays as it is; only the missing sides vary.
 */
export function possibleReadings(test: ScoredTest, clauses: readonly Clause[], known: TestReadings): TestReadings[] {
  const single = singleReadings(test, clauses);
  const withId = (reading: Reading) => ({ ...reading, findingId: null });
  if (!test.sided) return known.none ? [] : single.map((reading) => ({ none: withId(reading) }));
  const left = known.left ? [known.left] : single.map(withId);
  const right = known.right ? [known.right] : single.map(withId);
  if (known.left && known.right) return [];
  return left.flatMap((one) => right.map((other) => ({ left: one, right: other })));
}

function singleReadings(test: ScoredTest, clauses: readonly Clause[]): Reading[] {
  const choices = choicesOf(test);
  if (choices) return choices.map((choice) => ({ value: null, choice }));
  const { min = -1000, max = 1000 } = test;
  const limits = clauses.flatMap(({ comparison }) => limitsOf(comparison));
  const middle = limits[0] ?? (min + max) / 2;
  const apart = clauses.flatMap(({ comparison }) => distancesOf(comparison, middle));
  const values = [...limits.flatMap((limit) => [limit, limit - 0.5, limit + 0.5]), middle, ...apart];
  const possible = new Set(values.map((value) => Math.min(max, Math.max(min, value))));
  return [...possible].slice(0, mostValues).map((value) => ({ value, choice: null }));
}

function limitsOf(comparison: Comparison): number[] {
  switch (comparison.kind) {
    case "above":
    case "at_least":
    case "below":
    case "at_most":
      return [comparison.value];
    case "range":
      return [comparison.low, comparison.high];
    default:
      return [];
  }
}

function distancesOf(comparison: Comparison, from: number): number[] {
  switch (comparison.kind) {
    case "higher_by":
    case "lower_by":
    case "difference_at_least":
    case "difference_below":
    case "sum_at_least":
    case "sum_below":
      return [from + comparison.value, from - comparison.value];
    case "percent_lower":
      return [from * (1 + (2 * comparison.value) / 100)];
    default:
      return [];
  }
}
