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

export const muscles = {
  hamstrings: {
    kind: "limb",
    segment: "thigh",
    faces: [-1, 0, 0.2],
    points: [
      [0.12, -2.2, 0, 1.4],
      [0.3, -2, 0, 1.9],
      [0.55, -1.5, 0, 1.7],
      [0.8, -1.4, 0, 1],
      [0.93, -1.4, 0, 0.5],
    ],
  },
  quadriceps: {
    kind: "limb",
    segment: "thigh",
    faces: [1, 0, 0.2],
    points: [
      [0.14, 2.2, 0.3, 1.3],
      [0.35, 2.1, 0.2, 1.9],
      [0.6, 1.8, 0.1, 1.6],
      [0.82, 1.5, 0, 1],
      [0.92, 1.4, 0, 0.5],
    ],
  },
  rectus_femoris: {
    kind: "limb",
    segment: "thigh",
    faces: [1, 0, 0.2],
    points: [
      [0.04, 2.8, 0, 0.9],
      [0.3, 2.6, 0, 1.5],
      [0.6, 2.1, 0, 1.3],
      [0.9, 1.6, 0, 0.5],
    ],
  },
  adductors: {
    kind: "limb",
    segment: "thigh",
    faces: [0.35, 0, -1],
    points: [
      [0.06, 0.6, -2.9, 1.3],
      [0.3, 0.3, -2.6, 1.7],
      [0.6, -0.1, -1.9, 1.1],
      [0.85, 0, -1.6, 0.5],
    ],
  },
  tensor_fasciae_latae: {
    kind: "limb",
    segment: "thigh",
    faces: [0.3, 0, 1],
    points: [
      [-0.05, 2.4, 3.2, 0.9],
      [0.12, 1.8, 3.8, 1.2],
      [0.3, 0.9, 3.6, 0.8],
      [0.6, 0.3, 2.9, 0.5],
      [0.95, 0, 2, 0.4],
    ],
  },
  gastrocnemius: {
    kind: "limb",
    segment: "shank",
    faces: [-1, 0, 0.2],
    points: [
      [0.04, -1.5, 0, 0.9],
      [0.2, -1.9, 0, 1.6],
      [0.36, -1.7, 0, 1.5],
      [0.5, -1.3, 0, 0.9],
      [0.75, -1.1, 0, 0.4],
      [0.97, -1.2, 0, 0.35],
    ],
  },
  soleus: {
    kind: "limb",
    segment: "shank",
    faces: [-1, 0, 0.2],
    deep: true,
    points: [
      [0.22, -1.2, 0, 1],
      [0.42, -1.2, 0, 1.4],
      [0.6, -0.9, 0, 1],
      [0.8, -0.9, 0, 0.45],
      [0.97, -1.1, 0, 0.35],
    ],
  },
  tibialis_anterior: {
    kind: "limb",
    segment: "shank",
    faces: [1, 0, 0.5],
    points: [
      [0.08, 1.6, 0.6, 0.7],
      [0.3, 1.3, 0.6, 1],
      [0.6, 0.9, 0.4, 0.6],
      [0.9, 0.7, 0, 0.35],
    ],
  },
  tibialis_posterior: {
    kind: "limb",
    segment: "shank",
    faces: [-1, 0, -0.4],
    deep: true,
    points: [
      [0.2, -0.6, -0.6, 0.9],
      [0.5, -0.4, -0.8, 0.8],
      [0.85, -0.6, -1, 0.4],
      [1.02, -0.2, -1.2, 0.35],
    ],
  },
  foot_intrinsics: {
    kind: "limb",
    segment: "foot",
    faces: [0, -0.4, 0.3],
    deep: true,
    points: [
      [-1.6, -2.9, 0, 0.6],
      [2, -2.4, 0, 0.8],
      [6, -2.9, 0, 0.6],
    ],
  },
  deltoid: {
    kind: "limb",
    segment: "upperArm",
    faces: [0, 0, 1],
    points: [
      [0, 0, 1.1, 1.2],
      [0.15, 0.1, 1.1, 1.3],
      [0.42, 0.1, 0.7, 0.6],
    ],
  },
  gluteus_maximus: { kind: "pelvis", faces: [-0.7, 0, 0.6] },
  gluteus_medius: { kind: "pelvis", faces: [-0.2, 0.1, 1] },
  piriformis: { kind: "pelvis", faces: [-0.6, 0, 0.7], deep: true },
  iliopsoas: { kind: "pelvis", faces: [1, 0, 0.6], deep: true },
  pelvic_floor: { kind: "pelvis", faces: [0, 0, 1], deep: true },
  erector_spinae: {
    kind: "trunk",
    faces: [-1, 0, 0.6],
    points: [
      [3, -0.64, 0.22, 1.25],
      [8, -0.62, 0.27, 1.25],
      [13, -0.63, 0.29, 1.25],
      [19, -0.66, 0.25, 1.2],
      [26, -0.62, 0.24, 1],
    ],
  },
  multifidus: {
    kind: "trunk",
    faces: [-1, 0, 0.5],
    deep: true,
    points: [
      [1.5, -0.6, 0.13, 0.9],
      [5, -0.56, 0.15, 1.1],
      [10, -0.56, 0.14, 0.7],
    ],
  },
  rectus_abdominis: {
    kind: "trunk",
    faces: [1, 0, 0.5],
    points: [
      [3.5, 0.55, 0.18, 1.2],
      [8, 0.55, 0.2, 1.35],
      [13, 0.56, 0.2, 1.35],
      [18, 0.6, 0.18, 1.2],
    ],
  },
  obliques: {
    kind: "trunk",
    faces: [0.1, 0, 1],
    points: [
      [3.5, 0.12, 0.79, 1.4],
      [8, 0.12, 0.76, 1.5],
      [12, 0.12, 0.76, 1.5],
      [17, 0.12, 0.79, 1.4],
    ],
  },
  quadratus_lumborum: {
    kind: "trunk",
    faces: [-0.6, 0, 1],
    deep: true,
    points: [
      [5.5, -0.4, 0.55, 1.4],
      [10, -0.4, 0.5, 1.3],
      [14.4, -0.4, 0.45, 1.1],
    ],
  },
  latissimus_dorsi: {
    kind: "trunk",
    faces: [-0.5, 0, 1],
    toArm: 0.16,
    points: [
      [9, -0.5, 0.45, 0.8],
      [14, -0.4, 0.66, 1.4],
      [19, -0.25, 0.8, 1.6],
      [23, -0.15, 0.86, 1.3],
    ],
  },
  lower_trapezius: {
    kind: "trunk",
    faces: [-1, 0, 0.4],
    behindArms: true,
    points: [
      [15, -0.8, 0.08, 0.5],
      [20, -0.72, 0.26, 1.1],
      [25, -0.7, 0.5, 0.9],
    ],
  },
  middle_trapezius: {
    kind: "trunk",
    faces: [-1, 0, 0.5],
    behindArms: true,
    points: [
      [26.5, -0.66, 0.12, 1.3],
      [26, -0.66, 0.45, 1.2],
      [26.5, -0.4, 0.8, 0.8],
    ],
  },
  upper_trapezius: {
    kind: "trunk",
    faces: [-0.6, 0.5, 0.6],
    behindArms: true,
    points: [
      [33, -0.5, 0.25, 0.6],
      [30.4, -0.4, 0.5, 0.9],
      [28, -0.2, 0.95, 0.8],
    ],
  },
  levator_scapulae: {
    kind: "trunk",
    faces: [-0.5, 0, 1],
    deep: true,
    behindArms: true,
    points: [
      [35, -0.2, 0.4, 0.5],
      [31, -0.35, 0.55, 0.7],
      [27, -0.7, 0.5, 0.6],
    ],
  },
  pectoralis_major: {
    kind: "trunk",
    faces: [1, 0, 0.5],
    toArm: 0.18,
    points: [
      [20.5, 0.72, 0.12, 1.1],
      [22.5, 0.68, 0.4, 1.7],
      [24.5, 0.5, 0.74, 1.3],
    ],
  },
  serratus_anterior: {
    kind: "trunk",
    faces: [0.2, 0, 1],
    behindArms: true,
    points: [
      [15, 0.2, 0.8, 0.9],
      [18.5, 0.1, 0.84, 1.4],
      [22, 0, 0.85, 1.3],
    ],
  },
  deep_neck_flexors: {
    kind: "trunk",
    faces: [0.5, 0, 1],
    deep: true,
    points: [
      [29.5, 0.3, 0.05, 0.6],
      [33, 0.32, 0.05, 0.7],
      [36.2, 0.3, 0.05, 0.6],
    ],
  },
  transversus_abdominis: { kind: "pelvis", faces: [0, 0, 1], deep: true },
  diaphragm: { kind: "pelvis", faces: [0, 0, 1], deep: true },
} as const satisfies Record<string, LimbMuscle | TrunkMuscle | PelvisMuscle>;

