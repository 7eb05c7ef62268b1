import { type JointAngles, type Side, sideIndex } from "./joints";
import { buildSpine, type SpineLevel, spineAt } from "./spine";
import { add, type Basis, compose, type Place, rotate, scale, turnX, turnY, turnZ, type Vec3 } from "./vector";

/**
 * Segment lengths in % of stature (Winter 2009 after Drillis & Contini 1966), so that a standing figure is 100 high.
 * World axes: x to screen right, y up, z towards the viewer. Body axes: x anterior, y cranial, z to the person's right.
 */
export const segment = {
  thigh: 24.5,
  shank: 24.6,
  footHeight: 3.9,
  upperArm: 18.6,
  forearm: 14.6,
  hipHalfWidth: 5,
  shoulderHalfWidth: 10.6,
} as const;

/** A leg or an arm: three joints, and the orientation of what hangs from each. Bones run along −y of their axes. */
export interface Limb {
  side: Side;
  /** +1 on the right, −1 on the left: turns "outwards" into the body's z. */
  sign: 1 | -1;
  /** Hip or shoulder, knee or elbow, ankle or wrist. */
  root: Vec3;
  middle: Vec3;
  end: Vec3;
  /** Thigh or upper arm, shank or forearm, foot or hand, toes or fingers. */
  upper: Basis;
  lower: Basis;
  tip: Basis;
  digits: Basis;
}
export const limbNames = ["legRight", "legLeft", "armRight", "armLeft"] as const;
export type LimbName = (typeof limbNames)[number];

export interface Body {
  pelvis: Place;
  thorax: Place;
  head: Place;
  spine: SpineLevel[];
  limbs: Record<LimbName, Limb>;
  breath: number;
}

const signOf = (side: Side): 1 | -1 => (side === "right" ? 1 : -1);

function hangLeg(angles: JointAngles, side: Side, pelvis: Place): Limb {
  const i = sideIndex[side];
  const sign = signOf(side);
  const root = add(pelvis.at, rotate(pelvis.basis, [0, 0, sign * segment.hipHalfWidth]));
  const swung = compose(pelvis.basis, turnZ(angles.hipFlexion[i]));
  const upper = compose(compose(swung, turnX(-sign * angles.hipAbduction[i])), turnY(-sign * angles.hipRotation[i]));
  const middle = add(root, scale(upper[1], -segment.thigh));
  const lower = compose(upper, turnZ(-angles.kneeFlexion[i]));
  const end = add(middle, scale(lower[1], -segment.shank));
  const tip = compose(compose(lower, turnZ(angles.ankleFlexion[i])), turnX(sign * angles.footEversion[i]));
  const digits = compose(tip, turnZ(angles.toeExtension[i]));
  return { side, sign, root, middle, end, upper, lower, tip, digits };
}

function hangArm(angles: JointAngles, side: Side, thorax: Place): Limb {
  const i = sideIndex[side];
  const sign = signOf(side);
  const forward = angles.protraction[i];
  const lift = angles.shoulderLift[i] + liftWithElevation(angles.shoulderFlexion[i], angles.shoulderAbduction[i]);
  const halfWidth = segment.shoulderHalfWidth - Math.abs(forward) * 0.25;
  const root = add(thorax.at, rotate(thorax.basis, [-0.2 + forward, 0.2 + lift, sign * halfWidth]));
  const swung = compose(thorax.basis, turnZ(angles.shoulderFlexion[i]));
  const raised = compose(swung, turnX(-sign * angles.shoulderAbduction[i]));
  const upper = compose(raised, turnY(-sign * angles.shoulderRotation[i]));
  const middle = add(root, scale(upper[1], -segment.upperArm));
  const bent = compose(upper, turnZ(angles.elbowFlexion[i]));
  const lower = compose(bent, turnY(sign * angles.forearmPronation[i]));
  const end = add(middle, scale(lower[1], -segment.forearm));
  const tip = compose(lower, turnZ(angles.wristFlexion[i]));
  const digits = compose(tip, turnZ(angles.grip[i]));
  return { side, sign, root, middle, end, upper, lower, tip, digits };
}

/** The shoulder girdle rises with the arm once it passes about 60° (scapulo-humeral rhythm); % of stature. */
function liftWithElevation(flexion: number, abduction: number): number {
  const elevation = Math.max(Math.abs(flexion), Math.abs(abduction));
  return Math.max(0, Math.min(1, (elevation - 60) / 110)) * 2.2;
}

/** The trunk and the head, without the limbs. `known` is the spine of angles that differ in the neck alone. */
export function poseTrunk(
  angles: JointAngles,
  known?: readonly SpineLevel[],
): Pick<Body, "pelvis" | "thorax" | "head" | "spine"> {
  const trunk = compose(turnZ(-angles.tip), turnY(angles.turn));
  const hips: Vec3 = [angles.x, angles.y, angles.z];
  const { pelvis, levels } = buildSpine(angles, trunk, hips, known);
  const chest = spineAt(levels, 26.5);
  // The neutral kyphosis (6°) is taken out, so that relaxed arms hang straight down.
  const thorax: Place = { at: chest.at, basis: compose(chest.basis, turnZ(6)) };
  const skullBase = spineAt(levels, 37.6);
  const head: Place = { at: add(skullBase.at, rotate(skullBase.basis, [1.2, 3.4, 0])), basis: skullBase.basis };
  return { pelvis, thorax, head, spine: levels };
}

/** Forward kinematics: from joint angles to the place of every segment. Contacts and pins are not looked at here. */
export function poseSkeleton(angles: JointAngles): Body {
  const trunk = poseTrunk(angles);
  const { pelvis, thorax } = trunk;
  return {
    ...trunk,
    breath: angles.breath,
    limbs: {
      legRight: hangLeg(angles, "right", pelvis),
      legLeft: hangLeg(angles, "left", pelvis),
      armRight: hangArm(angles, "right", thorax),
      armLeft: hangArm(angles, "left", thorax),
    },
  };
}
