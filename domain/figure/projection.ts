import { capsulePath, circlePath, linePath } from "./path";
import type { CameraData } from "./pose-data";
import { add, type Basis, compose, type Point, rotate, scale, turnX, turnY, type Vec3 } from "./vector";

/** A ball of flesh, or an ellipsoid with half axes along `basis`. Lengths in % of stature. */
export type Blob = { at: Vec3; radius: number } | { at: Vec3; radii: Vec3; basis: Basis };
export const ball = (at: Vec3, radius: number): Blob => ({ at, radius });
export const ellipsoid = (at: Vec3, basis: Basis, radii: Vec3): Blob => ({ at, basis, radii });

/** From world to screen: parallel projection with a cabinet shear, and the flip that makes a right-sided pose left-sided. */
export interface Projection {
  camera: Required<CameraData>;
  turn: Basis;
  mirrored: boolean;
  /** Outlines of about half the points, for pictures of a finger's width. */
  coarse: boolean;
  /** Screen x to the right, y down, depth towards the viewer; % of stature. */
  place: (point: Vec3) => Vec3;
  /** The same for a direction: no flip of depth, y still down. */
  direct: (vector: Vec3) => Vec3;
}

/** Straight from the side, a little from above, sheared: sagittal angles stay true and the far limbs come out from behind. */
const defaultCamera: Required<CameraData> = { azimuth: 0, elevation: 12, shear: -0.16 };

export function projectFrom(camera: CameraData | undefined, mirrored: boolean): Projection {
  const full = { ...(camera ? { azimuth: 0, elevation: 0, shear: 0 } : defaultCamera), ...camera };
  const turn = compose(turnX(full.elevation), turnY(full.azimuth));
  const flip = mirrored ? -1 : 1;
  const direct = (vector: Vec3): Vec3 => {
    const seen = rotate(turn, vector);
    return [flip * (seen[0] + full.shear * vector[2]), -seen[1], seen[2]];
  };
  return { camera: full, turn, mirrored, coarse: false, direct, place: direct };
}

/** Depth of a point: larger is nearer to the viewer. */
export const depthOf = (view: Projection, point: Vec3): number => view.place(point)[2];
/** How far a direction faces the viewer: 1 towards, −1 away. The shear does not count. */
export const facing = (view: Projection, direction: Vec3): number => rotate(view.turn, direction)[2];

export const screenPoint = (view: Projection, point: Vec3): Point => {
  const [x, y] = view.place(point);
  return [x, y];
};
export const openLine = (view: Projection, points: readonly Vec3[]) =>
  linePath(
    points.map((point) => screenPoint(view, point)),
    false,
  );
export const polygon = (view: Projection, points: readonly Vec3[]) =>
  linePath(
    points.map((point) => screenPoint(view, point)),
    true,
  );

interface Flat {
  x: number;
  y: number;
  radius: number;
  /** Projected half axes of an ellipsoid: x and y by turns. Empty for a ball. */
  axes: readonly number[];
  /** No point of it is farther from its centre. */
  bound: number;
}

function flatten(view: Projection, blob: Blob): Flat {
  const [x, y] = view.place(blob.at);
  if ("radius" in blob) return { x, y, radius: blob.radius, axes: [], bound: blob.radius };
  const axes: number[] = [];
  for (const i of [0, 1, 2] as const) {
    const [ax, ay] = view.direct(scale(blob.basis[i], blob.radii[i]));
    axes.push(ax, ay);
  }
  let square = 0;
  for (const half of axes) square += half * half;
  const [a, b, c] = blob.radii;
  return { x, y, radius: Math.max(a, b, c), axes, bound: Math.sqrt(square) };
}

const fans = new Map<number, Point[]>();
function fan(count: number): Point[] {
  let directions = fans.get(count);
  if (!directions) {
    const step = (2 * Math.PI) / count;
    directions = Array.from({ length: count }, (_, i): Point => [Math.cos(i * step), Math.sin(i * step)]);
    fans.set(count, directions);
  }
  return directions;
}

