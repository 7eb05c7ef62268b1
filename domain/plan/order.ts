import type { OrderReason } from "../rules/actions";
import type { Rule } from "../rules/clauses";
import { type Facts, jointRegions } from "../rules/facts";
import { actionsNamed, fire, rulesOfKind } from "../rules/judge";
import type { JudgedLine } from "./line";
import { type Phase, stepOfPhase } from "./words";

type Ordered = Pick<JudgedLine, "lineId" | "phase" | "purposes" | "item">;

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

const freePositions = ["standing", "half_kneeling", "walking"];

const isFree = ({ item }: Ordered) => freePositions.includes(item.position);
const isOneSided = ({ item }: Ordered) => item.sidedness === "uni";
const shareMuscle = (a: Ordered, b: Ordered) =>
  a.item.muscles.some(({ key }) => b.item.muscles.some((other) => other.key === key));
const shareCause = (a: Ordered, b: Ordered) =>
  a.purposes.some(({ causeId }) => b.purposes.some((other) => other.causeId === causeId));

/** The orders that the practice's rules give (ORD-05, ORD-07), as ranks; without a rule the method's own. */
interface Ranks {
  phase: (phase: Phase) => number;
  region: (line: Ordered) => number;
}

const usualPhases: readonly Phase[] = ["relieve", "relax", "joint", "stimulate", "strengthen"];

function ranksOf(rules: readonly Rule[]): Ranks {
  const firings = fire(rulesOfKind(rules, "ORD"), {});
  const phaseOrder = actionsNamed(firings, "session_order")[0]?.action.phases ?? usualPhases;
  const regions = actionsNamed(firings, "region_order")[0]?.action.regions ?? jointRegions;
  const rankIn = <Name>(order: readonly Name[], name: Name) => {
    const place = order.indexOf(name);
    return place < 0 ? order.length : place;
  };
  return {
    phase: (phase) => rankIn(phaseOrder, phase),
    region: (line) => {
      const region = regionOf(line);
      return region === null ? jointRegions.length : rankIn(regions, region);
    },
  };
}

/** Advice, never a rule: `firstLineId` would better come before `lineId`. */
export interface OrderAdvice {
  /** The rule that says so, such as `ORD-06`. */
  rule: string;
  reason: OrderReason;
  lineId: string;
  firstLineId: string;
}

/**
 * Where the session's order departs from the practice's order rules (8.5: ORD-05, 06, 07, 09), at most once a line,
 * each with its reason. `lines` stand in the order the client does them.
 */
export function orderAdvice(lines: readonly Ordered[], rules: readonly Rule[]): OrderAdvice[] {
  const ranks = ranksOf(rules);
  const advising = rulesOfKind(rules, "ORD").filter(({ clauses }) =>
    clauses.some(({ actions }) => actions.some((action) => action.do === "earlier_in_session")),
  );
  return lines.flatMap((line, index): OrderAdvice[] => {
    for (const later of lines.slice(index + 1)) {
      const [found] = actionsNamed(fire(advising, pairFacts(line, later, ranks)), "earlier_in_session");
      if (found)
        return [{ rule: found.rule, reason: found.action.reason, lineId: line.lineId, firstLineId: later.lineId }];
    }
    return [];
  });
}

function pairFacts(first: Ordered, later: Ordered, ranks: Ranks): Facts {
  return {
    first_phase: first.phase,
    later_phase: later.phase,
    later_phase_goes_before: ranks.phase(later.phase) < ranks.phase(first.phase),
    same_cause: shareCause(first, later),
    same_muscle: shareMuscle(first, later),
    later_region: regionOf(later) ?? undefined,
    later_region_goes_before: ranks.region(later) < ranks.region(first),
    first_one_sided: isOneSided(first),
    later_one_sided: isOneSided(later),
    first_free: isFree(first),
    later_free: isFree(later),
  };
}

/** The lines in the order that needs no advice; lines of equal rank keep theirs. */
export function usualOrder<Line extends Ordered>(lines: readonly Line[], rules: readonly Rule[]): Line[] {
  const ranks = ranksOf(rules);
  const rank = (line: Line) => [
    ranks.phase(line.phase),
    line.phase === "joint" ? ranks.region(line) : 0,
    line.phase === "strengthen" && isOneSided(line) ? 1 : 0,
    line.phase === "strengthen" && isFree(line) ? 1 : 0,
  ];
  return [...lines].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left.map((value, index) => value - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}

/**
 * The order of a session from the order within each step: relief and the joints stand before the first of the
 * muscles that the practice's order (ORD-05) puts behind them. The builder shows steps as lanes; the client does
 * them in this order.
 */
export function sessionOrder<Line extends Pick<Ordered, "phase">>(
  lines: readonly Line[],
  rules: readonly Rule[],
): Line[] {
  const { phase: rank } = ranksOf(rules);
  const lane = (step: "relieve" | "muscles" | "joints") => lines.filter(({ phase }) => stepOfPhase[phase] === step);
  const putIn = (session: Line[], own: Line[], ownRank: number) => {
    const behind = session.findIndex(({ phase }) => rank(phase) > ownRank);
    const place = behind < 0 ? session.length : behind;
    return [...session.slice(0, place), ...own, ...session.slice(place)];
  };
  return putIn(putIn(lane("muscles"), lane("joints"), rank("joint")), lane("relieve"), rank("relieve"));
}

/** A line put where it usually goes: after the last one of its phase, or of a phase that comes before. */
export function insertLine<Line extends Pick<Ordered, "phase">>(
  lines: readonly Line[],
  line: Line,
  rules: readonly Rule[],
): Line[] {
  const { phase: rank } = ranksOf(rules);
  const after = lines.findLastIndex((known) => rank(known.phase) <= rank(line.phase));
  return sessionOrder([...lines.slice(0, after + 1), line, ...lines.slice(after + 1)], rules);
}
