import { findCircles } from "./chains";
import type { CatalogEntry } from "./entry";
import { entryName } from "./entry";
import { evidenceProblems } from "./evidence-rules";
import type { PatternContent, TestContent } from "./schemas";

interface EvidenceRow {
  entry: CatalogEntry | null;
  problems: { field: string; reason: string; facts: Record<string, string | number> }[];
}

/**
 * Marks what does not fit between patterns and tests: evidence that its test cannot give, a changed test that breaks the
 * evidence of a pattern outside the import, and patterns that are derived in a circle. `known` is what the catalog has.
 */
export function markEvidence(rows: readonly EvidenceRow[], known: readonly CatalogEntry[]): void {
  const inRows = rows.flatMap(({ entry }) => (entry ? [entry] : []));
  const all = new Map([...known, ...inRows].map((entry) => [entryName(entry.kind, entry.content.key), entry]));
  const rowOf = new Map(
    rows.flatMap((row) => (row.entry ? [[entryName(row.entry.kind, row.entry.content.key), row] as const] : [])),
  );
  for (const pattern of all.values()) {
    if (pattern.kind !== "pattern") continue;
    const row = rowOf.get(entryName("pattern", pattern.content.key));
    for (const [index, entry] of (pattern.content.evidence ?? []).entries()) {
      const test = testOf(all, entry.test);
      const problems = test ? evidenceProblems(entry, test, `evidence.${index}`) : [];
      if (row) row.problems.push(...problems);
      else if (problems.length > 0) markTest(rowOf.get(entryName("test", entry.test)), pattern.content);
    }
  }
  markDerivedCircles(all.values(), rowOf);
}

function testOf(all: ReadonlyMap<string, CatalogEntry>, key: string): TestContent | null {
  const entry = all.get(entryName("test", key));
  return entry?.kind === "test" ? entry.content : null;
}

/** Once for each pattern is enough: every entry of it would say the same. */
function markTest(row: EvidenceRow | undefined, { key }: PatternContent): void {
  const said = row?.problems.some(({ reason, facts }) => reason === "breaks_evidence" && facts.key === key);
  if (row && !said) row.problems.push({ field: "unit", reason: "breaks_evidence", facts: { key } });
}

function markDerivedCircles(all: Iterable<CatalogEntry>, rowOf: ReadonlyMap<string, EvidenceRow>): void {
  const parts = new Map<string, Set<string>>();
  for (const entry of all)
    if (entry.kind === "pattern" && entry.content.derivedFrom)
      parts.set(entry.content.key, new Set(entry.content.derivedFrom.map(({ pattern }) => pattern)));
  for (const circle of findCircles(parts))
    for (const key of new Set(circle)) {
      const row = rowOf.get(entryName("pattern", key));
      row?.problems.push({ field: "derivedFrom", reason: "derived_circle", facts: { chain: circle.join(" → ") } });
    }
}