/** How far a flat shape goes in direction (ux, uy), from its centre. Most of a frame's time is spent here. */
function extent({ axes, radius }: Flat, ux: number, uy: number): number {
  if (!axes.length) return radius;
  let square = 0;
  for (let i = 0; i < 6; i += 2) {
    const along = (axes[i] ?? 0) * ux + (axes[i + 1] ?? 0) * uy;
    square += along * along;
  }
  return Math.sqrt(square);
}

/** The farthest point of a flat shape in direction (ux, uy). */
function support({ axes, x, y, radius }: Flat, ux: number, uy: number, grow: number): Point {
  if (!axes.length) return [x + ux * (radius + grow), y + uy * (radius + grow)];
  let nx = 0;
  let ny = 0;
  let square = 0;
  for (let i = 0; i < 6; i += 2) {
    const ax = axes[i] ?? 0;
    const ay = axes[i + 1] ?? 0;
    const along = ax * ux + ay * uy;
    nx += ax * along;
    ny += ay * along;
    square += along * along;
  }
  const size = Math.sqrt(square) || 1e-9;
  return [x + nx / size + ux * grow, y + ny / size + uy * grow];
}

/** How many directions an outline is sampled in: enough for its size, half of it in small pictures. */
const fine = [14, 20, 28, 36] as const;
const rough = [8, 10, 14, 18] as const;
/** Longer runs of flesh than this are drawn with every other ball in small pictures. */
const longRun = 8;

function hullOf(flats: readonly Flat[], grow: number, coarse: boolean): string {
  const [first, second] = flats;
  if (first && flats.length === 1 && !first.axes.length) return circlePath(first.x, first.y, first.radius + grow);
  if (first && second && flats.length === 2 && !first.axes.length && !second.axes.length)
    return capsulePath(first.x, first.y, first.radius + grow, second.x, second.y, second.radius + grow);
  let widest = 0;
  for (const { radius } of flats) widest = Math.max(widest, radius);
  const points: Point[] = [];
  for (const direction of fan((coarse ? rough : fine)[widest < 1.4 ? 0 : widest < 3 ? 1 : widest < 5.5 ? 2 : 3])) {
    const ux = direction[0];
    const uy = direction[1];
    let best = -Infinity;
    let farthest = first;
    for (const flat of flats) {
      const centre = flat.x * ux + flat.y * uy;
      if (centre + flat.bound <= best) continue;
      const reach = centre + extent(flat, ux, uy);
      if (reach > best) {
        best = reach;
        farthest = flat;
      }
    }
    if (farthest) points.push(support(farthest, ux, uy, grow));
  }
  return linePath(points, true);
}

/** The outline around several blobs: their convex hull as seen on the screen. */
export const hull = (view: Projection, blobs: readonly Blob[], grow = 0): string =>
  hullOf(
    blobs.map((blob) => flatten(view, blob)),
    grow,
    view.coarse,
  );

/** Hulls of each blob with the next, as one path: painted nonzero, only the silhouette keeps its line. */
export function chain(view: Projection, blobs: readonly Blob[], grow = 0): string {
  let path = "";
  let last: Flat | undefined;
  const skips = view.coarse && blobs.length >= longRun;
  let i = -1;
  for (const blob of blobs) {
    i += 1;
    // The last two stay: a cuff is cut where the cloth ends.
    if (skips && i % 2 && i < blobs.length - 2) continue;
    const next = flatten(view, blob);
    if (last) path += hullOf([last, next], grow, view.coarse);
    last = next;
  }
  return path;
}

/** The corner points of a box given by two opposite corners. */
export const boxCorners = (from: Vec3, to: Vec3): Vec3[] =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
    add([i & 1 ? to[0] : from[0], i & 2 ? to[1] : from[1], i & 4 ? to[2] : from[2]], [0, 0, 0]),
  );
