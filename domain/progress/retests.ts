import { z } from "zod";
import { compareResults, directionOf } from "../assessment/compare-results";
import { type Side, sideSchema } from "../catalog/kinds";
import { type Criterion, criterionSchema, testUnitSchema, type testUnits } from "../catalog/schemas";
import { type CalendarDay, calendarDaySchema } from "../time/calendar-day";

/**
 * What a retest says. Beyond the measurement error: better or worse. With no published error: towards or away from the
 * usual range, which claims less. Within the error: unclear.
 */
export const retestOutcomes = ["better", "worse", "towards", "away", "unclear", "same"] as const;
export type RetestOutcome = (typeof retestOutcomes)[number];

export const ownRetestSchema = z.strictObject({
  test: z.string(),
  unit: testUnitSchema,
  side: sideSchema,
  criterion: criterionSchema,
  first: z.number(),
  firstOn: calendarDaySchema,
  latest: z.number(),
  latestOn: calendarDaySchema,
  outcome: z.enum(retestOutcomes),
});
export type OwnRetest = z.infer<typeof ownRetestSchema>;

/** One test on one side; its results oldest first, in the test's unit. */
export interface MeasuredTest {
  test: string;
  unit: (typeof testUnits)[number];
  side: Side;
  criterion: Criterion;
  measurementError: number | null;
  values: ReadonlyArray<{ value: number; day: CalendarDay }>;
}

/**
 * The tests that were measured again on a later day, first result against latest. A change within the measurement error
 * is "unclear"; of a test without a published error only the direction is told (domain reference 2).
 */
export function ownRetests(tests: readonly MeasuredTest[]): OwnRetest[] {
  return tests.flatMap(({ values, measurementError, ...test }) => {
    const [first, latest] = [values[0], values.at(-1)];
    if (!first || !latest || first.day === latest.day) return [];
    const outcome = retestOutcome({ ...test, measurementError }, first.value, latest.value);
    return { ...test, first: first.value, firstOn: first.day, latest: latest.value, latestOn: latest.day, outcome };
  });
}

/** What two numbers of one test say of each other, in its unit. */
export function retestOutcome(
  test: { criterion: Criterion; measurementError: number | null },
  first: number,
  latest: number,
): RetestOutcome {
  const reading = (value: number) => ({ value, choice: null, abnormal: false });
  const change = compareResults(test, reading(first), reading(latest));
  if (change.kind === "same") return "same";
  if (change.kind === "within_error") return "unclear";
  const direction = directionOf(test.criterion, first, latest);
  if (direction === null) return "unclear";
  if (change.kind === "beyond_error") return direction;
  return direction === "better" ? "towards" : "away";
}
