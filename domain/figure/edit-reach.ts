import { type AngleName, type EditScope, limitOf, readAngle, shiftAngle } from "./edit-angles";
import { editView, type HandleName, handlePoint } from "./edit-handles";
import { pinAt } from "./edit-pins";
import { findLandmark, type LandmarkName, undersideOf } from "./landmarks";
import { type PinName, type PoseData, pinNames } from "./pose-data";
import { screenPoint } from "./projection";
import { solveBody } from "./solve-body";
import { momentOfKey } from "./timeline";
import { clamp, type Point } from "./vector";

/** What may give way to a drag: joints that turn together, each by its share, and how unwillingly (1 first, 6 hardly). */
export interface Give {
  joints: readonly (readonly [name: AngleName, share: number])[];
  stiffness: number;
  /** A straight limb does not feel which way it could bend: the second search begins with it bent by so many degrees. */
  bend?: number;
}

const landmarkOfPin: Record<PinName, LandmarkName> = {
  footRight: "ankle.right",
  footLeft: "ankle.left",
  handRight: "hand.right",
  handLeft: "hand.left",
};

/** When the pelvis is pulled, hands and feet that stand on the floor without a pin are asked to stay. */
function standing(pose: PoseData, key: number, handle: HandleName): LandmarkName[] {
  if (handle !== "pelvis") return [];
  const body = solveBody(pose, momentOfKey(key));
  return pinNames
    .filter((name) => !pinAt(pose, key, name))
    .map((name) => landmarkOfPin[name])
    .filter((name) => undersideOf(body, name) < 3.5);
}

/** Weight of what should stay against what is pulled, and of a degree of change against a unit of distance. */
const stayWeight = 0.6;
const stiffnessWeight = 0.012;
const degreesProbed = 0.5;
const mostDegrees = 20;

/**
 * Finds the angles that bring a handle nearest to a point of the screen: Levenberg–Marquardt on the solved figure, so that
 * contacts, pins and head rest are part of it. Stiffer joints change less; each stays inside its limits. Returns the pose as
 * it was when nothing brings the handle nearer.
 */
export function reachWith(
  pose: PoseData,
  scope: EditScope,
  key: number,
  handle: HandleName,
  to: Point,
  gives: readonly Give[],
): PoseData {
  const view = editView(pose);
  const moment = momentOfKey(key);
  const stay = standing(pose, key, handle);
  const placesOf = (changed: PoseData) => {
    const body = solveBody(changed, moment);
    const kept = stay.flatMap((name) => screenPoint(view, findLandmark(body, name).at));
    return { pulled: handlePoint(body, view, handle), kept };
  };
  const first = placesOf(pose);
  const residuals = (degrees: readonly number[]): number[] => {
    const { pulled, kept } = placesOf(turned(pose, key, gives, degrees));
    return [
      pulled[0] - to[0],
      pulled[1] - to[1],
      ...kept.map((value, i) => (value - (first.kept[i] ?? 0)) * stayWeight),
      ...degrees.map((value, i) => value * stiffnessWeight * (gives[i]?.stiffness ?? 1)),
    ];
  };
  const gap = ([x, y]: Point) => Math.hypot(x - to[0], y - to[1]);
  const none = gives.map(() => 0);
  const straight = leastSquares(none, residuals);
  const missed = Math.hypot(...residuals(straight).slice(0, 2));
  const bent =
    missed > 1
      ? leastSquares(
          gives.map(({ bend = 0 }) => bend),
          residuals,
        )
      : straight;
  const best = cost(residuals(bent)) < cost(residuals(straight)) - 0.2 ? bent : straight;
  const result = changesOf(pose, key, gives, best).reduce(
    (sum, [name, by]) => (by === 0 ? sum : shiftAngle(sum, scope, name, by)),
    pose,
  );
  return gap(placesOf(result).pulled) < gap(first.pulled) - 0.01 ? result : pose;
}

