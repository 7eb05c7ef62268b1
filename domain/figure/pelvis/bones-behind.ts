import type { Point, Vec3 } from "../vector";

/**
 * The right half of the pelvis and its neighbours, at the accuracy of a teaching picture. Millimetres; the height of the
 * hip axis is 0. Points of the innominate are [to the side, up, forward]; flat bones are [to the right, up], seen from behind.
 */
export const innominateOutline: readonly Vec3[] = [
  [43, 74, -64],
  [52, 99, -52],
  [74, 121, -30],
  [100, 132, -8],
  [124, 127, 10],
  [139, 110, 26],
  [134, 88, 42],
  [121, 66, 40],
  [113, 42, 34],
  [116, 22, 10],
  [112, 2, 0],
  [101, -22, -4],
  [92, -46, -20],
  [80, -64, -24],
  [66, -70, -18],
  [46, -63, 4],
  [24, -53, 28],
  [6, -44, 40],
  [3, -22, 46],
  [10, -10, 44],
  [34, -2, 36],
  [58, 6, 16],
  [60, 10, -34],
  [57, 26, -38],
  [48, 38, -46],
  [37, 50, -58],
  [37, 62, -64],
];
export const obturatorForamen: readonly Vec3[] = [
  [52, -12, 20],
  [66, -18, 8],
  [70, -34, -4],
  [62, -50, -6],
  [46, -48, 14],
  [36, -34, 28],
  [40, -18, 28],
];
/** Where the gluteal surface bends under the crest. */
export const crestRidge: readonly Vec3[] = [
  [52, 92, -52],
  [72, 110, -30],
  [97, 119, -8],
  [120, 113, 10],
];
/** The line behind the socket, from the notch to the sitting bone. */
export const ischialRidge: readonly Vec3[] = [
  [66, 12, -36],
  [78, -8, -30],
  [84, -34, -24],
  [78, -54, -24],
];
export const landmarkPoints = {
  psis: [43, 70, -66],
  asis: [131, 80, 46],
  crest: [104, 132, -8],
} as const satisfies Record<string, Vec3>;
export const hipCentre: Vec3 = [93, 0, 0];

/** The pelvis tilts sideways about this point. */
export const tiltCentre: Point = [0, 60];
/** Half outlines, from the midline above to the midline below; the other half is the mirror. */
export const sacrumHalf: readonly Point[] = [
  [0, 104],
  [11, 106],
  [24, 107],
  [45, 101],
  [52, 85],
  [44, 64],
  [34, 46],
  [23, 30],
  [13, 14],
  [6, 2],
  [3, -9],
  [0, -15],
];
export const sacralForamina: readonly Point[] = [
  [20, 86],
  [17, 69],
  [14, 52],
  [11, 36],
];
/** From the top of the great trochanter round the shaft; relative to the hip centre, outward positive. */
export const femurOutline: readonly Point[] = [
  [12, 8],
  [30, 2],
  [38, 10],
  [46, 12],
  [53, 4],
  [53, -16],
  [45, -40],
  [39, -80],
  [37, -170],
  [14, -170],
  [14, -84],
  [17, -50],
  [11, -32],
  [2, -18],
];
export const femoralHeadRadius = 22;

/** The right shoulder blade, from its upper inner corner outwards. */
export const scapulaOutline: readonly Point[] = [
  [44, 344],
  [64, 350],
  [100, 352],
  [126, 362],
  [136, 354],
  [126, 340],
  [108, 328],
  [96, 300],
  [78, 258],
  [68, 246],
  [58, 254],
  [50, 294],
];
export const scapulaSpine: readonly Point[] = [
  [47, 324],
  [76, 334],
  [106, 346],
  [132, 356],
];
/** About this height the shoulders tilt. */
export const shoulderHeight = 340;
