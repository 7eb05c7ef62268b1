import { bodySides, type Side } from "./joints";
import { findLandmark, type LandmarkName, undersideOf } from "./landmarks";
import { pinTarget } from "./pins";
import { type PinName, type PoseData, pinNames } from "./pose-data";
import { type Body, type Limb, type LimbName, limbNames, segment } from "./skeleton";
import { solveBody } from "./solve-body";
import type { Moment } from "./timeline";
import { clamp, distance, dot, relative, toDegrees, unit } from "./vector";

/**
 * What a pose really does once contacts and pins are solved, and whether a body could do it: for tests, for the import and for
 * the editor's live checks. Lengths in % of stature, angles in degrees with the signs of joints.ts.
 */
export interface LegAngles {
  hipFlexion: number;
  hipAbduction: number;
  hipRotation: number;
  kneeFlexion: number;
  ankleFlexion: number;
}
export interface ArmAngles {
  /** Angle between the upper arm and the hanging-down direction of the thorax: 0 at the side, 180 overhead. */
  elevation: number;
  elbowFlexion: number;
}

/** The wide human ranges that solved figures are held to. Plantar flexion includes the give of the mid-foot and toes. */
export const solvedRanges = {
  hipFlexion: [-35, 150],
  hipAbduction: [-40, 75],
  hipRotation: [-65, 90],
  kneeFlexion: [-3, 160],
  ankleFlexion: [-85, 45],
  elevation: [0, 185],
  elbowFlexion: [-3, 156],
} as const satisfies Record<keyof LegAngles | keyof ArmAngles, readonly [min: number, max: number]>;

/** Angles of a solved leg. Near 90° of abduction flexion and rotation are not told apart; no exercise goes there. */
export function legAngles(body: Body, side: Side): LegAngles {
  const leg = body.limbs[side === "right" ? "legRight" : "legLeft"];
  const hip = relative(body.pelvis.basis, leg.upper);
  const lift = Math.asin(clamp(hip[1][2], -1, 1));
  const knee = relative(leg.upper, leg.lower);
  const ankle = relative(leg.lower, leg.tip);
  // hip = Rz(flexion)·Rx(lift)·Ry(spin): what is left after the first two are taken out is the spin.
  const flexion = Math.atan2(-hip[1][0], hip[1][1]);
  const x = hip[0];
  const forward = x[0] * Math.cos(flexion) + x[1] * Math.sin(flexion);
  const sideways = -x[0] * Math.sin(flexion) + x[1] * Math.cos(flexion);
  const spin = Math.atan2(-(x[2] * Math.cos(lift) - sideways * Math.sin(lift)), forward);
  return {
    hipFlexion: toDegrees(flexion),
    hipAbduction: -leg.sign * toDegrees(lift),
    hipRotation: -leg.sign * toDegrees(spin),
    kneeFlexion: toDegrees(Math.atan2(knee[1][0], knee[1][1])),
    ankleFlexion: toDegrees(Math.atan2(ankle[0][1], ankle[0][0])),
  };
}

export function armAngles(body: Body, side: Side): ArmAngles {
  const arm = body.limbs[side === "right" ? "armRight" : "armLeft"];
  const cosine = clamp(dot(arm.upper[1], body.thorax.basis[1]), -1, 1);
  const straight = clamp(dot(unit(arm.upper[1]), unit(arm.lower[1])), -1, 1);
  return { elevation: toDegrees(Math.acos(cosine)), elbowFlexion: toDegrees(Math.acos(straight)) };
}

export interface PoseFault {
  kind: "under_floor" | "joint_range" | "pin_slips" | "bone_length" | "not_finite";
  /** The landmark, joint or pin it is about. */
  part: string;
  value: number;
  moment: Moment;
}

const floorChecked: readonly LandmarkName[] = [
  "sacrum",
  "upback",
  "occiput",
  "face",
  "chest",
  "asis",
  ...bodySides.flatMap((side): LandmarkName[] => [
    `toe.${side}`,
    `ball.${side}`,
    `heel.${side}`,
    `knee.${side}`,
    `ankle.${side}`,
    `hand.${side}`,
    `fingers.${side}`,
    `elbow.${side}`,
    `wrist.${side}`,
    `shoulder.${side}`,
    `ischium.${side}`,
    `trochanter.${side}`,
  ]),
];

const lengthsOf = (limb: Limb) => [distance(limb.root, limb.middle), distance(limb.middle, limb.end)];
const expectedLengths = (name: LimbName) =>
  name.startsWith("leg") ? [segment.thigh, segment.shank] : [segment.upperArm, segment.forearm];

/** Every fault of one solved moment. Floor and pins may be off by `tolerance` (default .5 % of stature). */
export function checkMoment(pose: PoseData, moment: Moment, tolerance = 0.5): PoseFault[] {
  const body = solveBody(pose, moment);
  const faults: PoseFault[] = [];
  const note = (kind: PoseFault["kind"], part: string, value: number) => faults.push({ kind, part, value, moment });
  for (const name of floorChecked) {
    const { at } = findLandmark(body, name);
    if (!at.every(Number.isFinite)) note("not_finite", name, Number.NaN);
    const underside = undersideOf(body, name);
    if (underside < -tolerance) note("under_floor", name, underside);
  }
  for (const side of bodySides) {
    const solved = { ...legAngles(body, side), ...armAngles(body, side) };
    for (const [joint, [min, max]] of Object.entries(solvedRanges)) {
      const value = Object.entries(solved).find(([name]) => name === joint)?.[1] ?? 0;
      if (value < min - 0.5 || value > max + 0.5) note("joint_range", `${joint}.${side}`, value);
    }
  }
  for (const name of limbNames)
    for (const [i, expected] of expectedLengths(name).entries()) {
      const length = lengthsOf(body.limbs[name])[i] ?? 0;
      if (Math.abs(length - expected) > 0.02) note("bone_length", name, length);
    }
  for (const pin of pinNames) {
    const slip = slipOf(pose, body, pin, moment);
    if (slip > tolerance) note("pin_slips", pin, slip);
  }
  return faults;
}

/** How far a hand or foot is from where both keys of the moment hold it; 0 when they do not agree on a place. */
function slipOf(pose: PoseData, body: Body, pin: PinName, { from, to }: Moment): number {
  const first = { ...pose.pins, ...pose.keys[from]?.pins }[pin];
  const second = { ...pose.pins, ...pose.keys[to]?.pins }[pin];
  if (
    !first ||
    !second ||
    JSON.stringify([first.at, first.to, first.offset]) !== JSON.stringify([second.at, second.to, second.offset])
  )
    return 0;
  const { wanted, actual } = pinTarget(body, pin, second);
  return distance(wanted, actual);
}

/** The moments a pose passes through: every move of a repetition in steps of a tenth. */
export function sampleMoments(pose: PoseData): Moment[] {
  const count = pose.keys.length;
  const moves = pose.keys.flatMap((_, from) => {
    const to = from + 1 < count ? from + 1 : pose.loop === "cycle" ? 0 : -1;
    return to < 0 || count < 2 ? [] : [{ from, to }];
  });
  if (!moves.length) return [{ from: 0, to: 0, progress: 0 }];
  return moves.flatMap((move) => Array.from({ length: 11 }, (_, i): Moment => ({ ...move, progress: i / 10 })));
}

/** Every fault of every sampled moment of a pose. */
export const checkPose = (pose: PoseData): PoseFault[] =>
  sampleMoments(pose).flatMap((moment) => checkMoment(pose, moment));
