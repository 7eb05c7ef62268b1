import {
  bodySides,
  type JointAngles,
  type JointLimit,
  type PartialAngles,
  type Side,
  type SidedJoint,
  sidedJoints,
  sideIndex,
  statePosture,
  type TrunkJoint,
  trunkJoints,
} from "./joints";
import type { PoseData } from "./pose-data";
import { clamp } from "./vector";

/** What an edit is for: one key by its place, or the whole exercise (then no key keeps a value of its own). */
export type EditScope = number | "every";

/** One number a pose can set: a joint of the trunk, or a joint of one side or of both at once. */
export type AngleName = { joint: TrunkJoint; side?: undefined } | { joint: SidedJoint; side: Side | "both" };

/** Limits of a joint, degrees or units as joints.ts says. */
export const limitOf = ({ joint, side }: AngleName): JointLimit =>
  side === undefined ? trunkJoints[joint] : sidedJoints[joint];

/** Poses are written to a tenth of a degree or of 1 % of stature: finer is not seen, and the data stays short. */
export const tenth = (value: number): number => Math.round(value * 10) / 10 || 0;
/** Breath runs from 0 to 1, so it keeps two places. */
const roundFor = (joint: TrunkJoint | SidedJoint, value: number) =>
  joint === "breath" ? Math.round(value * 100) / 100 : tenth(value);

/** The posture that a key writes down, before contacts and pins. */
export const postureOf = (pose: PoseData, key: number): JointAngles => statePosture(pose.base, pose.keys[key]?.angles);

/** The written value of an angle at a key; of "both" sides the right one. */
export function readAngle(pose: PoseData, key: number, name: AngleName): number {
  const posture = postureOf(pose, key);
  return name.side === undefined ? posture[name.joint] : posture[name.joint][name.side === "left" ? 1 : 0];
}

/** Whether a key writes its own value for a joint, instead of the one the whole exercise has. */
export const hasOwnAngle = (pose: PoseData, key: number, joint: TrunkJoint | SidedJoint): boolean =>
  pose.keys[key]?.angles?.[joint] !== undefined;

function without<Names extends string>(angles: PartialAngles, joint: Names): PartialAngles {
  return Object.fromEntries(Object.entries(angles).filter(([name]) => name !== joint));
}
const orNothing = (angles: PartialAngles) => (Object.keys(angles).length > 0 ? angles : undefined);

/** The pose with `angles` as a key's own; an empty set is left out. */
function withKeyAngles(pose: PoseData, key: number, angles: PartialAngles): PoseData {
  const keys = pose.keys.map((data, index) => {
    if (index !== key) return data;
    const { angles: _, ...rest } = data;
    const own = orNothing(angles);
    return own ? { ...rest, angles: own } : rest;
  });
  return { ...pose, keys };
}

/** A key goes back to the value that the whole exercise has. */
export const clearAngle = (pose: PoseData, key: number, joint: TrunkJoint | SidedJoint): PoseData =>
  hasOwnAngle(pose, key, joint) ? withKeyAngles(pose, key, without(pose.keys[key]?.angles ?? {}, joint)) : pose;

/**
 * Sets one angle (degrees; units for shifts), kept inside its limits and rounded to a tenth. A number that is none changes
 * nothing. With scope "every" the whole exercise takes it and no key keeps its own.
 */
export function setAngle(pose: PoseData, scope: EditScope, name: AngleName, value: number): PoseData {
  if (!Number.isFinite(value)) return pose;
  const { min, max } = limitOf(name);
  const next = clamp(roundFor(name.joint, value), min, max);
  const key = scope === "every" ? 0 : scope;
  if (scope !== "every" && !pose.keys[scope]) return pose;
  const written = writtenValue(pose, key, name, next);
  if (scope !== "every") return withKeyAngles(pose, scope, { ...pose.keys[scope]?.angles, [name.joint]: written });
  const cleared = pose.keys.reduce<PoseData>((sum, _, index) => clearAngle(sum, index, name.joint), pose);
  return { ...cleared, base: { ...pose.base, [name.joint]: written } };
}

/** One number where both sides are the same, else a pair. */
function writtenValue(pose: PoseData, key: number, name: AngleName, next: number): number | [number, number] {
  if (name.side === undefined || name.side === "both") return next;
  const [right, left] = postureOf(pose, key)[name.joint];
  const pair: [number, number] = [right, left];
  pair[sideIndex[name.side]] = next;
  return pair[0] === pair[1] ? next : pair;
}

/**
 * Adds `by` to an angle in one key, or everywhere: then the movement between the keys stays as it is. Each value is kept
 * inside its limits.
 */
export function shiftAngle(pose: PoseData, scope: EditScope, name: AngleName, by: number): PoseData {
  // Sides that differ keep their difference.
  if (name.side === "both")
    return bodySides.reduce<PoseData>((sum, side) => shiftAngle(sum, scope, { joint: name.joint, side }, by), pose);
  if (scope !== "every") return setAngle(pose, scope, name, readAngle(pose, scope, name) + by);
  const bare: PoseData = { ...pose, keys: [{}] };
  const { base } = setAngle(bare, "every", name, readAngle(bare, 0, name) + by);
  return pose.keys.reduce<PoseData>(
    (sum, _, key) =>
      hasOwnAngle(pose, key, name.joint) ? setAngle(sum, key, name, readAngle(pose, key, name) + by) : sum,
    { ...pose, base },
  );
}