export type MuscleName = keyof typeof muscles;
export const isMuscleName = (name: string): name is MuscleName => Object.hasOwn(muscles, name);

/** What a client calls it; pictures say it in words as well as in colour. */
export const muscleWords: Record<MuscleName, string> = {
  hamstrings: "back of the thigh",
  quadriceps: "front of the thigh",
  rectus_femoris: "front of the thigh",
  adductors: "inner thigh",
  tensor_fasciae_latae: "outer thigh",
  gastrocnemius: "calf",
  soleus: "deep calf",
  tibialis_anterior: "front of the shin",
  tibialis_posterior: "deep calf to the arch",
  foot_intrinsics: "sole of the foot",
  deltoid: "shoulder",
  gluteus_maximus: "buttock",
  gluteus_medius: "side of the hip",
  piriformis: "deep buttock",
  iliopsoas: "deep hip flexor",
  pelvic_floor: "pelvic floor",
  erector_spinae: "long back muscles",
  multifidus: "deep low back",
  rectus_abdominis: "front of the belly",
  obliques: "side of the waist",
  quadratus_lumborum: "deep side of the low back",
  latissimus_dorsi: "broad back muscle",
  lower_trapezius: "below the shoulder blades",
  middle_trapezius: "between the shoulder blades",
  upper_trapezius: "neck to shoulder",
  levator_scapulae: "side of the neck",
  pectoralis_major: "chest",
  serratus_anterior: "side of the ribs",
  deep_neck_flexors: "deep front of the neck",
  transversus_abdominis: "deep belly",
  diaphragm: "breathing muscle",
};
