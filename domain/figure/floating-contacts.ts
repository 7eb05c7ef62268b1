import type { LandmarkName } from "./landmarks";
import { undersideOf } from "./landmarks";
import type { PoseData } from "./pose-data";
import { solveBody } from "./solve-body";
import { momentOfKey } from "./timeline";

/** How far a contact may stay from its surface, % of stature: soft flesh and a mean of several contacts need some room. */
const tolerance = 3;

export interface FloatingContact {
  landmark: LandmarkName;
  /** What is left between it and its surface where it comes nearest, % of stature. */
  gap: number;
  /** The key at which it comes nearest. */
  key: number;
}

/**
 * Contacts that never happen: landmarks of the anchor that in no key come within 3 % of stature of their surface, so that
 * the drawing does not show what the data says.
 */
export function floatingContacts(pose: PoseData): FloatingContact[] {
  const bodies = pose.keys.map((_, key) => solveBody(pose, momentOfKey(key)));
  return (pose.anchor?.on ?? []).flatMap(({ landmark, height = 0 }) => {
    const gaps = bodies.map((body) => Math.abs(undersideOf(body, landmark) - height));
    const gap = Math.min(...gaps);
    return gap > tolerance ? [{ landmark, gap, key: gaps.indexOf(gap) }] : [];
  });
}
