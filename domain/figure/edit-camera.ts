import type { CameraData, PoseData } from "./pose-data";

/** From where the body is seen, whichever way it is turned. */
export const cameraNames = ["side", "front", "back", "top"] as const;
export type CameraName = (typeof cameraNames)[number];

const wholeTurn = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;
/** The painter of boxes needs a camera within 89° of straight on; a little less keeps floors from closing up. */
const mostAzimuth = 85;

/**
 * The camera (degrees) that sees the body from its side, front or back, or from above. A body that already faces the viewer
 * (`turn` −90) is seen from the front without turning the camera.
 */
export function cameraFrom(pose: PoseData, name: CameraName): CameraData {
  if (name === "top") return { elevation: 78 };
  const wanted = { side: 0, front: -90, back: 90 }[name];
  const azimuth = wholeTurn(wanted - (pose.base.turn ?? 0));
  if (azimuth === 0 && name === "side") return { azimuth: 0, elevation: 12, shear: -0.16 };
  return { azimuth: Math.max(-mostAzimuth, Math.min(mostAzimuth, Math.round(azimuth))), elevation: 6 };
}
