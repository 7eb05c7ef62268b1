import { type FigurePlan, type PictureBox, planFigure } from "./figure-plan";
import { armShapes } from "./flesh-arm";
import { headShapes } from "./flesh-head";
import { legPaths, seatPath } from "./flesh-leg";
import { trunkShapes } from "./flesh-trunk";
import { groundShapes } from "./furniture";
import type { Side } from "./joints";
import type { MusclePlace } from "./muscle-place";
import { muscleShapes } from "./muscle-shapes";
import type { PartName, PoseData } from "./pose-data";
import { type BuildScale, builds } from "./profiles";
import { depthOf, type Projection } from "./projection";
import { propShapes } from "./props";
import { defaultLook, type FigureLook, type FrameShape } from "./shapes";
import type { Body, Limb } from "./skeleton";
import { solveBody } from "./solve-body";
import { spineOverlay } from "./spine-overlay";
import { effortAt, type Moment } from "./timeline";

/** Poses are written for the right side; "left" is the flip. "both" and "none" draw the pose as written. */
export type FigureSide = "left" | "right" | "both" | "none";
export interface FrameOptions {
  side?: FigureSide;
  look?: Partial<FigureLook>;
  /** Draw the arrows of the movement. Default false. */
  arrows?: boolean;
  /** Leave out floor, props, muscles and overlay: for a ghost behind another frame. */
  bare?: boolean;
  /** For pictures of a finger's width: about half the points, half the work. Default false. */
  coarse?: boolean;
}
/** A picture as data: shapes in painting order, in hundredths of % of stature, y down. */
export interface Frame {
  shapes: FrameShape[];
  /** The same for every moment of a pose, so that nothing jumps. Hundredths, like the paths. */
  box: PictureBox;
}

interface Part {
  name?: PartName;
  depth: number;
  shapes: FrameShape[];
}
interface Scene {
  body: Body;
  view: Projection;
  plan: FigurePlan;
  look: FigureLook;
  build: BuildScale;
  /** The muscles painted with a part. */
  lit: (place: MusclePlace) => FrameShape[];
}

const middleDepth = (view: Projection, limb: Limb, rootWeight: number) =>
  (depthOf(view, limb.root) * rootWeight + depthOf(view, limb.middle) + depthOf(view, limb.end)) / (rootWeight + 2);

function legParts(scene: Scene): Part[] {
  const { body, view, plan, look, build, lit } = scene;
  const hips = depthOf(view, body.pelvis.at);
  const depthOfLeg = (leg: Limb) => middleDepth(view, leg, 2) - hips;
  const right = legPaths(body, body.limbs.legRight, view, look, build);
  const left = legPaths(body, body.limbs.legLeft, view, look, build);
  const depths = { right: depthOfLeg(body.limbs.legRight), left: depthOfLeg(body.limbs.legLeft) };
  const seat = seatPath(body, view, build);
  // Seen from the front or the back, both legs and the seat are one piece of cloth.
  if (plan.farLeg === null && Math.abs(depths.right - depths.left) < 3) {
    const crease = right.crease + left.crease;
    const shapes: FrameShape[] = [
      { role: "skin", d: right.skin },
      { role: "skin", d: left.skin },
      { role: "legs", d: seat + right.cloth + left.cloth },
      ...(crease ? [{ role: "crease", d: crease } satisfies FrameShape] : []),
      ...lit("hips"),
      ...lit("legRight"),
      ...lit("legLeft"),
    ];
    return [{ name: "legs", depth: Math.max(0.02, depths.right, depths.left), shapes }];
  }
  const nearer = depths.right >= depths.left ? "right" : "left";
  const near: Side = plan.farLeg === null ? nearer : plan.farLeg === "right" ? "left" : "right";
  const part = (side: Side): Part => {
    const paths = side === "right" ? right : left;
    const far = plan.farLeg === side;
    const isNear = near === side;
    const shapes: FrameShape[] = [
      { role: "skin", d: paths.skin, far },
      { role: "legs", d: (isNear ? seat : "") + paths.cloth, far },
      ...(paths.crease ? [{ role: "crease", d: paths.crease } satisfies FrameShape] : []),
      ...(isNear ? lit("hips") : []),
      ...lit(side === "right" ? "legRight" : "legLeft"),
    ];
    const depth = isNear ? Math.max(0.02, depths[side]) : Math.min(-0.02, depths[side]);
    return { name: side === "right" ? "legRight" : "legLeft", depth, shapes };
  };
  return [part("right"), part("left")];
}

