import { linePath } from "./path";
import { type Projection, screenPoint } from "./projection";
import { add, dot, scale, subtract, unit, type Vec3 } from "./vector";

/**
 * The fold where two soft segments press against each other at a bent joint: a line along the bisector from `start` to where
 * the two thicknesses meet (all in % of stature). Empty when the joint is open or the line would be too short to see.
 */
export function creaseLine(
  view: Projection,
  joint: Vec3,
  above: Vec3,
  below: Vec3,
  thicknessAbove: number,
  thicknessBelow: number,
  start: number,
): string {
  const up = unit(subtract(above, joint));
  const down = unit(subtract(below, joint));
  const cosine = dot(up, down);
  if (cosine < -0.2) return "";
  const halfSine = Math.sqrt(Math.max(0.0001, (1 - cosine) / 2));
  const reach = Math.min(15, ((thicknessAbove + thicknessBelow) / (2 * halfSine)) * 0.94);
  if (reach < start + 0.4) return "";
  const bisector = unit(add(up, down));
  const inner = screenPoint(view, add(joint, scale(bisector, start)));
  const outer = screenPoint(view, add(joint, scale(bisector, reach)));
  if (Math.hypot(inner[0] - outer[0], inner[1] - outer[1]) < 1.3) return "";
  return linePath([inner, outer], false);
}
