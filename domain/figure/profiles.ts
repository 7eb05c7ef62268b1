import { type Blob, ball, ellipsoid } from "./projection";
import type { Body } from "./skeleton";
import { spineAt } from "./spine";
import { add, type Basis, mix, mixVec, scale, type Vec3 } from "./vector";

/** Soft tissue along a limb: share of the segment, radius and anterior offset in % of stature. */
type LimbStation = readonly [share: number, radius: number, forward: number];
export type LimbProfile = readonly LimbStation[];

export const thighProfile: LimbProfile = [
  [0, 5, -0.3],
  [0.12, 5.15, -0.2],
  [0.28, 5, 0.15],
  [0.45, 4.5, 0.35],
  [0.62, 3.95, 0.35],
  [0.78, 3.45, 0.2],
  [0.9, 3.15, 0.1],
  [1, 3, 0.15],
];
export const shankProfile: LimbProfile = [
  [0, 3, 0.15],
  [0.08, 2.9, 0],
  [0.17, 2.95, -0.3],
  [0.28, 3.05, -0.6],
  [0.4, 2.85, -0.6],
  [0.53, 2.4, -0.35],
  [0.68, 1.95, -0.1],
  [0.84, 1.65, 0],
  [1, 1.6, 0],
];
export const upperArmProfile: LimbProfile = [
  [0, 2.25, 0],
  [0.1, 2.6, 0.05],
  [0.28, 2.6, 0.2],
  [0.5, 2.35, 0.2],
  [0.75, 2.05, 0],
  [1, 1.85, -0.1],
];
export const forearmProfile: LimbProfile = [
  [0, 1.85, -0.1],
  [0.12, 1.95, 0.1],
  [0.28, 2, 0.15],
  [0.5, 1.75, 0.1],
  [0.75, 1.35, 0],
  [1, 1.2, 0],
];

/** The trunk: height on the spine, half width, half depth, half height of the ellipsoid, anterior offset. */
type TrunkStation = readonly [height: number, width: number, depth: number, thickness: number, forward: number];
const trunkProfile: readonly TrunkStation[] = [
  [-3.2, 7, 4, 1.8, -0.2],
  [0, 9.7, 5, 1.6, -0.2],
  [3, 9.3, 5.2, 1.4, -0.2],
  [5.5, 8.4, 5.1, 1.3, 0],
  [7.6, 7.5, 5, 1.2, 0.2],
  [9.8, 6.9, 4.85, 1.2, 0.4],
  [12, 6.9, 5, 1.2, 0.5],
  [14.4, 7.3, 5.4, 1.3, 0.5],
  [17, 7.9, 5.8, 1.4, 0.5],
  [20, 8.5, 6, 1.5, 0.5],
  [23, 8.8, 5.9, 1.5, 0.3],
  [26, 8.4, 5.2, 1.5, 0],
  [28.6, 6.6, 4.2, 1.3, -0.2],
  [30.6, 4, 3.2, 1, -0.2],
];

/** How the profiles are scaled for a person of another build. */
export interface BuildScale {
  limb: number;
  trunkWidth: number;
  trunkDepth: number;
  /** Extra depth at the belly, % of stature. */
  belly: number;
}
export const builds = {
  slim: { limb: 1, trunkWidth: 1, trunkDepth: 1, belly: 0 },
  broad: { limb: 1.15, trunkWidth: 1.14, trunkDepth: 1.12, belly: 1.5 },
} as const satisfies Record<string, BuildScale>;
export type BuildName = keyof typeof builds;

/** Cubic Hermite (Catmull–Rom) through column `column` of a table whose first column is the parameter. */
function sample(table: readonly (readonly number[])[], parameter: number, column: number): number {
  let i = 1;
  while (i < table.length - 1 && (table[i]?.[0] ?? 0) < parameter) i++;
  const value = (row: number, col: number) => table[Math.max(0, Math.min(table.length - 1, row))]?.[col] ?? 0;
  const width = value(i, 0) - value(i - 1, 0) || 1;
  const u = (parameter - value(i - 1, 0)) / width;
  const slope = (row: number) =>
    ((value(row + 1, column) - value(row - 1, column)) / (value(row + 1, 0) - value(row - 1, 0) || 1)) * width;
  const before = i > 1 ? slope(i - 1) : value(i, column) - value(i - 1, column);
  const after = i < table.length - 1 ? slope(i) : value(i, column) - value(i - 1, column);
  const u2 = u * u;
  const u3 = u2 * u;
  return (
    (2 * u3 - 3 * u2 + 1) * value(i - 1, column) +
    (u3 - 2 * u2 + u) * before +
    (-2 * u3 + 3 * u2) * value(i, column) +
    (u3 - u2) * after
  );
}

