import type { Point } from "../vector";

/**
 * The same pelvis from the person's right, facing right: [forward, up] in mm from the hip centre, standing in the usual
 * tilt (the ASIS 10° below the PSIS, ASIS and pubic bone one above the other). Teaching-picture accuracy.
 */
export const hipBoneOutline: readonly Point[] = [
  [-92, 107],
  [-82, 122],
  [-58, 136],
  [-26, 144],
  [6, 141],
  [32, 127],
  [48, 105],
  [54, 84],
  [46, 70],
  [40, 58],
  [45, 44],
  [38, 30],
  [30, 14],
  [40, 2],
  [55, -8],
  [59, -24],
  [48, -40],
  [24, -50],
  [4, -64],
  [-16, -79],
  [-36, -79],
  [-50, -62],
  [-46, -42],
  [-41, -26],
  [-52, -10],
  [-43, 4],
  [-40, 22],
  [-46, 40],
  [-62, 52],
  [-84, 62],
  [-91, 74],
  [-87, 90],
];
export const sideForamen: readonly Point[] = [
  [12, -20],
  [30, -22],
  [38, -32],
  [20, -43],
  [0, -54],
  [-14, -50],
  [-10, -32],
];
/** A line that the gluteal muscles leave on the blade of the ilium. */
export const glutealLine: readonly Point[] = [
  [-58, 62],
  [-50, 92],
  [-24, 114],
  [8, 116],
  [34, 100],
];
export const sidePsis: Point = [-92, 107];
export const sideAsis: Point = [54, 84];
export const socketRadius = 27;

/** Middle of the top of the sacrum, and how far it leans forward in the usual tilt, degrees. */
export const sacralPlate: Point = [-25, 107];
export const sacralSlope = 39;
export const sacrumSide: readonly Point[] = [
  [-6, 91],
  [-20, 84],
  [-40, 64],
  [-58, 38],
  [-64, 10],
  [-56, -8],
  [-46, -20],
  [-52, -26],
  [-66, -18],
  [-80, 0],
  [-90, 30],
  [-96, 66],
  [-84, 92],
  [-62, 112],
  [-44, 122],
];
/** The joints between the sacral bones, front to back. */
export const sacralJoints: readonly (readonly [Point, Point])[] = [
  [
    [-32, 73],
    [-62, 94],
  ],
  [
    [-50, 50],
    [-78, 65],
  ],
  [
    [-61, 26],
    [-84, 36],
  ],
  [
    [-62, 4],
    [-80, 8],
  ],
];
export const femurSide: readonly Point[] = [
  [-24, 6],
  [-16, 20],
  [0, 24],
  [14, 16],
  [20, -4],
  [17, -38],
  [14, -84],
  [15, -170],
  [-13, -170],
  [-15, -84],
  [-20, -40],
  [-27, -16],
];
