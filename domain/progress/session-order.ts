import type { Phase } from "../plan/words";

const phaseOrder: readonly Phase[] = ["relieve", "relax", "joint", "stimulate", "strengthen"];

// ORD-07: the pelvis is the foundation, then lumbar, hip, thorax, and outwards from there.
const jointOrder: readonly string[] = [
  "sacroiliac",
  "pubic_symphysis",
  "lumbosacral",
  "costoiliac_space",
  "lumbar_segments",
  "thoracolumbar",
  "hip",
  "thoracic_spine",
  "rib_cage",
];

export interface OrderedLine {
  phase: Phase;
  position: number;
  /** Keys of the joints that the item moves. */
  joints: readonly string[];
}

/**
 * The order of a session (ORD-05 to ORD-08): relieve, relax, joints with the pelvis first, stimulate, strengthen;
 * within one phase as the practitioner placed the lines.
 */
export function inSessionOrder<Line extends OrderedLine>(lines: readonly Line[]): Line[] {
  return [...lines].sort(
    (one, other) =>
      phaseOrder.indexOf(one.phase) - phaseOrder.indexOf(other.phase) ||
      jointRank(one) - jointRank(other) ||
      one.position - other.position,
  );
}

function jointRank({ phase, joints }: OrderedLine): number {
  if (phase !== "joint") return 0;
  const ranks = joints.map((key) => jointOrder.indexOf(key)).filter((rank) => rank >= 0);
  return ranks.length === 0 ? jointOrder.length : Math.min(...ranks);
}
