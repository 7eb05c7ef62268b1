import type { Clause, Comparison, Condition } from "../../catalog/evidence-condition";
import { isOfBothSides } from "../../catalog/evidence-condition";
import type { TestReadings } from "./readings";

type Known = TestReadings["left"];

/** Three values: met, not met, or null when what is recorded cannot say. Nothing is ever inferred from a gap. */
type Verdict = boolean | null;
type Body = "left" | "right";

/**
 * Whether a test's readings meet a condition, looked at from one side of the body (`null` for an unsided test).
 * Null = undecided because a reading it needs is missing; `or` and `and` are decided as soon as they can be (Kleene).
 */
export function meetsCondition(condition: Condition, readings: TestReadings, side: Body | null): Verdict {
  const verdicts = condition.clauses.map((clause) => meetsClause(clause, readings, side));
  return condition.join === "and" ? all(verdicts) : any(verdicts);
}

function meetsClause({ comparison, scope }: Clause, readings: TestReadings, side: Body | null): Verdict {
  if (side === null) return meetsForCertain(comparison, readings.none);
  const [own, other] = [readings[side], readings[side === "left" ? "right" : "left"]];
  if (isOfBothSides(comparison)) return compareSides(comparison, own, other);
  const of = (reading: Known) => meetsForCertain(comparison, reading);
  switch (scope) {
    case "this":
      return of(own);
    case "other":
      return of(other);
    case "both":
      return all([of(own), of(other)]);
    case "either":
      return any([of(own), of(other)]);
    case "one_only":
      return all([of(own), not(of(other))]);
    case "left":
    case "right":
      return of(readings[scope]);
  }
}

/** A count that is not whole yet meets a condition only if every count it could become does. */
function meetsForCertain(comparison: Comparison, reading: Known): Verdict {
  if (!reading || reading.value === null || reading.atMost === undefined) return meetsComparison(comparison, reading);
  const verdicts = new Set<Verdict>();
  for (let value = reading.value; value <= reading.atMost; value += 1)
    verdicts.add(meetsComparison(comparison, { ...reading, value }));
  const [only = null] = verdicts;
  return verdicts.size === 1 ? only : null;
}

function meetsComparison(comparison: Comparison, reading: Known): Verdict {
  if (!reading) return null;
  const { value, choice } = reading;
  switch (comparison.kind) {
    case "positive":
    case "negative":
      return choice === null ? null : choice === comparison.kind;
    case "choice":
      return choice === null ? null : comparison.choices.includes(choice);
    case "range":
      return value === null ? null : value >= comparison.low && value <= comparison.high;
    case "above":
      return value === null ? null : value > comparison.value;
    case "at_least":
      return value === null ? null : value >= comparison.value;
    case "below":
      return value === null ? null : value < comparison.value;
    case "at_most":
      return value === null ? null : value <= comparison.value;
    default:
      return null;
  }
}

function compareSides(comparison: Comparison, own: Known, other: Known): Verdict {
  if (own?.atMost !== undefined || other?.atMost !== undefined) return null;
  const [here, there] = [own?.value ?? null, other?.value ?? null];
  if (here === null || there === null) return null;
  switch (comparison.kind) {
    case "higher_by":
      return here - there >= comparison.value;
    case "lower_by":
      return there - here >= comparison.value;
    case "difference_at_least":
      return Math.abs(here - there) >= comparison.value;
    case "difference_below":
      return Math.abs(here - there) < comparison.value;
    case "sum_at_least":
      return here + there >= comparison.value;
    case "sum_below":
      return here + there < comparison.value;
    case "percent_lower":
      return there > 0 && (there - here) * 100 >= comparison.value * there;
    default:
      return null;
  }
}

const not = (verdict: Verdict): Verdict => (verdict === null ? null : !verdict);

function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

function any(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(true)) return true;
  return verdicts.includes(null) ? null : false;
}
