import type { EvidenceEntry } from "../../catalog/evidence";
import { type Condition, parseCondition } from "../../catalog/evidence-condition";
import type { PatternContent, PatternSide, TestContent } from "../../catalog/schemas";

/** What the interpreter needs to know of a test and of a pattern; published content fits. */
export type ScoredTest = Pick<
  TestContent,
  | "key"
  | "unit"
  | "choices"
  | "min"
  | "max"
  | "sided"
  | "position"
  | "reliability"
  | "shortBattery"
  | "countedFrom"
  | "ratioOf"
>;
export type ScoredPattern = Pick<
  PatternContent,
  "key" | "grade" | "sides" | "evidence" | "exclusiveWith" | "derivedFrom" | "oneTestEnough" | "forbidsEndRangeStretch"
>;

/** How far a test can be trusted, as a factor on its weights (domain reference 0.3, design). */
export const reliabilityFactors = { G: 1, M: 0.7, P: 0.4, U: 0.5 } as const;

/** One entry with its condition read and its contribution: base weight × reliability factor. */
export interface WeighedEntry extends EvidenceEntry {
  condition: Condition;
  rule: EvidenceEntry["side"];
  ofTest: ScoredTest;
  contribution: number;
}
export interface CompiledPattern {
  pattern: ScoredPattern;
  entries: WeighedEntry[];
  /** The sides that are scored: left and right where it has them, its codes, else `none`. */
  sides: PatternSide[];
}

/** Reads the patterns' evidence once, for many rankings. An entry whose test is not among `tests` is left out. */
export function compilePatterns(
  patterns: readonly ScoredPattern[],
  tests: readonly ScoredTest[],
): readonly CompiledPattern[] {
  const testByKey = new Map(tests.map((test) => [test.key, test]));
  return patterns.map((pattern) => ({
    pattern,
    sides: scoredSides(pattern.sides),
    entries: (pattern.evidence ?? []).flatMap((entry) => weigh(entry, testByKey.get(entry.test))),
  }));
}

function weigh(entry: EvidenceEntry, ofTest: ScoredTest | undefined): WeighedEntry[] {
  const condition = parseCondition(entry.result);
  if (!ofTest || !condition) return [];
  const contribution = entry.weight * reliabilityFactors[ofTest.reliability];
  return [{ ...entry, condition, rule: entry.side, ofTest, contribution }];
}

function scoredSides(sides: readonly PatternSide[]): PatternSide[] {
  const named = sides.filter((side) => side !== "both" && side !== "none");
  return named.length > 0 ? named : ["none"];
}
