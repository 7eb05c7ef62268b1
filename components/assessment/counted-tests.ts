import { type Counted, countAll } from "@/domain/assessment/counted";
import type { Finding, Test } from "@/domain/assessment/dtos";
import { readingsOf } from "@/domain/assessment/evidence/readings";
import { sidesOf } from "@/domain/assessment/judge-finding";
import type { Side } from "@/domain/catalog/kinds";

/** What the results of one assessment give for the tests that are worked out from others. */
export interface CountedTests {
  of: (test: Test, side: Side) => Counted | null;
  /** Ids of tests of which something is counted. */
  ids: readonly string[];
  /** Whether nothing is left to record for it. */
  isWhole: (test: Test) => boolean;
}

export function countTests(tests: readonly Test[], findings: readonly Finding[]): CountedTests {
  const keyOf = new Map(tests.map(({ id, key }) => [id, key]));
  const scored = findings.flatMap((finding) => {
    const testKey = keyOf.get(finding.testId);
    return testKey ? [{ ...finding, testKey }] : [];
  });
  const counted = countAll(
    tests.map(({ key, sided, countedFrom, ratioOf }) => ({
      key,
      sided,
      countedFrom: countedFrom ?? undefined,
      ratioOf: ratioOf ?? undefined,
    })),
    readingsOf(scored),
  );
  const of = ({ key }: Test, side: Side) => (side === "both" ? null : (counted.get(key)?.[side] ?? null));
  return {
    of,
    ids: tests.flatMap(({ id, key }) => (counted.has(key) ? [id] : [])),
    isWhole: (test) =>
      sidesOf(test).every((side) => {
        const score = of(test, side);
        return score !== null && score.low === score.high;
      }),
  };
}