const nameText = ({ joint, side }: AngleName) => `${joint} ${side ?? ""}`;

/** How far each angle turns, its limits kept. */
function changesOf(
  pose: PoseData,
  key: number,
  gives: readonly Give[],
  degrees: readonly number[],
): [name: AngleName, by: number][] {
  const sums = new Map<string, [AngleName, number]>();
  for (const [i, { joints }] of gives.entries())
    for (const [name, share] of joints) {
      const by = (sums.get(nameText(name))?.[1] ?? 0) + (degrees[i] ?? 0) * share;
      sums.set(nameText(name), [name, by]);
    }
  return [...sums.values()].map(([name, by]) => {
    const { min, max } = limitOf(name);
    const now = readAngle(pose, key, name);
    return [name, clamp(now + by, min, max) - now];
  });
}

/** The pose with unrounded angles in one key: for looking, not for keeping. */
function turned(pose: PoseData, key: number, gives: readonly Give[], degrees: readonly number[]): PoseData {
  const angles: Record<string, number | [number, number]> = {};
  for (const [{ joint, side }, by] of changesOf(pose, key, gives, degrees)) {
    if (side === undefined) {
      angles[joint] = readAngle(pose, key, { joint }) + by;
      continue;
    }
    const known = angles[joint];
    const pair: [number, number] = Array.isArray(known)
      ? known
      : [readAngle(pose, key, { joint, side: "right" }), readAngle(pose, key, { joint, side: "left" })];
    if (side !== "left") pair[0] += by;
    if (side !== "right") pair[1] += by;
    angles[joint] = pair;
  }
  const keys = pose.keys.map((data, index) =>
    index === key ? { ...data, angles: { ...data.angles, ...angles } } : data,
  );
  return { ...pose, keys };
}

const cost = (errors: readonly number[]) => errors.reduce((sum, error) => sum + error * error, 0);

/** Levenberg–Marquardt with probed slopes. */
function leastSquares(start: readonly number[], residuals: (values: readonly number[]) => number[]): number[] {
  let values = [...start];
  let errors = residuals(values);
  let damping = 0.001;
  for (let step = 0; step < 12; step++) {
    const columns = values.map((value, i) => {
      const probed = residuals(values.with(i, value + degreesProbed));
      return probed.map((error, row) => (error - (errors[row] ?? 0)) / degreesProbed);
    });
    const change = solveNormal(columns, errors, damping);
    // The whole step is shortened, not each angle: else a foot that should stay flat would tip.
    const shorten = Math.min(1, mostDegrees / Math.max(1e-9, ...change.map(Math.abs)));
    const next = values.map((value, i) => value + (change[i] ?? 0) * shorten);
    const tried = residuals(next);
    const gained = cost(errors) - cost(tried);
    if (gained > 0) {
      values = next;
      errors = tried;
      damping /= 4;
      if (gained < 1e-4) break;
    } else {
      damping *= 8;
      if (damping > 1e4) break;
    }
  }
  return values;
}

/** Solves (JᵀJ + damping)·x = −Jᵀr by Gaussian elimination; `columns` are those of J. */
function solveNormal(columns: readonly (readonly number[])[], errors: readonly number[], damping: number): number[] {
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  const rows = columns.map((column, i) => [
    ...columns.map((other, j) => product(column, other) + (i === j ? damping : 0)),
    -product(column, errors),
  ]);
  const count = rows.length;
  for (let i = 0; i < count; i++) {
    const pivot = rows[i];
    if (!pivot || Math.abs(pivot[i] ?? 0) < 1e-12) continue;
    for (let j = 0; j < count; j++) {
      const row = rows[j];
      if (!row || j === i) continue;
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (let k = i; k <= count; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return rows.map((row, i) => (Math.abs(row[i] ?? 0) < 1e-12 ? 0 : (row[count] ?? 0) / (row[i] ?? 1)));
}