const stationsPerSegment = 10;

/** Balls along a part of a segment as its profile has them: the same in every frame, so sampled once. */
const sampled = new WeakMap<LimbProfile, Map<string, LimbProfile>>();
function stationsOf(profile: LimbProfile, from: number, to: number): LimbProfile {
  const known = sampled.get(profile) ?? new Map<string, LimbProfile>();
  sampled.set(profile, known);
  const key = `${from}/${to}`;
  let found = known.get(key);
  if (!found) {
    const count = Math.max(2, Math.round(stationsPerSegment * (to - from)));
    found = Array.from({ length: count + 1 }, (_, i): LimbStation => {
      const share = mix(from, to, i / count);
      return [share, sample(profile, share, 1), sample(profile, share, 2)];
    });
    known.set(key, found);
  }
  return found;
}

/** Balls of flesh along a segment from `from` to `to` (shares of its length), radius scaled by `girth` and grown by `grow`. */
export function limbBlobs(
  start: Vec3,
  end: Vec3,
  basis: Basis,
  profile: LimbProfile,
  { from = 0, to = 1, grow = 0, girth = 1 }: { from?: number; to?: number; grow?: number; girth?: number } = {},
): Blob[] {
  return stationsOf(profile, from, to).map(([share, radius, forward]) =>
    ball(add(mixVec(start, end, share), scale(basis[0], forward)), radius * girth + grow),
  );
}

/** The same, ended by a thin disc, so that a cuff reads as cut cloth and not as a ball. */
export function withCuff(blobs: Blob[], basis: Basis): Blob[] {
  const last = blobs[blobs.length - 1];
  if (!last || !("radius" in last)) return blobs;
  return [...blobs.slice(0, -2), ellipsoid(last.at, basis, [last.radius, 0.35, last.radius])];
}

export interface TrunkSlice {
  at: Vec3;
  basis: Basis;
  /** Half depth, half height, half width. */
  radii: Vec3;
}

type TrunkMeasures = readonly [width: number, depth: number, thickness: number, forward: number];
const measured = new Map<number, TrunkMeasures>();
/** The trunk's profile at a height; the few heights that are drawn are sampled once. */
function trunkMeasures(height: number): TrunkMeasures {
  const known = measured.get(height);
  if (known) return known;
  const at = (column: number) => sample(trunkProfile, height, column);
  const found: TrunkMeasures = [at(1), at(2), at(3), at(4)];
  // Muscles of a pose add heights of their own: kept to a number that never grows.
  if (measured.size < 400) measured.set(height, found);
  return found;
}

/** One slice of the trunk at a height on the spine; breathing deepens the belly. */
export function trunkSlice(body: Body, height: number, build: BuildScale, grow = 0): TrunkSlice {
  const level = spineAt(body.spine, height);
  const [width, depth, thickness, forwards] = trunkMeasures(height);
  const belly = Math.exp(-(((height - 10.5) / 5) ** 2));
  const breath = body.breath * belly * 1.5;
  // A broader trunk grows forwards: the back stays on what it lies on.
  const extra = depth * (build.trunkDepth - 1) + build.belly * belly;
  const forward = forwards + breath * 0.5 + extra;
  return {
    at: add(level.at, scale(level.basis[0], forward)),
    basis: level.basis,
    radii: [depth + extra + grow + breath * 0.5, thickness, width * build.trunkWidth + grow + breath * 0.2],
  };
}

/** Slices of the trunk from one height on the spine to another, about 1.9 % of stature apart. */
export function trunkSlices(body: Body, from: number, to: number, build: BuildScale, grow = 0): TrunkSlice[] {
  const count = Math.max(1, Math.round((to - from) / 1.9));
  return Array.from({ length: count + 1 }, (_, i) => trunkSlice(body, mix(from, to, i / count), build, grow));
}
