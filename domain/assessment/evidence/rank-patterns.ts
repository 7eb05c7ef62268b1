import type { PatternSide } from "../../catalog/schemas";
import type { CompiledPattern } from "./compile-patterns";
import { type DerivedScore, derivePattern } from "./derive-patterns";
import type { ReadingsByTest } from "./readings";
import { byFit, type PatternScore, scorePattern } from "./score-pattern";
import { excludedPatterns, replacedPatterns, type SetAside } from "./set-aside";

export interface RankedPattern extends PatternScore {
  compiled: CompiledPattern;
  formedFrom: { key: string; side: PatternSide }[] | null;
  setAside: SetAside | null;
}

/**
 * Every pattern with its score, best fit first: what is set aside comes after what leads, what is not recorded well
 * enough last. The same findings give the same list, whatever their order; equal patterns stand by their key.
 */
export function rankPatterns(compiled: readonly CompiledPattern[], readings: ReadingsByTest): RankedPattern[] {
  const scores = new Map<string, PatternScore>();
  for (const one of compiled) if (!one.pattern.derivedFrom) scores.set(one.pattern.key, scorePattern(one, readings));
  const derived = scoreDerived(compiled, scores);
  const setAside = new Map([...excludedPatterns(compiled, scores), ...replacedPatterns(derived.values())]);
  const ranked = compiled.flatMap((one): RankedPattern[] => {
    const score = scores.get(one.pattern.key);
    if (!score) return [];
    const formedFrom = derived.get(one.pattern.key)?.formedFrom ?? null;
    return [{ ...score, compiled: one, formedFrom, setAside: setAside.get(one.pattern.key) ?? null }];
  });
  return ranked.sort(
    (one, two) => group(one) - group(two) || byFit(one.leading, two.leading) || (one.key < two.key ? -1 : 1),
  );
}

function group({ leading, setAside }: RankedPattern): number {
  if (leading.label === "not_enough") return 2;
  return setAside ? 1 : 0;
}

/** Derived patterns may stand on derived ones: each is scored once its parts are. A circle is left unscored. */
function scoreDerived(
  compiled: readonly CompiledPattern[],
  scores: Map<string, PatternScore>,
): Map<string, DerivedScore> {
  const derived = new Map<string, DerivedScore>();
  let waiting = compiled.filter(({ pattern }) => pattern.derivedFrom);
  while (waiting.length > 0) {
    const keys = new Set(waiting.map(({ pattern }) => pattern.key));
    const ready = waiting.filter(({ pattern }) => !pattern.derivedFrom?.some((part) => keys.has(part.pattern)));
    if (ready.length === 0) break;
    for (const one of ready) {
      const score = derivePattern(one, one.pattern.derivedFrom ?? [], scores);
      derived.set(score.key, score);
      scores.set(score.key, score);
    }
    waiting = waiting.filter((one) => !ready.includes(one));
  }
  return derived;
}
