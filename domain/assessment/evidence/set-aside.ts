import type { CompiledPattern } from "./compile-patterns";
import type { DerivedScore } from "./derive-patterns";
import { fitRank } from "./fit-label";
import type { PatternScore } from "./score-pattern";
import type { SideScore } from "./score-side";

/** Why a pattern that may fit is listed after another: they exclude each other, or it is a part of that one. */
export interface SetAside {
  why: "exclusive" | "part";
  by: string;
}

/** Of patterns that exclude each other the best supported is kept; the others that fit are set aside for it (8.1). */
export function excludedPatterns(
  compiled: readonly CompiledPattern[],
  scores: ReadonlyMap<string, PatternScore>,
): Map<string, SetAside> {
  const excludes = exclusions(compiled);
  const fitting = [...excludes.keys()].flatMap((key) => {
    const leading = scores.get(key)?.leading;
    return leading && fits(leading) ? [{ key, leading }] : [];
  });
  fitting.sort(
    ({ leading: one, key }, { leading: two, key: other }) =>
      two.support - one.support || two.coverage - one.coverage || (key < other ? -1 : 1),
  );
  const aside = new Map<string, SetAside>();
  for (const { key } of fitting) {
    if (aside.has(key)) continue;
    for (const other of fitting)
      if (excludes.get(key)?.has(other.key) && !aside.has(other.key))
        aside.set(other.key, { why: "exclusive", by: key });
  }
  return aside;
}

/** A formed pattern takes the place of its parts, so that nothing is counted twice. */
export function replacedPatterns(derived: Iterable<DerivedScore>): Map<string, SetAside> {
  const aside = new Map<string, SetAside>();
  for (const { key, formedFrom } of derived)
    for (const part of formedFrom ?? []) aside.set(part.key, { why: "part", by: key });
  return aside;
}

const fits = ({ label }: SideScore): boolean => fitRank(label) >= fitRank("fits_a_little");

/** Who excludes whom, both ways, even where only one of the two says so. */
function exclusions(compiled: readonly CompiledPattern[]): Map<string, Set<string>> {
  const excludes = new Map<string, Set<string>>();
  const link = (one: string, two: string) => excludes.set(one, (excludes.get(one) ?? new Set()).add(two));
  for (const { pattern } of compiled)
    for (const other of pattern.exclusiveWith ?? []) {
      link(pattern.key, other);
      link(other, pattern.key);
    }
  return excludes;
}
