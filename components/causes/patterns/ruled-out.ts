import type { Cause } from "@/domain/assessment/cause-dtos";
import type { RankedPatternView } from "@/domain/assessment/ranking-dtos";
import type { PatternSide } from "@/domain/catalog/schemas";

/** Which sides of which patterns somebody has ruled out for this client. */
export type RuledOut = ReadonlyMap<string, ReadonlySet<PatternSide>>;

/** Read from the client's causes: what is suspected anew is no longer ruled out. */
export function ruledOutOf(causes: readonly Pick<Cause, "patternId" | "side" | "status">[]): RuledOut {
  const byPattern = new Map<string, Set<PatternSide>>();
  for (const { patternId, side, status } of causes)
    if (status === "ruled_out") byPattern.set(patternId, (byPattern.get(patternId) ?? new Set()).add(side));
  return byPattern;
}

/** Whether what leads of a pattern is ruled out: ruling out the left leaves the right in play. */
export function isRuledOut(
  { patternId, side, sideScores }: Pick<RankedPatternView, "patternId" | "side" | "sideScores">,
  ruledOut: RuledOut,
): boolean {
  const sides = ruledOut.get(patternId);
  if (!sides) return false;
  if (sides.has("both") || sides.has("none")) return true;
  return side === "unclear" ? sideScores.every((score) => sides.has(score.side)) : sides.has(side);
}
