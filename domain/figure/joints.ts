/**
 * Every angle a pose can set, with its limits and its value in relaxed standing.
 *
 * Angles are degrees in the clinical sense: flexion, abduction, external rotation, dorsiflexion, eversion and pronation are
 * positive. Side bends and rotations of the trunk are positive to the person's right. `turn` spins the upright body about the
 * vertical (0 faces screen right, −90 faces the viewer); `tip` then lays it down in the picture plane (−90 supine, 90 prone
 * when turn is 0). `shoulderLift` and `protraction` are shifts of the shoulder girdle in units of 1 % of stature; `grip` curls
 * the fingers; `breath` runs from 0 (out) to 1 (in). Limits are wide human ranges: what a pose may write, not what it should.
 */
export interface JointLimit {
  min: number;
  max: number;
  rest: number;
}
const limit = (min: number, max: number, rest = 0): JointLimit => ({ min, max, rest });

/** Angles of the whole body, the pelvis, the spine and the head. */
export const trunkJoints = {
  turn: limit(-180, 180),
  tip: limit(-180, 180),
  x: limit(-100, 100),
  y: limit(-100, 100),
  z: limit(-100, 100),
  pelvicTilt: limit(-35, 35),
  pelvicObliquity: limit(-25, 25),
  pelvicRotation: limit(-90, 90),
  lumbarFlexion: limit(-45, 65),
  lumbarBend: limit(-35, 35),
  lumbarRotation: limit(-45, 45),
  thoracicFlexion: limit(-35, 50),
  thoracicBend: limit(-35, 35),
  thoracicRotation: limit(-50, 50),
  neckFlexion: limit(-60, 60),
  neckBend: limit(-45, 45),
  neckRotation: limit(-80, 80),
  headNod: limit(-30, 30),
  breath: limit(0, 1),
} as const satisfies Record<string, JointLimit>;

/** Angles that each side has. A pose writes one number for both or `[right, left]`. */
export const sidedJoints = {
  hipFlexion: limit(-35, 150),
  hipAbduction: limit(-40, 75),
  hipRotation: limit(-60, 80, 5),
  kneeFlexion: limit(-5, 160),
  ankleFlexion: limit(-85, 45),
  toeExtension: limit(-40, 80),
  footEversion: limit(-40, 30),
  shoulderFlexion: limit(-65, 190),
  shoulderAbduction: limit(-45, 190, 8),
  shoulderRotation: limit(-110, 110),
  elbowFlexion: limit(-5, 155, 8),
  forearmPronation: limit(-100, 100, 70),
  wristFlexion: limit(-90, 90),
  grip: limit(-20, 110, 12),
  shoulderLift: limit(-3, 6),
  protraction: limit(-4, 5),
} as const satisfies Record<string, JointLimit>;

export type Side = "right" | "left";
export const bodySides = ["right", "left"] as const satisfies readonly Side[];
export type TrunkJoint = keyof typeof trunkJoints;
export type SidedJoint = keyof typeof sidedJoints;
export type Pair = readonly [right: number, left: number];

/** A fully stated posture: one number for each trunk joint, two for each sided joint. */
export type JointAngles = Record<TrunkJoint, number> & Record<SidedJoint, Pair>;
/** What a pose writes down: only what differs from standing. */
export type PartialAngles = Partial<Record<TrunkJoint, number> & Record<SidedJoint, number | Pair>>;

export const trunkJointNames: readonly TrunkJoint[] = namesOf(trunkJoints);
export const sidedJointNames: readonly SidedJoint[] = namesOf(sidedJoints);

/** Object keys with their own type; sound because the tables above are closed literals. */
function namesOf<Name extends string>(table: Readonly<Record<Name, JointLimit>>): Name[] {
  const names: Name[] = [];
  for (const name in table) names.push(name);
  return names;
}

/** 0 for right, 1 for left: the place of a side in a pair. */
export const sideIndex = { right: 0, left: 1 } as const satisfies Record<Side, 0 | 1>;

const pair = (value: number | Pair): Pair => (typeof value === "number" ? [value, value] : value);

/** Guarantees that every joint has its value: one number for a trunk joint, a pair for a sided one. */
function complete(angles: PartialAngles): JointAngles {
  for (const name of trunkJointNames) angles[name] ??= trunkJoints[name].rest;
  for (const name of sidedJointNames) angles[name] = pair(angles[name] ?? sidedJoints[name].rest);
  return angles as JointAngles;
}

/** Standing, changed by each partial posture in turn; later ones win. */
export const statePosture = (...changes: (PartialAngles | undefined)[]): JointAngles =>
  complete(Object.assign({}, ...changes));

/** Every angle on its way from `a` to `b`; `t` 0…1 is already eased. */
export function mixPostures(a: JointAngles, b: JointAngles, t: number): JointAngles {
  const between: PartialAngles = {};
  for (const name of trunkJointNames) between[name] = a[name] + (b[name] - a[name]) * t;
  for (const name of sidedJointNames) {
    const [ar, al] = a[name];
    const [br, bl] = b[name];
    between[name] = [ar + (br - ar) * t, al + (bl - al) * t];
  }
  return complete(between);
}
