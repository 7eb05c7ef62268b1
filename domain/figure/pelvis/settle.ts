import { clamp, type Point, type Vec3 } from "../vector";
import { landmarkPoints, tiltCentre } from "./bones-behind";
import type { PelvisNumbers } from "./numbers";
import { turnAbout } from "./outline";

/** Where the pelvis stands, in true degrees: + = right higher, and each half forward. */
export interface PelvisStand {
  lateralTilt: number;
  right: number;
  left: number;
}
type Landmark = keyof typeof landmarkPoints;
export const pelvisLandmarks = ["crest", "psis", "asis"] as const satisfies readonly Landmark[];

/**
 * A point of the right innominate, or of the left by its mirror (`side` -1), turned about the hip axis by `forward` degrees,
 * tilted with the pelvis, and seen from behind. mm, x to the person's right, y up.
 */
export function fromBehind([out, up, ahead]: Vec3, side: 1 | -1, forward: number, lateralTilt: number): Point {
  const angle = (forward * Math.PI) / 180;
  return turnAbout([out * side, up * Math.cos(angle) - ahead * Math.sin(angle)], tiltCentre, lateralTilt);
}

/** Height of the right landmark above the left one, mm. */
export function heightDifference(name: Landmark, { lateralTilt, right, left }: PelvisStand): number {
  const point = landmarkPoints[name];
  return fromBehind(point, 1, right, lateralTilt)[1] - fromBehind(point, -1, left, lateralTilt)[1];
}

/** How reluctant a missing angle is to leave 0, mm a degree: heights alone are read as turned halves before a tilted whole. */
const reluctance = { tilt: 0.3, turn: 0.05 };

/**
 * The stand that fits the numbers best. Angles that were recorded stay; missing ones are found from the recorded heights by
 * least squares (Gauss–Newton), because three heights and three angles seldom agree to the millimetre.
 */
export function settlePelvis(numbers: PelvisNumbers): PelvisStand {
  const heights: Record<Landmark, number | undefined> = {
    crest: numbers.crestMm,
    psis: numbers.psisMm,
    asis: numbers.asisMm,
  };
  const known = pelvisLandmarks.flatMap((name) => {
    const height = heights[name];
    return height === undefined ? [] : [{ name, height }];
  });
  const { innominateRight: right, innominateLeft: left, lateralTilt } = numbers;
  const fitTilt = lateralTilt === undefined && known.length > 0;
  const fitTurn = (right === undefined || left === undefined) && known.some(({ name }) => name !== "crest");
  const standFor = (tilt: number, turn: number): PelvisStand => {
    // `turn` is how far the right half is in front of the left; it falls on whichever half was not recorded.
    const share = right === undefined && left === undefined ? turn / 2 : turn;
    return {
      lateralTilt: lateralTilt ?? tilt,
      right: right ?? clamp(share, -40, 40),
      left: left ?? clamp(-share, -40, 40),
    };
  };
  let tilt = 0;
  let turn = 0;
  const step = 0.01;
  for (let round = 0; round < 8 && (fitTilt || fitTurn); round++) {
    let [aa, ab, bb] = [reluctance.tilt ** 2, 0, reluctance.turn ** 2];
    let [a, b] = [-(reluctance.tilt ** 2) * tilt, -(reluctance.turn ** 2) * turn];
    for (const { name, height } of known) {
      const at = (t: number, d: number) => heightDifference(name, standFor(t, d));
      const byTilt = fitTilt ? (at(tilt + step, turn) - at(tilt - step, turn)) / (2 * step) : 0;
      const byTurn = fitTurn ? (at(tilt, turn + step) - at(tilt, turn - step)) / (2 * step) : 0;
      const missing = height - at(tilt, turn);
      aa += byTilt * byTilt;
      ab += byTilt * byTurn;
      bb += byTurn * byTurn;
      a += byTilt * missing;
      b += byTurn * missing;
    }
    const determinant = aa * bb - ab * ab;
    tilt = clamp(tilt + (a * bb - b * ab) / determinant, -20, 20);
    turn = clamp(turn + (b * aa - a * ab) / determinant, -60, 60);
  }
  return standFor(tilt, turn);
}
