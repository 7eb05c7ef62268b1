import { jointRegions } from "../rules/facts";
import { regionOf } from "./order";
import type { Candidate } from "./propose-gather";
import { easesBy } from "./propose-hide";
import type { Direction } from "./propose-shape";
import type { OpenCause } from "./starter";

/** Loading exercises without support (ORD-09). */
export const isFreeLoad = ({ phase, item }: Candidate): boolean =>
  phase === "strengthen" && freePositions.includes(item.position);

const freePositions = ["standing", "half_kneeling", "walking"];

/**
 * Which of two candidates is tried first: what the direction that eases asks for (ORD-10), what more causes name, what
 * stands in for something hidden, what serves more and graver causes, the pelvis before the chain (ORD-07), both sides before one and supported before
 * free (ORD-09), the place in the starter; by key in the end, so that no order of the input matters.
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  causes: readonly OpenCause[],
  direction: Direction | null,
): Candidate[] {
  const severities = new Map(causes.map(({ causeId, severity }) => [causeId, severity]));
  const secondary = new Set(
    causes.filter(({ starter }) => starter.limits?.includes("secondary")).map(({ causeId }) => causeId),
  );
  const rankOf = (candidate: Candidate): number[] => {
    const { item, phase, purposes, namedBy, place } = candidate;
    const served = [...new Set(purposes.map(({ causeId }) => causeId))];
    const region = phase === "joint" ? regionOf({ item }) : null;
    return [
      direction !== null && ["relieve", "joint"].includes(phase) && easesBy(item, direction) ? 0 : 1,
      namedBy.length > 0 && namedBy.every((causeId) => secondary.has(causeId)) ? 1 : 0,
      -namedBy.length,
      -candidate.standsInFor.length,
      isFreeLoad(candidate) ? 1 : 0,
      -served.length,
      -served.reduce((sum, causeId) => sum + (severities.get(causeId) ?? 0), 0),
      phase === "joint" ? (region === null ? jointRegions.length : jointRegions.indexOf(region)) : 0,
      item.sidedness === "uni" && phase === "strengthen" ? 1 : 0,
      place,
    ];
  };
  const ranked = candidates.map((candidate) => ({ candidate, rank: rankOf(candidate) }));
  ranked.sort((one, two) => {
    const difference = one.rank.map((value, index) => value - (two.rank[index] ?? 0)).find((value) => value !== 0);
    return difference ?? (one.candidate.item.key < two.candidate.item.key ? -1 : 1);
  });
  return ranked.map(({ candidate }) => candidate);
}
