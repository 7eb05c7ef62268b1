import { compareResults, directionOf, isOtherExaminer } from "../assessment/compare-results";
import { type RetestVerdict, retestVerdict } from "../assessment/retest";
import type { Side } from "../catalog/kinds";
import type { Criterion } from "../catalog/schemas";
import type { CalendarDay } from "../time/calendar-day";

/** One result of one test on one side: a number in the test's unit, or a choice. */
export interface ReportResult {
  testId: string;
  side: Side;
  unit: string;
  value: number | null;
  choice: string | null;
  abnormal: boolean;
  examinerId: string | null;
  day: CalendarDay;
}

export interface ComparedFinding {
  testId: string;
  side: Side;
  unit: string;
  first: ReportResult;
  latest: ReportResult;
  /** Null while it was measured once, or twice on one day. */
  verdict: RetestVerdict | null;
  /** Somebody else measured the latest: to be compared with care. */
  otherExaminer: boolean;
}

/** What comparing needs to know of a test. */
export interface ComparedTest {
  criterion: Criterion;
  measurementError: number | null;
}

/**
 * First result against latest of each test and side, from results oldest first; a test whose unit has changed starts
 * anew. What is a finding now stands first, then what was one, then the rest; tests that nobody knows are left out.
 */
export function compareFindings(
  results: readonly ReportResult[],
  tests: ReadonlyMap<string, ComparedTest>,
): ComparedFinding[] {
  const bySide = new Map<string, ReportResult[]>();
  for (const result of results) {
    const key = `${result.testId} ${result.side}`;
    bySide.set(key, [...(bySide.get(key) ?? []), result]);
  }
  const compared = [...bySide.values()].flatMap((given) => {
    const latest = given.at(-1);
    const first = given.find(({ unit }) => unit === latest?.unit);
    const test = latest && tests.get(latest.testId);
    return first && latest && test ? [compare(test, first, latest)] : [];
  });
  const rank = ({ first, latest }: ComparedFinding) => (latest.abnormal ? 0 : first.abnormal ? 1 : 2);
  return compared.sort((one, other) => rank(one) - rank(other));
}

function compare(test: ComparedTest, first: ReportResult, latest: ReportResult): ComparedFinding {
  const { testId, side, unit } = latest;
  const isAgain = first.day !== latest.day;
  const direction =
    first.value === null || latest.value === null ? null : directionOf(test.criterion, first.value, latest.value);
  return {
    ...{ testId, side, unit, first, latest },
    verdict: isAgain ? retestVerdict(compareResults(test, first, latest), direction) : null,
    otherExaminer: isAgain && isOtherExaminer(first, latest),
  };
}
