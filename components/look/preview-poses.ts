import type { PoseData } from "@/domain/figure/pose-data";

const standing: PoseData = {
  key: "e_preview",
  camera: { azimuth: 0, elevation: 4 },
  base: { turn: -48, shoulderAbduction: [12, 10], elbowFlexion: [14, 10] },
  anchor: { on: [{ landmark: "heel.right" }, { landmark: "heel.left" }], x: { landmark: "pelvis", at: 0 } },
  keys: [{}],
};

/** Somebody who just stands there, as far as each choice needs to be seen. Not exercises: nobody is given these. */
export const previewPoses = {
  trunk: { ...standing, closeUp: { left: -46, right: 46, bottom: 40, top: 101 } },
  head: { ...standing, closeUp: { left: -12, right: 24, bottom: 79, top: 103 } },
  legs: { ...standing, closeUp: { left: -45, right: 45, bottom: -2, top: 58 } },
} as const satisfies Record<string, PoseData>;
