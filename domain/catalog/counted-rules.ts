import { countedParts } from "./counted";
import { type CatalogEntry, type EntryProblem, entryName } from "./entry";
import type { TestContent } from "./schemas";

/** What is wrong with a counted test in itself: another unit than a score, counted in two ways, a part of itself. */
export function countedContentProblems(content: TestContent): EntryProblem[] {
  const { key, unit, min, sided, countedFrom, ratioOf } = content;
  const field = countedFrom ? "countedFrom" : "ratioOf";
  if (!countedFrom && !ratioOf) return [];
  return [
    ...(countedFrom && ratioOf ? [problem("ratioOf", "counted_twice")] : []),
    ...(unit === "score" && min === 0 ? [] : [problem("unit", "counted_unit")]),
    ...(ratioOf && sided ? [problem("sided", "counted_sided")] : []),
    ...(countedParts(content).includes(key) ? [problem(field, "names_itself", { key })] : []),
  ];
}

/** What is wrong with a counted test beside the tests it is counted from; those that are missing are named elsewhere. */
function countedProblems(content: TestContent, testOf: (key: string) => TestContent | null): EntryProblem[] {
  const { max, sided, countedFrom = [], ratioOf = [] } = content;
  const problems: EntryProblem[] = [];
  if (countedParts(content).length === 0) return [];
  for (const [index, key] of countedFrom.entries()) {
    const part = testOf(key);
    if (part && part.unit !== "posneg") problems.push(problem(`countedFrom.${index}`, "counted_part", { key }));
    if (part?.sided && !sided) problems.push(problem(`countedFrom.${index}`, "counted_part_sided", { key }));
  }
  let most = countedFrom.length;
  for (const [index, { of, to }] of ratioOf.entries()) {
    const [over, under] = [testOf(of), to === undefined ? null : testOf(to)];
    most += to !== undefined && over?.sided ? 2 : 1;
    const wrongPart = [over, under].find((part) => part && !isMeasured(part));
    const at = `ratioOf.${index}.of`;
    if (wrongPart) problems.push(problem(at, "ratio_part", { key: wrongPart.key }));
    else if (over && under && over.unit !== under.unit) problems.push(problem(at, "ratio_units", { key: of }));
    // Without a second test it is right by left; with one, its side has to be told by the first.
    if (over && (to === undefined ? !over.sided : under?.sided && !over.sided))
      problems.push(problem(at, "ratio_sides", { key: of }));
  }
  const isWhole = countedParts(content).every((key) => testOf(key));
  if (isWhole && max !== most) problems.push(problem("max", "counted_max", { count: most }));
  return problems;
}

const isMeasured = ({ unit }: TestContent) => unit !== "posneg" && unit !== "choice" && unit !== "score";

interface CountedRow {
  entry: CatalogEntry | null;
  problems: EntryProblem[];
}

/**
 * Marks what does not fit between a counted test and its parts: at the counted test where it is imported, else at the
 * part whose change would break it. `known` is what the catalog has.
 */
export function markCounted(rows: readonly CountedRow[], known: readonly CatalogEntry[]): void {
  const inRows = rows.flatMap(({ entry }) => (entry ? [entry] : []));
  const tests = new Map(
    [...known, ...inRows].flatMap((entry) => (entry.kind === "test" ? [[entry.content.key, entry.content]] : [])),
  );
  const rowOf = new Map(
    rows.flatMap((row) => (row.entry ? [[entryName(row.entry.kind, row.entry.content.key), row] as const] : [])),
  );
  for (const content of tests.values()) {
    const problems = countedProblems(content, (key) => tests.get(key) ?? null);
    if (problems.length === 0) continue;
    const row = rowOf.get(entryName("test", content.key));
    if (row) row.problems.push(...problems);
    else
      for (const key of countedParts(content))
        rowOf.get(entryName("test", key))?.problems.push(problem("unit", "breaks_counted", { key: content.key }));
  }
}

const problem = (field: string, reason: string, facts: Record<string, string | number> = {}): EntryProblem => ({
  field,
  reason,
  facts,
});
