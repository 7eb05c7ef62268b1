import type { Vec3 } from "./vector";

/**
 * Where each muscle lies, as chains of balls in the axes of its segment. Superficial muscles are painted solid, deep ones
 * "seen through". Positions are drawn from common anatomy at the accuracy of a teaching picture; all lengths in % of stature.
 */

/** Share of the segment's length, forward, outward, radius. */
export type LimbPoint = readonly [share: number, forward: number, outward: number, radius: number];
export interface LimbMuscle {
  kind: "limb";
  segment: "thigh" | "shank" | "upperArm" | "foot";
  points: readonly LimbPoint[];
  /** The way its surface faces, in the segment's axes (z outward): a hidden muscle fades. */
  faces: Vec3;
  deep?: boolean;
}

/** Height on the spine, position across (share of the half depth forward, share of the half width outward), radius. */
export type TrunkPoint = readonly [height: number, forward: number, outward: number, radius: number];
export interface TrunkMuscle {
  kind: "trunk";
  points: readonly TrunkPoint[];
  faces: Vec3;
  deep?: boolean;
  /** Goes on to the upper arm at this share of its length. */
  toArm?: number;
  /** Painted with the shirt, so that arms and head stay in front. */
  behindArms?: boolean;
}

/** Muscles of the pelvis are drawn by their own rule in muscle-shapes.ts. */
export interface PelvisMuscle {
  kind: "pelvis";
  faces: Vec3;
  deep?: boolean;
}
