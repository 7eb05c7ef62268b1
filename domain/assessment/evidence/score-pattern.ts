import type { PatternSide } from "../../catalog/schemas";
import type { CompiledPattern } from "./compile-patterns";
import { fitRank } from "./fit-label";
import type { ReadingsByTest } from "./readings";
import { type SideScore, scoreSide } from "./score-side";

/** Two sides that are both at least half supported and differ by less than this cannot be told apart. */
const clearDifference = 0.2;
const halfSupport = 0.5;

/** A pattern with the side that leads. `unclear` = both sides, or nobody can say which. */
export interface PatternScore {
  key: string;
  side: PatternSide | "unclear";
  leading: SideScore;
  sides: SideScore[];
}

/** Scores every side of a pattern and settles which one leads (domain reference 8.1). */
export function scorePattern(compiled: CompiledPattern, readings: ReadingsByTest): PatternScore {
  const sides = compiled.sides.map((side) => scoreSide(compiled, side, readings));
  return settleSide(compiled, sides);
}

/** The leading side among scored sides: the best label, then support, then coverage, then their own order. */
export function settleSide({ pattern }: Pick<CompiledPattern, "pattern">, sides: readonly SideScore[]): PatternScore {
  const [leading, second] = [...sides].sort(byFit);
  if (!leading) throw new Error(`pattern ${pattern.key} has no side`);
  const side = second && !isClear(leading, second) ? unclearSide(pattern.sides, sides) : leading.side;
  return { key: pattern.key, side, leading, sides: [...sides] };
}

function isClear(first: SideScore, second: SideScore): boolean {
  if (first.label === second.label && first.support === second.support && first.coverage === second.coverage)
    return false;
  const bothFit = first.support >= halfSupport && second.support >= halfSupport;
  const bothRecorded = first.label !== "not_enough" && second.label !== "not_enough";
  return !(bothFit && bothRecorded && first.support - second.support < clearDifference);
}

/** Where no result names a side, a pattern that may have none has none. */
function unclearSide(possible: readonly PatternSide[], sides: readonly SideScore[]): PatternSide | "unclear" {
  const namesASide = sides.some(({ results }) =>
    results.some(({ entry, state }) => entry.rule !== "none" && state === "met"),
  );
  return !namesASide && possible.includes("none") ? "none" : "unclear";
}

/** Best fit first; equal ones keep their order. */
export function byFit(one: SideScore, two: SideScore): number {
  return fitRank(two.label) - fitRank(one.label) || two.support - one.support || two.coverage - one.coverage;
}
