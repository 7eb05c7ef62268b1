import { type AngleName, type EditScope, limitOf, readAngle, shiftAngle } from "./edit-angles";
import { editView, type HandleName, handlePoint } from "./edit-handles";
import { pinAt } from "./edit-pins";
import { findLandmark, type LandmarkName, undersideOf } from "./landmarks";
import { type PinName, type PoseData, pinNames } from "./pose-data";
import { screenPoint } from "./projection";
import { solveBody } from "./solve-body";
import { momentOfKey } from "./timeline";
import { clamp, type Point } from "./vector";

/** A joint that may give way to a drag, and how unwillingly: 1 moves first, 6 hardly. */
export type Give = readonly [name: AngleName, stiffness: number];

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
const mostDegrees = 12;

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
  const start = gives.map(([name]) => readAngle(pose, key, name));
  const first = placesOf(pose);
  const write = (values: readonly number[]) =>
    gives.reduce((sum, [name], i) => {
      const value = values[i] ?? 0;
      return value === start[i] ? sum : shiftAngle(sum, scope, name, value - (start[i] ?? 0));
    }, pose);
  // What is written is rounded to a tenth; the search looks at the finer values.
  const fine = (values: readonly number[]) => writeFine(pose, key, gives, values);
  const residuals = (values: readonly number[]): number[] => {
    const { pulled, kept } = placesOf(fine(values));
    return [
      pulled[0] - to[0],
      pulled[1] - to[1],
      ...kept.map((value, i) => (value - (first.kept[i] ?? 0)) * stayWeight),
      ...values.map((value, i) => (value - (start[i] ?? 0)) * stiffnessWeight * (gives[i]?.[1] ?? 1)),
    ];
  };
  const ranges = gives.map(([name]) => limitOf(name));
  // A straight limb does not feel which way it could bend: a second search begins with it bent a little.
  const bent = start.map((value, i) => clamp(value + nudgeOf(gives[i]?.[0]), ranges[i]?.min ?? 0, ranges[i]?.max ?? 0));
  const best = [start, bent]
    .map((values) => leastSquares(values, residuals, ranges))
    .reduce((one, other) => (cost(residuals(other)) < cost(residuals(one)) - 0.2 ? other : one));
  const result = write(best);
  const gap = ([x, y]: Point) => Math.hypot(x - to[0], y - to[1]);
  return gap(placesOf(result).pulled) < gap(first.pulled) - 0.01 ? result : pose;
}

/** How a straight limb is bent before the second search, degrees. */
function nudgeOf(name: AngleName | undefined): number {
  if (name?.joint === "kneeFlexion" || name?.joint === "elbowFlexion") return 24;
  return name?.joint === "hipFlexion" || name?.joint === "ankleFlexion" ? 12 : 0;
}

/** The pose with unrounded angles in one key: for looking, not for keeping. */
function writeFine(pose: PoseData, key: number, gives: readonly Give[], values: readonly number[]): PoseData {
  const angles: Record<string, number | [number, number]> = {};
  for (const [i, [{ joint, side }]] of gives.entries()) {
    const value = values[i] ?? 0;
    if (side === undefined) {
      angles[joint] = value;
      continue;
    }
    const known = angles[joint];
    const pair: [number, number] = Array.isArray(known)
      ? known
      : [readAngle(pose, key, { joint, side: "right" }), readAngle(pose, key, { joint, side: "left" })];
    if (side !== "left") pair[0] = value;
    if (side !== "right") pair[1] = value;
    angles[joint] = pair;
  }
  const keys = pose.keys.map((data, index) =>
    index === key ? { ...data, angles: { ...data.angles, ...angles } } : data,
  );
  return { ...pose, keys };
}

const cost = (errors: readonly number[]) => errors.reduce((sum, error) => sum + error * error, 0);

interface Range {
  min: number;
  max: number;
}

function leastSquares(
  start: readonly number[],
  residuals: (values: readonly number[]) => number[],
  ranges: readonly Range[],
): number[] {
  const inside = (value: number, i: number) => clamp(value, ranges[i]?.min ?? -Infinity, ranges[i]?.max ?? Infinity);
  let values = [...start];
  let errors = residuals(values);
  let damping = 0.001;
  for (let step = 0; step < 12; step++) {
    const columns = values.map((value, i) => {
      const up = value + degreesProbed <= (ranges[i]?.max ?? Infinity) ? degreesProbed : -degreesProbed;
      const probed = residuals(values.with(i, value + up));
      return probed.map((error, row) => (error - (errors[row] ?? 0)) / up);
    });
    const change = solveNormal(columns, errors, damping);
    const next = values.map((value, i) => inside(value + clamp(change[i] ?? 0, -mostDegrees, mostDegrees), i));
    const tried = residuals(next);
    if (cost(tried) < cost(errors)) {
      const gained = cost(errors) - cost(tried);
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
