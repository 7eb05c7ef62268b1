import type { EvidenceSide } from "./evidence";
import type { PatternSide } from "./schemas";

const namedSides: Record<Exclude<EvidenceSide, "none" | "that" | "other">, readonly PatternSide[]> = {
  left: ["left"],
  right: ["right"],
  facing_left: ["left_on_left", "left_on_right"],
  facing_right: ["right_on_right", "right_on_left"],
  axis_left: ["left_on_left", "right_on_left"],
  axis_right: ["right_on_right", "left_on_right"],
  forward: ["left_on_left", "right_on_right"],
  backward: ["left_on_right", "right_on_left"],
};

/** Whether an entry with this side rule can speak about a side of its pattern. */
export function concernsSide(rule: EvidenceSide, side: PatternSide): boolean {
  if (rule === "none") return true;
  if (rule === "that" || rule === "other") return side === "left" || side === "right";
  return namedSides[rule].includes(side);
}

/** The side that a pattern's side begins with: left forward, right back leads with left. Null where there is none. */
export function leadingSide(side: PatternSide): "left" | "right" | null {
  if (side === "left" || side === "left_forward_right_back") return "left";
  return side === "right" || side === "right_forward_left_back" ? "right" : null;
}
