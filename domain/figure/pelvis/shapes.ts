import type { Point } from "../vector";

export const pelvisViews = ["behind", "side"] as const;
export type PelvisView = (typeof pelvisViews)[number];

/** What a painted shape is; its colour is a CSS variable of the picture. */
export type PelvisRole =
  | "silhouette"
  | "silhouette-plain"
  | "rib"
  | "ghost"
  | "bone"
  | "bone-far"
  | "bone-near"
  | "bone-under"
  | "ridge"
  | "hole"
  | "socket"
  | "sacrum"
  | "joint"
  | "scapula"
  | "disc"
  | "vertebra"
  | "spinous"
  | "line-under"
  | "plumb"
  | "level"
  | "crest-line"
  | "psis-line"
  | "asis-line"
  | "crest-dot"
  | "psis-dot"
  | "asis-dot"
  | "turn"
  | "turn-head";

/** One path of the picture, painted in order. `d` is SVG path data in tenths of a mm, y down, x to the person's right. */
export interface PelvisShape {
  role: PelvisRole;
  d: string;
}

/** What can be written on a large drawing, and where: tenths of a mm, y down. `amount` is never exaggerated. */
export interface PelvisLabel {
  kind: "crest" | "psis" | "asis" | "turn" | "c7" | "tilt" | "lordosis" | "kyphosis";
  side: "right" | "left" | "none";
  /** mm or degrees, + = right higher, forward, or to the right. */
  amount: number;
  /** False where nobody measured it: the amount is that of the drawing, and has to be written as such. */
  recorded: boolean;
  unit: "mm" | "deg";
  at: Point;
  anchor: "start" | "middle" | "end";
}

/** Tenths of a mm, like the paths. */
export interface PelvisBox {
  x: number;
  y: number;
  width: number;
  height: number;
}
