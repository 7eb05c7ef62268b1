import type { JointAngles } from "./joints";
import { findLandmark, type LandmarkName, occiputOf } from "./landmarks";
import type { AnchorData } from "./pose-data";
import { poseSkeleton, poseTrunk } from "./skeleton";
import { clamp, rotate, turnZ, type Vec3 } from "./vector";

/**
 * Sets the body down: finds x, y, z (and `tip` when asked) so that the named landmarks rest on their surfaces.
 * Without `solveTip` the lowest of them touches. With it, a Gauss–Newton search on `tip` makes them all touch; what cannot
 * touch exactly (more contacts than freedom) is shared out evenly.
 */
export function settleBody(angles: JointAngles, anchor: AnchorData | undefined): JointAngles {
  if (!anchor) return angles;
  const body = poseSkeleton({ ...angles, x: 0, y: 0 });
  // The body tips about its hips in one piece, so each try only turns what the first one hung.
  const tipped = (landmark: LandmarkName, tip: number): Vec3 =>
    rotate(turnZ(angles.tip - tip), findLandmark(body, landmark).at);
  const contacts = anchor.on.map(({ landmark, height = 0 }) => {
    const { at, radius } = findLandmark(body, landmark);
    return { at, rise: radius + height };
  });
  const clearances = (tip: number): number[] => {
    const turn = turnZ(angles.tip - tip);
    return contacts.map(({ at, rise }) => rotate(turn, at)[1] - rise);
  };
  const tip = anchor.solveTip && anchor.on.length > 1 ? levelContacts(angles.tip, clearances) : angles.tip;
  const gaps = clearances(tip);
  const y = anchor.solveTip && gaps.length > 1 ? -mean(gaps) : -Math.min(...gaps);
  const settled = { ...angles, tip, y };
  if (anchor.x) settled.x = anchor.x.at - tipped(anchor.x.landmark, tip)[0];
  if (anchor.z) settled.z = anchor.z.at - tipped(anchor.z.landmark, tip)[2] + angles.z;
  return settled;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function levelContacts(start: number, clearances: (tip: number) => number[]): number {
  let tip = start;
  for (let step = 0; step < 8; step++) {
    const here = clearances(tip);
    const beyond = clearances(tip + 0.5);
    const meanHere = mean(here);
    const meanBeyond = mean(beyond);
    let slopeTimesError = 0;
    let slopeSquared = 0;
    for (const [i, gap] of here.entries()) {
      const slope = ((beyond[i] ?? gap) - meanBeyond - (gap - meanHere)) / 0.5;
      slopeTimesError += slope * (gap - meanHere);
      slopeSquared += slope * slope;
    }
    if (slopeSquared < 1e-9) break;
    const change = clamp(slopeTimesError / slopeSquared, -15, 15);
    tip -= change;
    if (Math.abs(change) < 0.02) break;
  }
  return tip;
}

/** Bends the neck until the back of the head rests on a surface `height` above the floor (secant search, limited). */
export function restHead(angles: JointAngles, height: number): JointAngles {
  let neckFlexion = angles.neckFlexion;
  const { spine } = poseTrunk(angles);
  const gapAt = (neck: number) => {
    const { at, radius } = occiputOf(poseTrunk({ ...angles, neckFlexion: neck }, spine).head);
    return at[1] - radius - height - 0.1;
  };
  for (let step = 0; step < 6; step++) {
    const gap = gapAt(neckFlexion);
    if (Math.abs(gap) < 0.05) break;
    const slope = gapAt(neckFlexion + 1) - gap || 1;
    neckFlexion = clamp(neckFlexion - clamp(gap / slope, -12, 12), -25, 55);
  }
  return { ...angles, neckFlexion };
}