function armPart(scene: Scene, side: Side): Part {
  const { body, view, plan, build, lit } = scene;
  const name = side === "right" ? "armRight" : "armLeft";
  const arm = body.limbs[name];
  const depth = middleDepth(view, arm, 1) - depthOf(view, body.thorax.at);
  return {
    name,
    // An arm about level with the trunk is painted over it: a hand on the belly, not in it.
    depth: Math.abs(depth) < 4.5 ? Math.max(0.5, depth) : depth,
    shapes: [...armShapes(body, arm, view, plan.farArm === side, build), ...lit(name)],
  };
}

function bodyParts(scene: Scene): Part[] {
  const { body, view, look, build, lit } = scene;
  return [
    ...legParts(scene),
    armPart(scene, "right"),
    armPart(scene, "left"),
    { name: "trunk", depth: 0, shapes: [...trunkShapes(body, view, build), ...lit("trunk")] },
    { name: "head", depth: 0.01, shapes: headShapes(body, view, look) },
  ];
}

const faded = (shapes: FrameShape[], opacity: number | undefined): FrameShape[] =>
  opacity === undefined ? shapes : shapes.map((shape) => ({ ...shape, opacity: (shape.opacity ?? 1) * opacity }));

/**
 * One picture of a pose at a moment. `moment` comes from {@link momentAt} or {@link momentOfPhase}; the result is plain data
 * that any renderer can paint. Costs one to two milliseconds.
 */
export function solveFrame(pose: PoseData, moment: Moment, options: FrameOptions = {}): Frame {
  const plan = planFigure(pose, options.side === "left");
  const view = options.coarse ? { ...plan.view, coarse: true } : plan.view;
  const look: FigureLook = { ...defaultLook, ...options.look };
  const build = builds[look.build];
  const body = solveBody(pose, moment);
  const muscles = options.bare ? [] : muscleShapes(body, view, pose.muscles ?? [], effortAt(pose, moment), build);
  const lit = (place: MusclePlace) => muscles.filter((muscle) => muscle.place === place).map(({ shape }) => shape);
  const parts: Part[] = bodyParts({ body, view, plan, look, build, lit }).map(({ name, depth, shapes }) => ({
    depth: (name && pose.depth?.[name]) ?? depth,
    shapes: faded(shapes, name && !options.bare ? pose.fade?.[name] : undefined),
  }));
  if (!options.bare) {
    if (pose.overlay?.includes("spine")) parts.push({ depth: 60, shapes: spineOverlay(body, view, build) });
    const key = moment.progress < 0.5 ? moment.from : moment.to;
    const there = (pose.props ?? []).filter(({ keys }) => keys?.includes(key) ?? true);
    parts.push(...propShapes(view, body, there));
  }
  const { box } = plan;
  const ground = options.bare ? [] : groundShapes(view, pose.mat, box.x + 4, box.x + box.width - 4);
  const painted = [...parts].sort((a, b) => a.depth - b.depth).flatMap(({ shapes }) => shapes);
  const shapes = [...ground, ...painted, ...(options.arrows ? plan.arrows() : [])];
  const hundredths = (value: number) => Math.round(value * 100);
  return {
    shapes,
    box: { x: hundredths(box.x), y: hundredths(box.y), width: hundredths(box.width), height: hundredths(box.height) },
  };
}

/** Only the path data of a frame, in painting order: for tests and for exports that colour by role themselves. */
export const frameToPaths = (frame: Frame): { role: FrameShape["role"]; d: string }[] =>
  frame.shapes.map(({ role, d }) => ({ role, d }));
