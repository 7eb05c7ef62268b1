import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/in-practice";
import { catalogItem, finding } from "@/db/schema/index";
import { type CountedByTest, countAll, withCounted } from "@/domain/assessment/counted";
import { type CompiledPattern, compilePatterns } from "@/domain/assessment/evidence/compile-patterns";
import { type ReadingsByTest, readingsOf, type ScoredFinding } from "@/domain/assessment/evidence/readings";
import { type PublishedItem, readPublishedItems } from "../catalog/read";

/** What a ranking is made of. `findings` are the newest of each test and side, whenever they were recorded. */
export interface RankFacts {
  patterns: ReadonlyMap<string, PublishedItem<"pattern">>;
  tests: ReadonlyMap<string, PublishedItem<"test">>;
  compiled: readonly CompiledPattern[];
  findings: readonly ScoredFinding[];
  /** The scores that are worked out from recorded parts. */
  counted: CountedByTest;
  readings: ReadingsByTest;
}

/** Reads a client's newest results and the published catalog in three statements. */
export async function readRankFacts(tx: Transaction, practiceId: string, clientId: string): Promise<RankFacts> {
  const patterns = await readPublishedItems(tx, practiceId, "pattern");
  const tests = new Map((await readPublishedItems(tx, practiceId, "test")).map((test) => [test.key, test]));
  const rows = await tx
    .selectDistinctOn([finding.testId, finding.side], {
      id: finding.id,
      testKey: catalogItem.key,
      side: finding.side,
      value: finding.value,
      choice: finding.choice,
      unit: finding.unit,
      recordedAt: finding.recordedAt,
    })
    .from(finding)
    .innerJoin(catalogItem, and(eq(catalogItem.practiceId, finding.practiceId), eq(catalogItem.id, finding.testId)))
    .where(and(eq(finding.practiceId, practiceId), eq(finding.clientId, clientId)))
    .orderBy(finding.testId, finding.side, desc(finding.recordedAt), desc(finding.id));
  // A result in a unit that the test has since given up means something else now: it says nothing.
  const findings = rows.flatMap(({ unit, ...row }) => (tests.get(row.testKey)?.content.unit === unit ? [row] : []));
  const contents = [...tests.values()].map(({ content }) => content);
  const compiled = compilePatterns(
    patterns.map(({ content }) => content),
    contents,
  );
  const recorded = readingsOf(findings);
  const counted = countAll(contents, recorded);
  return {
    patterns: new Map(patterns.map((pattern) => [pattern.key, pattern])),
    tests,
    compiled,
    findings,
    counted,
    readings: withCounted(recorded, counted),
  };
}
