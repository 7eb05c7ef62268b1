import type { DerivedPart } from "../../catalog/evidence";
import { leadingSide } from "../../catalog/evidence-sides";
import type { PatternSide } from "../../catalog/schemas";
import type { CompiledPattern } from "./compile-patterns";
import { enoughCoverage, lowerLabel } from "./fit-label";
import { type PatternScore, settleSide } from "./score-pattern";
import { fitLabel, type SideScore } from "./score-side";

/** Each half of a derived pattern needs this much (domain reference 8.1). */
const partSupport = 0.5;

export interface DerivedScore extends PatternScore {
  /** The parts whose place it takes, or null while a part is missing. */
  formedFrom: { key: string; side: PatternSide }[] | null;
}

/**
 * Scores a pattern that is read from others (pelvic torsion from the two innominates). It is as well supported, as well
 * covered and as far capped as the weakest of its parts; it is formed when every part has support and coverage enough.
 */
export function derivePattern(
  compiled: CompiledPattern,
  parts: readonly DerivedPart[],
  scores: ReadonlyMap<string, PatternScore>,
): DerivedScore {
  const sides = compiled.sides.map((side) => deriveSide(side, partsOf(parts, side, scores)));
  const score = settleSide(compiled, sides);
  const found = partsOf(parts, score.leading.side, scores);
  const isFormed = found.length === parts.length && found.every(({ score: part }) => qualifies(part));
  const formedFrom = isFormed ? found.map(({ key, score: part }) => ({ key, side: part.side })) : null;
  return { ...score, formedFrom };
}

interface FoundPart {
  key: string;
  score: SideScore;
}

const qualifies = ({ support, coverage }: SideScore) => support >= partSupport && coverage >= enoughCoverage;

function partsOf(
  parts: readonly DerivedPart[],
  side: PatternSide,
  scores: ReadonlyMap<string, PatternScore>,
): FoundPart[] {
  const leading = leadingSide(side);
  const opposite = leading === "left" ? "right" : "left";
  return parts.flatMap((part) => {
    const wanted = leading === null ? side : part.side === "that" ? leading : opposite;
    const score = scores.get(part.pattern)?.sides.find((scored) => scored.side === wanted);
    return score ? [{ key: part.pattern, score }] : [];
  });
}

function deriveSide(side: PatternSide, parts: readonly FoundPart[]): SideScore {
  const none = { side, raw: 0, max: 0, possible: 0, support: 0, coverage: 0, cap: null, strong: false, results: [] };
  const scores = parts.map(({ score }) => score);
  const [first, ...rest] = scores;
  if (!first) return { ...none, label: "not_enough" };
  const weakest = rest.reduce((weak, part) => (part.support < weak.support ? part : weak), first);
  const support = weakest.support;
  const coverage = Math.min(...scores.map((score) => score.coverage));
  const cap = scores.find((score) => score.cap)?.cap ?? null;
  const strong = scores.every((score) => score.strong);
  const { raw, max, possible } = weakest;
  const label = fitLabel({ support, coverage, cap, strong });
  const shown = scores.every(qualifies) ? label : lowerLabel(label, "fits_a_little");
  return {
    ...none,
    raw,
    max,
    possible,
    support,
    coverage,
    cap,
    strong,
    label: coverage < enoughCoverage ? "not_enough" : shown,
  };
}
