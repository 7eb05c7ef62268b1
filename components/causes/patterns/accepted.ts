import type { SuggestedPattern } from "@/domain/assessment/cause-dtos";
import type { RankedPatternView } from "@/domain/assessment/ranking-dtos";
import type { PatternSide } from "@/domain/catalog/schemas";
import { shownEvidence } from "@/domain/catalog/shown-evidence";

/** A ranked pattern as the form takes it: what speaks for it becomes what supports the cause. */
export function acceptedPattern(pattern: RankedPatternView): SuggestedPattern {
  const { patternId, key, title, plainTitle, definition, sides, sideRule, taken } = pattern;
  const speaking = pattern.evidence.filter(({ direction, state }) => direction === "for" && state === "met");
  const findings = speaking.flatMap(({ counted, findings: results }) =>
    results
      // What did not count does not support a count.
      .filter(({ choice }) => counted.length === 0 || choice !== "negative")
      .map(({ choiceLabel: _, ...result }) => result),
  );
  const isFirst = ({ findingId }: { findingId: string }, index: number) =>
    findings.findIndex((finding) => finding.findingId === findingId) === index;
  return {
    patternId,
    key,
    title,
    plainTitle,
    definition,
    evidence: shownEvidence(pattern),
    sides,
    sideRule,
    taken,
    findings: findings.filter(isFirst),
  };
}

/** The side that leads; where nobody can tell, the person chooses. */
export const acceptedSide = ({ side }: RankedPatternView): PatternSide | null => (side === "unclear" ? null : side);
