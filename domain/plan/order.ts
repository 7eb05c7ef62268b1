import type { JudgedLine } from "./line";
import { type Phase, stepOfPhase } from "./words";

type Ordered = Pick<JudgedLine, "lineId" | "phase" | "purposes" | "item">;

/** Where the joints stand in the chain, pelvis first (ORD-07). */
export const jointRegions = ["pelvis", "low_back", "hip", "upper_back", "leg"] as const;
export type JointRegion = (typeof jointRegions)[number];

const regionOfJoint: Record<string, JointRegion> = {
  sacroiliac: "pelvis",
  pubic_symphysis: "pelvis",
  lumbosacral: "pelvis",
  lumbar_segments: "low_back",
  thoracolumbar: "low_back",
  costoiliac_space: "low_back",
  hip: "hip",
  thoracic_spine: "upper_back",
  rib_cage: "upper_back",
  scapulothoracic: "upper_back",
  glenohumeral: "upper_back",
  cervical_spine: "upper_back",
  knee: "leg",
  ankle: "leg",
  subtalar: "leg",
  first_mtp: "leg",
};

/** The most central region a line works on; null when it names no joint. */
export function regionOf({ item }: Pick<Ordered, "item">): JointRegion | null {
  const found = item.joints.flatMap((joint) => regionOfJoint[joint] ?? []);
  return jointRegions.find((region) => found.includes(region)) ?? null;
}

// ORD-05: relieve, relax, joints, stimulate, strengthen.
const sessionRank: Record<Phase, number> = { relieve: 0, relax: 1, joint: 2, stimulate: 3, strengthen: 4 };
const phaseRank: Record<Phase, number> = { relieve: 0, relax: 1, stimulate: 2, strengthen: 3, joint: 4 };
const freePositions = ["standing", "half_kneeling", "walking"];

const isFree = ({ item }: Ordered) => freePositions.includes(item.position);
const isOneSided = ({ item }: Ordered) => item.sidedness === "uni";
const regionRank = (line: Ordered) => {
  const region = regionOf(line);
  return region === null ? jointRegions.length : jointRegions.indexOf(region);
};
const shareMuscle = (a: Ordered, b: Ordered) =>
  a.item.muscles.some(({ key }) => b.item.muscles.some((other) => other.key === key));
const shareCause = (a: Ordered, b: Ordered) =>
  a.purposes.some(({ causeId }) => b.purposes.some((other) => other.causeId === causeId));

export type OrderReason =
  | "antagonist_first"
  | "relax_first"
  | "stimulate_first"
  | "pelvis_first"
  | "region_first"
  | "both_sides_first"
  | "supported_first";

/** Advice, never a rule: `firstLineId` would better come before `lineId`. */
export interface OrderAdvice {
  rule: "ORD-05" | "ORD-06" | "ORD-07" | "ORD-09";
  reason: OrderReason;
  lineId: string;
  firstLineId: string;
}

/**
 * Where the session's order departs from domain reference 8.5 (ORD-05, 06, 07, 09), at most once a line, each with
 * its reason. `lines` stand in the order the client does them.
 */
export function orderAdvice(lines: readonly Ordered[]): OrderAdvice[] {
  return lines.flatMap((line, index): OrderAdvice[] => {
    for (const later of lines.slice(index + 1)) {
      const found = departure(line, later);
      if (found) return [{ ...found, lineId: line.lineId, firstLineId: later.lineId }];
    }
    return [];
  });
}

function departure(line: Ordered, later: Ordered): Pick<OrderAdvice, "rule" | "reason"> | null {
  if (later.phase === "relax" && line.phase === "strengthen" && shareCause(line, later)) {
    return { rule: "ORD-06", reason: "antagonist_first" };
  }
  const inMuscles = stepOfPhase[line.phase] === "muscles" && stepOfPhase[later.phase] === "muscles";
  if (inMuscles && phaseRank[later.phase] < phaseRank[line.phase]) {
    return { rule: "ORD-05", reason: later.phase === "relax" ? "relax_first" : "stimulate_first" };
  }
  const loadsOneLegStanding = line.phase === "strengthen" && isOneSided(line) && isFree(line);
  if (later.phase === "joint" && regionOf(later) === "pelvis" && loadsOneLegStanding) {
    return { rule: "ORD-07", reason: "pelvis_first" };
  }
  if (line.phase === "joint" && later.phase === "joint" && regionRank(later) < regionRank(line)) {
    return { rule: "ORD-07", reason: regionOf(later) === "pelvis" ? "pelvis_first" : "region_first" };
  }
  if (line.phase !== "strengthen" || later.phase !== "strengthen" || !shareMuscle(line, later)) return null;
  if (isOneSided(line) && !isOneSided(later)) return { rule: "ORD-09", reason: "both_sides_first" };
  const sameSides = isOneSided(line) === isOneSided(later);
  if (sameSides && isFree(line) && !isFree(later)) return { rule: "ORD-09", reason: "supported_first" };
  return null;
}

/** The lines in the order that needs no advice; lines of equal rank keep theirs. */
export function usualOrder<Line extends Ordered>(lines: readonly Line[]): Line[] {
  const rank = (line: Line) => [
    sessionRank[line.phase],
    line.phase === "joint" ? regionRank(line) : 0,
    line.phase === "strengthen" && isOneSided(line) ? 1 : 0,
    line.phase === "strengthen" && isFree(line) ? 1 : 0,
  ];
  return [...lines].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left.map((value, index) => value - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}

/**
 * The order of a session from the order within each step: relief, then what is relaxed first, then the joints, then
 * the rest of the muscles (ORD-05). The builder shows steps as lanes; the client does them in this order.
 */
export function sessionOrder<Line extends Pick<Ordered, "phase">>(lines: readonly Line[]): Line[] {
  const lane = (step: "relieve" | "muscles" | "joints") => lines.filter(({ phase }) => stepOfPhase[phase] === step);
  const muscles = lane("muscles");
  const firstActive = muscles.findIndex(({ phase }) => phase !== "relax");
  const relaxed = firstActive < 0 ? muscles : muscles.slice(0, firstActive);
  return [...lane("relieve"), ...relaxed, ...lane("joints"), ...muscles.slice(relaxed.length)];
}

/** A line put where it usually goes: after the last one of its phase, or of a phase that comes before. */
export function insertLine<Line extends Pick<Ordered, "phase">>(lines: readonly Line[], line: Line): Line[] {
  const after = lines.findLastIndex((known) => sessionRank[known.phase] <= sessionRank[line.phase]);
  return sessionOrder([...lines.slice(0, after + 1), line, ...lines.slice(after + 1)]);
}
