import { findLandmark, type LandmarkName } from "./landmarks";
import type { PinName, PoseData } from "./pose-data";
import { type Projection, projectFrom, screenPoint } from "./projection";
import type { Body, LimbName } from "./skeleton";
import { solveBody } from "./solve-body";
import { momentOfKey } from "./timeline";
import type { Point, Vec3 } from "./vector";

/** What can be taken hold of on the figure. */
export const handleNames = [
  "head",
  "pelvis",
  "handRight",
  "handLeft",
  "elbowRight",
  "elbowLeft",
  "kneeRight",
  "kneeLeft",
  "footRight",
  "footLeft",
] as const;
export type HandleName = (typeof handleNames)[number];

interface Handle {
  landmark: LandmarkName;
  /** The pin that holds the hand or foot, or the end of the limb that a knee or an elbow belongs to. */
  pin?: PinName;
  limb?: LimbName;
  /** A joint between two bones, as a knee is. */
  middle?: boolean;
}
export const handles: Readonly<Record<HandleName, Handle>> = {
  head: { landmark: "head" },
  pelvis: { landmark: "pelvis" },
  handRight: { landmark: "hand.right", pin: "handRight", limb: "armRight" },
  handLeft: { landmark: "hand.left", pin: "handLeft", limb: "armLeft" },
  elbowRight: { landmark: "elbow.right", pin: "handRight", limb: "armRight", middle: true },
  elbowLeft: { landmark: "elbow.left", pin: "handLeft", limb: "armLeft", middle: true },
  kneeRight: { landmark: "knee.right", pin: "footRight", limb: "legRight", middle: true },
  kneeLeft: { landmark: "knee.left", pin: "footLeft", limb: "legLeft", middle: true },
  footRight: { landmark: "ankle.right", pin: "footRight", limb: "legRight" },
  footLeft: { landmark: "ankle.left", pin: "footLeft", limb: "legLeft" },
};

/** The view in which a pose is edited: as written, never mirrored. */
export const editView = (pose: PoseData): Projection => projectFrom(pose.camera, false);

/** Where a handle of a solved body is on the screen: figure units (% of stature), x to the right, y down. */
export const handlePoint = (body: Body, view: Projection, handle: HandleName): Point =>
  screenPoint(view, findLandmark(body, handles[handle].landmark).at);

/** All handles of a key, the farthest from the viewer first, so that the nearest is painted last. */
export function handlePoints(pose: PoseData, key: number): { handle: HandleName; at: Point }[] {
  const body = solveBody(pose, momentOfKey(key));
  const view = editView(pose);
  const depth = (handle: HandleName) => view.place(findLandmark(body, handles[handle].landmark).at)[2];
  return handleNames
    .map((handle) => ({ handle, at: handlePoint(body, view, handle), depth: depth(handle) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ handle, at }) => ({ handle, at }));
}

/**
 * Moves points of the screen apart until each two of them are at least `apart` from one another across or upwards: a handle
 * that another one covers cannot be taken hold of. They stay in their order and as near to their places as that allows.
 */
export function spreadApart(points: readonly Point[], apart: number): Point[] {
  const places = points.map(([x, y]): [number, number] => [x, y]);
  for (let round = 0; round < 60; round++) {
    let moved = false;
    for (const [i, one] of places.entries())
      for (const other of places.slice(i + 1)) {
        const gaps = [other[0] - one[0], other[1] - one[1]] as const;
        if (Math.abs(gaps[0]) >= apart - 1e-6 || Math.abs(gaps[1]) >= apart - 1e-6) continue;
        const axis = Math.abs(gaps[0]) > Math.abs(gaps[1]) ? 0 : 1;
        const push = ((apart - Math.abs(gaps[axis])) / 2 + 1e-3) * (gaps[axis] < 0 ? -1 : 1);
        one[axis] -= push;
        other[axis] += push;
        moved = true;
      }
    if (!moved) break;
  }
  return places;
}

/**
 * A movement on the screen as a movement in the world: in the world's plane that faces the viewer most, so that a drag in a
 * side view keeps a foot at its depth and a drag from above keeps it at its height.
 * @param by figure units, x to the right, y down
 */
export function worldShift(view: Projection, by: Point): Vec3 {
  const toViewer = [0, 1, 2].map((axis) => Math.abs(view.turn[axis]?.[2] ?? 0));
  const fixed = toViewer.indexOf(Math.max(...toViewer));
  const axes: readonly Vec3[] = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const [first, second] = axes.filter((_, axis) => axis !== fixed);
  if (!first || !second) return [0, 0, 0];
  const [ax, ay] = view.direct(first);
  const [bx, by_] = view.direct(second);
  const area = ax * by_ - bx * ay;
  // The plane that faces the viewer most is never edge-on; a strong shear could still make it so.
  if (Math.abs(area) < 0.05) return [by[0], -by[1], 0];
  const a = (by[0] * by_ - bx * by[1]) / area;
  const b = (ax * by[1] - by[0] * ay) / area;
  return [first[0] * a + second[0] * b, first[1] * a + second[1] * b, first[2] * a + second[2] * b];
}
