import type { Finding, Test } from "@/domain/assessment/dtos";
import type { BodyPosition } from "@/domain/catalog/kinds";

/** Standing first, then down, then over: the client turns once. What is counted from other tests comes last. */
export const positionOrder = [
  "standing",
  "walking",
  "seated",
  "supine",
  "side_lying",
  "prone",
  "quadruped",
  "kneeling",
  "half_kneeling",
  "any",
] as const satisfies BodyPosition[];

export type TestFilter = "short" | "all" | "entered";

export interface TestGroup {
  position: BodyPosition;
  tests: Test[];
  /** Tests of poor or unknown reliability that nobody has used here yet: optional, folded away. */
  folded: Test[];
}

type Shown = {
  filter: TestFilter;
  search: string;
  /** Tests with a result, entered or counted. */
  entered: ReadonlySet<string>;
  earlier: readonly Finding[];
  /** Tests that a suggestion led to: shown whatever the filter says. */
  asked: ReadonlySet<string>;
};

/** Tests by position. The short battery also shows what has a value and what was a finding before. */
export function groupTests(tests: readonly Test[], { filter, search, entered, earlier, asked }: Shown): TestGroup[] {
  const again = new Set(earlier.flatMap(({ testId, abnormal }) => (abnormal ? [testId] : [])));
  const words = search.trim().toLowerCase();
  const isInUse = (test: Test) => asked.has(test.id) || test.shortBattery || entered.has(test.id) || again.has(test.id);
  const isShown = (test: Test) => {
    if (words) return `${test.title} ${test.key.slice(2)}`.toLowerCase().includes(words);
    if (filter === "entered") return entered.has(test.id);
    return filter === "all" || isInUse(test);
  };
  const isFolded = (test: Test) =>
    words === "" && (test.reliability === "P" || test.reliability === "U") && !isInUse(test);
  return positionOrder.flatMap((position) => {
    const own = tests.filter((test) => test.position === position && isShown(test));
    if (own.length === 0) return [];
    return [{ position, tests: own.filter((test) => !isFolded(test)), folded: own.filter(isFolded) }];
  });
}
