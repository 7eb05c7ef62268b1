import { postureOf } from "./edit-angles";
import {
  type JointAngles,
  mixPostures,
  type PartialAngles,
  sidedJointNames,
  sidedJoints,
  trunkJointNames,
  trunkJoints,
} from "./joints";
import type { ArrowData, KeyData, PoseData, PropData } from "./pose-data";

/** The schema takes at most this many keys. */
export const mostKeys = 24;

const round = (value: number) => Math.round(value * 100) / 100 || 0;

/** Only what differs from what the whole exercise has. */
function differences(pose: PoseData, posture: JointAngles): PartialAngles {
  const changed: PartialAngles = {};
  for (const name of trunkJointNames)
    if (posture[name] !== (pose.base[name] ?? trunkJoints[name].rest)) changed[name] = round(posture[name]);
  for (const name of sidedJointNames) {
    const [right, left] = posture[name];
    const common = pose.base[name] ?? sidedJoints[name].rest;
    const [commonRight, commonLeft] = typeof common === "number" ? [common, common] : common;
    if (right === commonRight && left === commonLeft) continue;
    changed[name] = right === left ? round(right) : [round(right), round(left)];
  }
  return changed;
}

/** Arrows and props name keys by their place: they follow when places change, and go when their last key goes. */
function withKeys(pose: PoseData, keys: KeyData[], placesNow: (before: number) => number[]): PoseData {
  const arrows = (pose.arrows ?? []).flatMap((arrow): ArrowData[] =>
    placesNow(arrow.from)
      .slice(0, 1)
      .filter((from) => from < keys.length)
      .map((from) => ({ ...arrow, from })),
  );
  const props = (pose.props ?? []).flatMap((prop): PropData[] => {
    if (!prop.keys) return [prop];
    const there = prop.keys.flatMap(placesNow);
    return there.length > 0 ? [{ ...prop, keys: there }] : [];
  });
  const next: PoseData = { ...pose, keys };
  if (pose.arrows) next.arrows = arrows;
  if (next.arrows?.length === 0) delete next.arrows;
  if (pose.props) next.props = props;
  return next;
}

/** The new key shows the props of the key that it follows. */
function insertKey(pose: PoseData, after: number, key: KeyData): PoseData {
  if (pose.keys.length >= mostKeys || !pose.keys[after]) return pose;
  return withKeys(pose, pose.keys.toSpliced(after + 1, 0, key), (before) =>
    before > after ? [before + 1] : before === after ? [before, before + 1] : [before],
  );
}

/**
 * A new key after `after`: half-way to the next one, or at the end the last posture once more. 24 keys are the most; at that
 * number the pose comes back as it was.
 */
export function addKey(pose: PoseData, after: number): PoseData {
  const here = pose.keys[after];
  if (!here) return pose;
  const next = pose.keys[after + 1];
  const { label: _, ...copied } = here;
  if (!next) return insertKey(pose, after, copied);
  const angles = differences(pose, mixPostures(postureOf(pose, after), postureOf(pose, after + 1), 0.5));
  return insertKey(pose, after, { ...copied, angles });
}

/** The same key once more, right after it. */
export function duplicateKey(pose: PoseData, key: number): PoseData {
  const here = pose.keys[key];
  return here ? insertKey(pose, key, { ...here }) : pose;
}

/** Takes a key away, with the arrows that start at it and the props that were there for it alone. The last one stays: a pose has at least one. */
export function removeKey(pose: PoseData, key: number): PoseData {
  if (pose.keys.length < 2 || !pose.keys[key]) return pose;
  return withKeys(pose, pose.keys.toSpliced(key, 1), (before) =>
    before === key ? [] : [before > key ? before - 1 : before],
  );
}

/** Moves a key to another place in the order. */
export function moveKey(pose: PoseData, from: number, to: number): PoseData {
  const moved = pose.keys[from];
  if (!moved || from === to || !pose.keys[to]) return pose;
  const keys = pose.keys.toSpliced(from, 1).toSpliced(to, 0, moved);
  return withKeys(pose, keys, (before) => {
    if (before === from) return [to];
    if (before > from && before <= to) return [before - 1];
    if (before < from && before >= to) return [before + 1];
    return [before];
  });
}

/** Label, times and effort of a key. `undefined` takes a field away, so that its default holds. */
export function setKeyFields(
  pose: PoseData,
  key: number,
  fields: Partial<Pick<KeyData, "label" | "move" | "hold" | "effort">>,
): PoseData {
  const keys = pose.keys.map((data, index) => (index === key ? withoutAbsent({ ...data, ...fields }) : data));
  return { ...pose, keys };
}

/** A copy without the fields that are undefined: JSON would lose them, and the schema's strictness likes it short. */
export function withoutAbsent<Data extends object>(data: Data): Data {
  const copy = { ...data };
  for (const name of Object.keys(copy)) if (Reflect.get(copy, name) === undefined) Reflect.deleteProperty(copy, name);
  return copy;
}
