import type { Point } from "../vector";
import { ellipse, straight } from "./outline";
import type { PelvisRole, PelvisShape } from "./shapes";

/** A line with a paler one under it, so that it stays readable over bone. */
export const lineWithHalo = (role: PelvisRole, points: readonly Point[]): PelvisShape[] => {
  const d = straight(points);
  return [
    { role: "line-under", d },
    { role, d },
  ];
};

/** A small disc on a landmark. */
export const dotAt = (role: PelvisRole, at: Point): PelvisShape => ({ role, d: ellipse(at, 4.6) });

/** The plumb line at `x` mm, from above the head to the thigh. */
export const plumbAt = (x: number): PelvisShape[] =>
  lineWithHalo("plumb", [
    [x, -140],
    [x, 620],
  ]);
