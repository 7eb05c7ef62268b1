import type { Side } from "../catalog/kinds";
import type { Criterion } from "../catalog/schemas";
import { type CalendarDay, daysBetween } from "../time/calendar-day";
import type { Reading } from "./judge-finding";

export type Direction = "better" | "worse" | null;

/** What a new result says next to the one before. `by` is signed, in the test's unit. */
export type ResultChange =
  | { kind: "same" }
  /** Smaller than, or as large as, what two measurements of an unchanged body differ by: no change can be claimed. */
  | { kind: "within_error"; by: number; error: number }
  | { kind: "beyond_error"; by: number; error: number; direction: Direction }
  /** The test has no published measurement error: the difference is shown and nothing is claimed. */
  | { kind: "no_figure"; by: number }
  | { kind: "answer"; direction: Direction };

type Compared = Reading & { abnormal: boolean };

/** Compares two results of one test and side (domain reference 2: change only beyond the measurement error). */
export function compareResults(
  test: { criterion: Criterion; measurementError: number | null },
  before: Compared,
  now: Compared,
): ResultChange {
  if (before.value === null || now.value === null) {
    if (before.choice === now.choice) return { kind: "same" };
    const direction = before.abnormal === now.abnormal ? null : now.abnormal ? "worse" : "better";
    return { kind: "answer", direction };
  }
  const by = Number((now.value - before.value).toFixed(2));
  if (by === 0) return { kind: "same" };
  const error = test.measurementError;
  if (error === null) return { kind: "no_figure", by };
  if (Math.abs(by) <= error) return { kind: "within_error", by, error };
  return { kind: "beyond_error", by, error, direction: directionOf(test.criterion, before.value, now.value) };
}

/** Which way a number moved: towards the usual range or away from it; null where the criterion does not say. */
export function directionOf(criterion: Criterion, before: number, now: number): Direction {
  const moved = distance(criterion, before) - distance(criterion, now);
  if (moved !== 0) return moved > 0 ? "better" : "worse";
  return null;
}

/** How far a number is from the usual range; for one-ended ranges the far side counts on, so that more is better. */
function distance(criterion: Criterion, value: number): number {
  if (criterion.kind === "above") return value - criterion.value;
  if (criterion.kind === "below") return criterion.value - value;
  if (criterion.kind === "outside") return Math.max(criterion.low - value, value - criterion.high, 0);
  return 0;
}

/** Whether two people measured: examiners differ more than one does with himself (domain reference 2). */
export const isOtherExaminer = (before: { examinerId: string | null }, now: { examinerId: string | null }): boolean =>
  before.examinerId !== null && now.examinerId !== null && before.examinerId !== now.examinerId;

/** Findings are tested again every two to four weeks (DIS-02); a usual result stands until the review at 12 weeks. */
const daysUntilOutdated = { finding: 28, usual: 84 } as const;

/** Whether a result is older than its re-test interval on `today`; `recordedOn` is its day in the client's zone. */
export function isOutdated(result: { abnormal: boolean; recordedOn: CalendarDay }, today: CalendarDay): boolean {
  const age = daysBetween(result.recordedOn, today);
  return age > (result.abnormal ? daysUntilOutdated.finding : daysUntilOutdated.usual);
}

/** The side that has no result, where only one of two has: a left-right comparison needs both. */
export function missingSide(test: { sided: boolean }, recorded: readonly Side[]): "left" | "right" | null {
  if (!test.sided) return null;
  const hasLeft = recorded.includes("left");
  if (hasLeft === recorded.includes("right")) return null;
  return hasLeft ? "right" : "left";
}
