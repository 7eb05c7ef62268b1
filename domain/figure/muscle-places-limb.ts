import type { LimbMuscle } from "./muscle-kinds";

/** Muscles of the legs, the feet and the upper arm. */
export const limbMuscles = {
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
  peroneals: {
    kind: "limb",
    segment: "shank",
    faces: [0, 0, 1],
    points: [
      [0.1, 0, 1.5, 0.7],
      [0.35, -0.2, 1.7, 0.9],
      [0.65, -0.4, 1.2, 0.5],
      [0.94, -0.8, 0.9, 0.35],
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
} as const satisfies Record<string, LimbMuscle>;
