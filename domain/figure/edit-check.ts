import { checkMoment, type PoseFault, sampleMoments, solvedRanges } from "./measure";
import type { PoseData } from "./pose-data";
import type { Moment } from "./timeline";

/** What is wrong with a pose, once for each thing, at its worst moment. */
export interface PoseWarning {
  kind: PoseFault["kind"];
  /** The landmark ("heel.right"), joint ("kneeFlexion.right"), pin ("footRight") or limb it is about. */
  part: string;
  /** Depth under the floor, distance from the pin: % of stature, positive. A joint's angle: degrees. */
  value: number;
  /** For a joint: the limit it passes. */
  limit: number | null;
  moment: Moment;
  /** The key it is at or nearest to. */
  key: number;
  /** Between two keys, not at one. */
  onTheWay: boolean;
}

/** How bad a fault is, to compare it with the same fault at another moment. */
const badness = ({ kind, value, part }: PoseFault): number =>
  kind === "joint_range" ? Math.abs(value - (limitFor(part, value) ?? value)) : Math.abs(value);

function limitFor(part: string, value: number): number | null {
  const joint = part.split(".")[0] ?? "";
  const range = Object.entries(solvedRanges).find(([name]) => name === joint)?.[1];
  if (!range) return null;
  return value < range[0] ? range[0] : range[1];
}

function warningOf(fault: PoseFault): PoseWarning {
  const { kind, part, value, moment } = fault;
  const atFrom = moment.progress <= 0 || moment.from === moment.to;
  return {
    kind,
    part,
    value: kind === "under_floor" ? Math.abs(value) : value,
    limit: kind === "joint_range" ? limitFor(part, value) : null,
    moment,
    key: moment.progress < 0.5 ? moment.from : moment.to,
    onTheWay: !atFrom && moment.progress < 1,
  };
}

/**
 * Every fault of a pose in the order of its keys: what sinks under the floor (more than .5 % of stature), what no joint can
 * do, which hand or foot is not where its pin holds it. The same fault at many moments is told once, at its worst.
 */
export function poseWarnings(pose: PoseData): PoseWarning[] {
  const worst = new Map<string, PoseFault>();
  for (const moment of sampleMoments(pose))
    for (const fault of checkMoment(pose, moment)) {
      const name = `${fault.kind} ${fault.part}`;
      const known = worst.get(name);
      // Of two equal ones the fault at a key is the better place to look.
      if (!known || badness(fault) > badness(known) + 0.05) worst.set(name, fault);
    }
  return [...worst.values()].map(warningOf).sort((a, b) => a.key - b.key);
}
