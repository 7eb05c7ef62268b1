import { arrowShapes } from "./arrows";
import type { Side } from "./joints";
import { findLandmark, type LandmarkName } from "./landmarks";
import type { PoseData } from "./pose-data";
import { boxCorners, depthOf, type Projection, projectFrom } from "./projection";
import type { FrameShape } from "./shapes";
import type { Body } from "./skeleton";
import { solveBody } from "./solve-body";
import { effortKey, momentOfKey } from "./timeline";
import type { Vec3 } from "./vector";

/** The rectangle of the picture in figure units, y down. */
export interface PictureBox {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** What is decided once per pose, so that nothing pops or jumps while it moves. */
export interface FigurePlan {
  view: Projection;
  box: PictureBox;
  /** The leg and the arm on the far side, painted in the darker tint. null: both are level (front and back views). */
  farLeg: Side | null;
  farArm: Side | null;
  /** Drawn only when asked for: solved at many moments, so computed once and late. */
  arrows: () => FrameShape[];
}

const outline: readonly LandmarkName[] = [
  "head",
  "pelvis",
  "chest",
  "hand.right",
  "hand.left",
  "fingers.right",
  "fingers.left",
  "elbow.right",
  "elbow.left",
  "shoulder.right",
  "shoulder.left",
  "knee.right",
  "knee.left",
  "heel.right",
  "heel.left",
  "toe.right",
  "toe.left",
  "ischium.right",
  "ischium.left",
];
/** The head ball leaves out the knot of hair. */
const headRadius = 8.5;
const pad = 4;
const ratio = 3 / 2;

const matPoints = (pose: PoseData): Vec3[] =>
  pose.mat ? boxCorners([pose.mat.from, 0, -pose.mat.halfDepth], [pose.mat.to, 0, pose.mat.halfDepth]) : [];

function propPoints(pose: PoseData): Vec3[] {
  const points: Vec3[] = [];
  for (const prop of pose.props ?? []) {
    if (prop.kind === "box") points.push(...boxCorners(prop.from, prop.to));
    if (prop.kind === "wall") points.push([prop.x + (prop.facing === "right" ? -5 : 5), 4, 0]);
    if (prop.kind === "backwall") points.push([prop.from, 0, prop.z], [prop.to, 0, prop.z]);
    if (prop.kind === "frame") points.push([prop.x, 0, 14], [prop.x + 3, 100, 0]);
    if (prop.kind === "roller") points.push([prop.x, 0, 14], [prop.x, 0, -14]);
    if (prop.kind === "chair") {
      const away = prop.facing === "left" ? 1 : -1;
      const top = prop.back === false ? prop.height : prop.height + 26;
      points.push(...boxCorners([prop.x, 0, -12.8], [prop.x + away * (prop.deep + 1.6), top, 12.8]));
    }
  }
  return points;
}

/** A box around every key and the middle of every move, grown to 3:2 with the floor kept low in it. */
function boxAround(pose: PoseData, view: Projection): PictureBox {
  if (pose.closeUp) {
    const { left: from, right: to, top: high, bottom: low } = pose.closeUp;
    return grow(view.mirrored ? -to : from, -high, to - from, high - low);
  }
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  const include = (point: Vec3, radius: number) => {
    const [x, y] = view.place(point);
    left = Math.min(left, x - radius);
    right = Math.max(right, x + radius);
    top = Math.min(top, y - radius);
    bottom = Math.max(bottom, y + radius);
  };
  for (const [key] of pose.keys.entries())
    for (const to of key + 1 < pose.keys.length ? [key, key + 1] : [key]) {
      const body = solveBody(pose, { from: key, to, progress: 0.5 });
      for (const name of outline) {
        const { at, radius } = findLandmark(body, name);
        include(at, name === "head" ? headRadius : radius + 0.6);
      }
    }
  for (const point of propPoints(pose)) include(point, 0.5);
  for (const point of matPoints(pose)) include(point, 1.2);
  if (!pose.mat) bottom = Math.max(bottom, 1.5);
  return grow(left - pad, top - pad, right - left + 2 * pad, bottom - top + 2 * pad);
}

/** Widens or heightens a box to 3:2; spare height goes mostly above, so that the floor stays low. */
function grow(x: number, y: number, width: number, height: number): PictureBox {
  if (width / height < ratio) {
    const wide = height * ratio;
    return { x: x - (wide - width) / 2, y, width: wide, height };
  }
  const tall = width / ratio;
  return { x, y: y - (tall - height) * 0.72, width, height: tall };
}

function farSide(body: Body, view: Projection, limb: "leg" | "arm"): Side | null {
  const right = depthOf(view, body.limbs[`${limb}Right`].root);
  const left = depthOf(view, body.limbs[`${limb}Left`].root);
  if (Math.abs(right - left) <= 2.5) return null;
  return right > left ? "left" : "right";
}
const otherSide = (side: Side): Side => (side === "right" ? "left" : "right");

const plans = new WeakMap<PoseData, Map<boolean, FigurePlan>>();

/** The plan of a pose, made once for each object and each side. */
export function planFigure(pose: PoseData, mirrored: boolean): FigurePlan {
  let known = plans.get(pose);
  if (!known) {
    known = new Map();
    plans.set(pose, known);
  }
  let plan = known.get(mirrored);
  if (!plan) {
    plan = makePlan(pose, mirrored);
    known.set(mirrored, plan);
  }
  return plan;
}

function makePlan(pose: PoseData, mirrored: boolean): FigurePlan {
  const view = projectFrom(pose.camera, mirrored);
  const body = solveBody(pose, momentOfKey(effortKey(pose)));
  let arrows: FrameShape[] | undefined;
  return {
    view,
    box: boxAround(pose, view),
    farLeg: pose.nearLeg ? otherSide(pose.nearLeg) : farSide(body, view, "leg"),
    farArm: pose.nearArm ? otherSide(pose.nearArm) : farSide(body, view, "arm"),
    arrows: () => {
      arrows ??= arrowShapes(pose, view);
      return arrows;
    },
  };
}
