import { linePath } from "./path";
import { type Projection, screenPoint } from "./projection";
import { add, type Basis, cross, dot, type Point, rotate, scale, unit, type Vec3 } from "./vector";

const points = 60;
const around = (a: Vec3, b: Vec3): Vec3[] =>
  Array.from({ length: points }, (_, i) => {
    const angle = (i * 2 * Math.PI) / points;
    return add(scale(a, Math.cos(angle)), scale(b, Math.sin(angle)));
  });

/** The longest run of true values on a ring that starts at the first change. */
function run(flags: readonly boolean[], ring: readonly Vec3[]): Vec3[] {
  const start = flags.findIndex((flag, i) => flag && !flags[(i + points - 1) % points]);
  const kept: Vec3[] = [];
  if (start < 0) return kept;
  for (let i = 0; i < points; i++) {
    const index = (start + i) % points;
    const point = ring[index];
    if (!flags[index] || !point) break;
    kept.push(point);
  }
  return kept;
}

/**
 * The visible part of an ellipsoid on one side of a cut: where s·normal < limit, s in unit-sphere coordinates. Right from every
 * angle: the silhouette and the cut's ring are joined where they meet, or the ring becomes an even-odd hole.
 */
export function hairCap(
  view: Projection,
  centre: Vec3,
  basis: Basis,
  radii: Vec3,
  normal: Vec3,
  limit: number,
): string {
  const eye: Vec3 = [view.turn[0][2], view.turn[1][2], view.turn[2][2]];
  const towards = unit([dot(basis[0], eye) / radii[0], dot(basis[1], eye) / radii[1], dot(basis[2], eye) / radii[2]]);
  const onScreen = (s: Vec3): Point =>
    screenPoint(view, add(centre, rotate(basis, [s[0] * radii[0], s[1] * radii[1], s[2] * radii[2]])));
  const first = unit(Math.abs(towards[0]) < 0.9 ? [0, towards[2], -towards[1]] : [-towards[2], 0, towards[0]]);
  const silhouette = around(first, cross(towards, first));
  const across = unit(Math.abs(normal[2]) < 0.9 ? [normal[1], -normal[0], 0] : [1, 0, 0]);
  const wide = Math.sqrt(1 - limit * limit);
  const ring = around(scale(across, wide), scale(cross(normal, across), wide)).map((p) => add(p, scale(normal, limit)));
  const inside = silhouette.map((p) => dot(p, normal) <= limit);
  const visible = ring.map((p) => dot(p, towards) >= 0);
  const outline = (path: readonly Vec3[]) => linePath(path.map(onScreen), true);
  if (visible.every(Boolean)) return outline(silhouette) + outline(ring);
  if (!visible.some(Boolean)) {
    const kept = silhouette.filter((_, i) => inside[i]);
    return kept.length ? outline(kept) : "";
  }
  const edge = run(inside, silhouette);
  const cut = run(visible, ring);
  const end = edge[edge.length - 1];
  const [cutStart] = cut;
  const cutEnd = cut[cut.length - 1];
  if (!end || !cutStart || !cutEnd) return "";
  const apart = (a: Vec3, b: Vec3) => Math.hypot(onScreen(a)[0] - onScreen(b)[0], onScreen(a)[1] - onScreen(b)[1]);
  return outline([...edge, ...(apart(cutEnd, end) < apart(cutStart, end) ? cut.reverse() : cut)]);
}
