import type { PelvisMuscle, TrunkMuscle } from "./muscle-kinds";

/** Muscles of the trunk, the neck and the pelvis. */
export const trunkMuscles = {
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
  sternocleidomastoid: {
    kind: "trunk",
    faces: [0.6, 0, 1],
    behindArms: true,
    points: [
      [30, 0.62, 0.12, 0.5],
      [33, 0.5, 0.5, 0.7],
      [36.4, -0.1, 0.8, 0.6],
    ],
  },
  suboccipitals: {
    kind: "trunk",
    faces: [-1, 0, 0.3],
    deep: true,
    points: [
      [34.6, -0.7, 0.2, 0.6],
      [36.8, -0.8, 0.35, 0.9],
    ],
  },
  transversus_abdominis: { kind: "pelvis", faces: [0, 0, 1], deep: true },
  diaphragm: { kind: "pelvis", faces: [0, 0, 1], deep: true },
} as const satisfies Record<string, TrunkMuscle | PelvisMuscle>;
