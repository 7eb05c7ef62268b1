import type { EntryProblem } from "./entry";
import type { EvidenceEntry } from "./evidence";
import { type Clause, type Comparison, isOfBothSides, isSymmetric, parseCondition } from "./evidence-condition";
import { concernsSide } from "./evidence-sides";
import type { PatternContent, TestContent } from "./schemas";

/** What is wrong with a pattern's evidence in itself: sides it cannot have, entries twice, parts that are it. */
export function evidenceContentProblems(content: PatternContent): EntryProblem[] {
  const { key, sides, evidence = [], exclusiveWith = [], derivedFrom = [] } = content;
  const problems: EntryProblem[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of evidence.entries()) {
    const at = `evidence.${index}`;
    if (!sides.some((side) => concernsSide(entry.side, side))) problems.push(problem(`${at}.side`, "side_unfit"));
    const name = [entry.test, entry.direction, entry.result, entry.side].join(" ");
    if (seen.has(name)) problems.push(problem(`${at}.test`, "repeated", { key: entry.test }));
    seen.add(name);
  }
  if (evidence.length > 0 && derivedFrom.length > 0) problems.push(problem("derivedFrom", "derived_has_evidence"));
  if (exclusiveWith.includes(key))
    problems.push(problem(`exclusiveWith.${exclusiveWith.indexOf(key)}`, "names_itself", { key }));
  const own = derivedFrom.findIndex(({ pattern }) => pattern === key);
  if (own >= 0) problems.push(problem(`derivedFrom.${own}.pattern`, "names_itself", { key }));
  return problems;
}

/** What is wrong with one entry beside the test it names: other unit, answer or side than the test has. Paths under `at`. */
export function evidenceProblems(entry: EvidenceEntry, test: TestContent, at: string): EntryProblem[] {
  const condition = parseCondition(entry.result);
  const problems = (condition?.clauses ?? []).flatMap((clause) => [
    ...comparisonProblems(clause.comparison, test),
    ...sideProblems(clause, entry, test),
  ]);
  const fields = problems.map((found) => ({ ...found, field: `${at}.${found.field}` }));
  const sided = entry.side === "that" || entry.side === "other";
  return sided && !test.sided ? [problem(`${at}.side`, "evidence_unsided"), ...fields] : fields;
}

function comparisonProblems(comparison: Comparison, test: TestContent): EntryProblem[] {
  if (comparison.kind === "choice") {
    if (test.unit !== "choice") return [wrongUnit(test)];
    const known = (test.choices ?? []).map(({ value }) => value);
    const strange = comparison.choices.filter((choice) => !known.includes(choice));
    return strange.map((value) => problem("result", "not_a_choice", { value }));
  }
  if (comparison.kind === "positive" || comparison.kind === "negative")
    return test.unit === "posneg" ? [] : [wrongUnit(test)];
  if (test.unit === "choice" || test.unit === "posneg") return [wrongUnit(test)];
  if ("unit" in comparison && comparison.unit !== null && comparison.unit !== test.unit) return [wrongUnit(test)];
  const limits = limitsOf(comparison);
  const beyond = limits.find((value) => value > (test.max ?? Infinity) || value < (test.min ?? -Infinity));
  if (comparison.kind === "range" && comparison.low > comparison.high) return [problem("result", "low_above_high")];
  return beyond === undefined ? [] : [problem("result", "evidence_beyond", { value: beyond })];
}

/** Single values only: a difference or a sum of two sides may lie outside the range of one. */
function limitsOf(comparison: Comparison): number[] {
  if (comparison.kind === "range") return [comparison.low, comparison.high];
  return "value" in comparison && !isOfBothSides(comparison) ? [comparison.value] : [];
}

/** An unsided test has no sides to compare; and where no side is meant, a condition must not depend on one. */
function sideProblems(clause: Clause, entry: EvidenceEntry, test: TestContent): EntryProblem[] {
  if (!test.sided)
    return clause.scope === "this" && !isOfBothSides(clause.comparison) ? [] : [problem("result", "evidence_unsided")];
  const meansASide = entry.side === "that" || entry.side === "other";
  return meansASide || isSymmetric(clause) ? [] : [problem("result", "evidence_side_open")];
}

const wrongUnit = (test: TestContent): EntryProblem => problem("result", "evidence_unit", { unit: test.unit });

const problem = (field: string, reason: string, facts: Record<string, string | number> = {}): EntryProblem => ({
  field,
  reason,
  facts,
});
