import type { PoseData } from "./pose-data";

/** Where a new pose may begin. */
export const startNames = ["standing", "supine", "quadruped", "seated", "prone", "sideLying"] as const;
export type StartName = (typeof startNames)[number];

const bothFeet: PoseData["anchor"] = {
  on: [{ landmark: "heel.right" }, { landmark: "ball.right" }, { landmark: "heel.left" }, { landmark: "ball.left" }],
  x: { landmark: "heel.right", at: -3 },
};

const starts: Readonly<Record<StartName, Omit<PoseData, "key">>> = {
  standing: { base: {}, anchor: bothFeet, keys: [{ label: "start" }] },
  supine: {
    base: { tip: -92, thoracicFlexion: 2, hipFlexion: 48, kneeFlexion: 95, headNod: 6 },
    anchor: { on: [{ landmark: "upback" }], x: { landmark: "upback", at: -22 } },
    pins: {
      footRight: { at: [20, 0, 5.5] },
      footLeft: { at: [20, 0, -5.5] },
      handRight: { at: [7, 0, 16] },
      handLeft: { at: [7, 0, -16] },
    },
    keys: [{ label: "start" }],
    mat: { from: -50, to: 40, halfDepth: 18 },
    headRest: 0,
  },
  quadruped: {
    base: { tip: 76, lumbarFlexion: 4, hipFlexion: 76, kneeFlexion: 94, ankleFlexion: -55, neckFlexion: -10 },
    anchor: {
      on: [{ landmark: "knee.right" }, { landmark: "knee.left" }],
      x: { landmark: "knee.right", at: -14 },
    },
    pins: { handRight: { at: [20, 0, 9] }, handLeft: { at: [20, 0, -9] } },
    keys: [{ label: "start" }],
    mat: { from: -44, to: 44, halfDepth: 18 },
  },
  seated: {
    base: { hipFlexion: 88, kneeFlexion: 88, shoulderFlexion: 30, elbowFlexion: 40 },
    anchor: {
      on: [
        { landmark: "ischium.right", height: 26 },
        { landmark: "ischium.left", height: 26 },
      ],
      x: { landmark: "pelvis", at: -4 },
    },
    pins: { footRight: { at: [20, 0, 5.5] }, footLeft: { at: [20, 0, -5.5] } },
    props: [{ kind: "chair", x: 10, height: 26, deep: 26 }],
    keys: [{ label: "start" }],
  },
  prone: {
    base: { tip: 90, ankleFlexion: -80, shoulderFlexion: 0, shoulderAbduction: 12, neckFlexion: -12, headNod: -6 },
    anchor: {
      on: [{ landmark: "chest" }, { landmark: "asis" }],
      solveTip: true,
      x: { landmark: "pelvis", at: 0 },
    },
    keys: [{ label: "start" }],
    mat: { from: -62, to: 54, halfDepth: 18 },
  },
  sideLying: {
    camera: { elevation: 26, shear: -0.12 },
    base: {
      turn: -90,
      tip: 90,
      hipFlexion: 50,
      hipRotation: 0,
      kneeFlexion: 88,
      ankleFlexion: 5,
      lumbarBend: -4,
      neckBend: -8,
      protraction: [0, 3],
    },
    anchor: {
      on: [{ landmark: "trochanter.left" }, { landmark: "shoulder.left" }],
      solveTip: true,
      x: { landmark: "pelvis", at: 0 },
    },
    pins: {
      footRight: { to: "ankle.left", offset: [0, 0, 3.4], pole: [-0.3, 0.05, 1] },
      handRight: { at: [20, 0, 19], fingers: [-0.2, 0, 1], pole: [-0.4, 1, 0.3] },
      handLeft: { at: [53, 0, 12], fingers: [1, 0, -0.2], pole: [0.1, 0.3, 1] },
    },
    props: [{ kind: "cushion", at: [42, 0, 0], halfWidth: 7, thickness: 3.4, depth: -5 }],
    keys: [{ label: "start" }],
    mat: { from: -42, to: 54, halfDepth: 26 },
  },
};

/** A first pose for a catalog key: one key, nothing moving yet, contacts and pins as that position has them. */
export const startPose = (key: string, name: StartName): PoseData => structuredClone({ key, ...starts[name] });
