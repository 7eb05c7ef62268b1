import type { Point } from "../vector";
import { scapulaOutline, scapulaSpine, shoulderHeight, tiltCentre } from "./bones-behind";
import type { PelvisNumbers } from "./numbers";
import { closedCurve, openCurve, ramp, turnAbout } from "./outline";
import type { PelvisStand } from "./settle";
import type { PelvisShape } from "./shapes";

/** Heights above the sacral base, mm, of the borders between the 18 vertebrae L5 to T1 and C7. */
export const vertebraBorders: readonly number[] = [
  0, 26, 52, 77, 101, 124, 146, 167, 188, 208, 227, 246, 264, 282, 299, 315, 331, 346, 360,
];
export const spineHeight = 360;
const sacralBase: Point = [0, 104];

/** A hump of height 1 around `centre`, 0 from `width` away on. */
const hump = (share: number, centre: number, width: number): number => {
  const distance = (share - centre) / width;
  return Math.abs(distance) >= 1 ? 0 : Math.cos((distance * Math.PI) / 2) ** 2;
};

/** The spine's middle line from behind: where the sacral base is, and x (mm) at a height above it. */
export interface SpineLine {
  base: Point;
  x: (height: number) => number;
}

/**
 * The spine leaves the sacral base at a right angle and rights itself above, then carries its curves (apex at 23 % and 62 %
 * of its height) and the shift of C7. All numbers are multiplied by `factor`; `stand` already is.
 */
export function spineLine(numbers: PelvisNumbers, stand: PelvisStand, factor: number): SpineLine {
  const base = turnAbout(sacralBase, tiltCentre, stand.lateralTilt);
  const lean = Math.tan(((stand.lateralTilt + (numbers.sacralTilt ?? 0) * factor) * Math.PI) / 180);
  const lumbar = (numbers.lumbarCurve ?? 0) * factor;
  const thoracic = (numbers.thoracicCurve ?? 0) * factor;
  const shift = (numbers.shift ?? 0) * factor;
  const x = (height: number) => {
    const share = Math.max(0, Math.min(1, height / spineHeight));
    return (
      base[0] * (1 - share) +
      shift * ramp(share, 0, 1) -
      lean * height * 0.6 * (1 - share) ** 3 +
      lumbar * hump(share, 0.23, 0.3) +
      thoracic * hump(share, 0.62, 0.4)
    );
  };
  return { base, x };
}

function vertebra({ base, x }: SpineLine, index: number): PelvisShape[] {
  const low = vertebraBorders[index] ?? 0;
  const high = vertebraBorders[index + 1] ?? spineHeight;
  const [from, to]: [Point, Point] = [
    [x(low), base[1] + low],
    [x(high), base[1] + high],
  ];
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const angle = (Math.atan2(from[0] - to[0], to[1] - from[1]) * 180) / Math.PI;
  const lumbar = index < 5;
  const neck = index === 17;
  const half = (high - low) * 0.36;
  const width = lumbar ? 21 - index * 0.5 : neck ? 13 : 18 - (index - 5) * 0.42;
  const wing = lumbar ? 37 - Math.abs(index - 2) * 2.5 : neck ? 22 : 28 - (index - 5) * 0.5;
  const lift = lumbar ? 0.05 : 0.32;
  const place = (out: number, up: number): Point => turnAbout([middle[0] + out, middle[1] + up * half], middle, angle);
  const right: readonly (readonly [number, number])[] = [
    [width * 0.52, 1],
    [width * 0.95, 0.72],
    [wing * 0.86, lift + 0.34],
    [wing + 1.5, lift],
    [wing * 0.86, lift - 0.3],
    [width * 0.98, -0.4],
    [width * 0.66, -1],
  ];
  const outline = [
    place(0, 0.86),
    ...right.map(([out, up]) => place(out, up)),
    place(0, -0.86),
    ...[...right].reverse().map(([out, up]) => place(-out, up)),
  ];
  const drop = lumbar ? 0.3 : 0.75;
  const spinous = [
    place(0, 0.62),
    place(3.6, 0.3 - drop * 0.3),
    place(lumbar ? 4.2 : 3.1, -0.7 - drop * 0.4),
    place(0, -0.95 - drop * 0.5),
    place(lumbar ? -4.2 : -3.1, -0.7 - drop * 0.4),
    place(-3.6, 0.3 - drop * 0.3),
  ];
  return [
    { role: "vertebra", d: closedCurve(outline) },
    { role: "spinous", d: closedCurve(spinous) },
  ];
}

/** From L5 up, so that each spinous process lies over the bone below it. */
export const vertebraeBehind = (line: SpineLine): PelvisShape[] =>
  vertebraBorders.slice(0, -1).flatMap((_, index) => vertebra(line, index));

/** Twelve pairs of ribs, faint, from T12 up; they follow the slope of their vertebra. */
export function ribsBehind({ base, x }: SpineLine): PelvisShape[] {
  const shapes: PelvisShape[] = [];
  const reach = [58, 84, 104, 114, 118, 119, 117, 112, 104, 92, 76, 54];
  for (const [index, out] of reach.entries()) {
    const height = ((vertebraBorders[index + 5] ?? 0) + (vertebraBorders[index + 6] ?? 0)) / 2;
    const slope = (x(height + 12) - x(height - 12)) / 24;
    const fall = index < 2 ? 34 : 44 - index * 1.5;
    for (const side of [1, -1]) {
      const at = (share: number, up: number): Point => [
        x(height) + side * (7 + (out - 7) * share),
        base[1] + height + up - side * slope * out * share,
      ];
      shapes.push({
        role: "rib",
        d: openCurve([at(0, 3), at(0.28, 7), at(0.62, -fall * 0.18), at(0.88, -fall * 0.6), at(1, -fall)]),
      });
    }
  }
  return shapes;
}

/** Both shoulder blades, carried by the ribs and tilted with the shoulders (degrees, + = right higher, as drawn). */
export function scapulae({ base, x }: SpineLine, shoulderTilt: number): PelvisShape[] {
  const middle = x(shoulderHeight - base[1]) * 0.85;
  return [1, -1].flatMap((side): PelvisShape[] => {
    const place = ([out, up]: Point): Point =>
      turnAbout([middle + out * side, up], [middle, shoulderHeight], shoulderTilt);
    return [
      { role: "scapula", d: closedCurve(scapulaOutline.map(place)) },
      { role: "ridge", d: openCurve(scapulaSpine.map(place)) },
    ];
  });
}

/** Half widths of the trunk from the neck to the thigh: [to the side, height]. */
const trunkHalf: readonly Point[] = [
  [20, 506],
  [33, 494],
  [38, 470],
  [56, 450],
  [104, 434],
  [148, 420],
  [172, 396],
  [180, 356],
  [172, 312],
  [156, 278],
  [148, 246],
  [138, 208],
  [131, 172],
  [134, 140],
  [148, 104],
  [164, 60],
  [172, 6],
  [173, -50],
  [167, -130],
  [162, -170],
];
const headHalf: readonly Point[] = [
  [0, 150],
  [34, 140],
  [51, 108],
  [48, 74],
  [38, 48],
  [36, 20],
  [38, -24],
];

/** The soft outline of trunk and head, following spine, shoulders and hips. Angles in degrees, as drawn. */
export function silhouetteBehind(
  { base, x }: SpineLine,
  tilts: { hips: number; shoulders: number; head: number },
): PelvisShape[] {
  const tangent = (degrees: number) => Math.tan((degrees * Math.PI) / 180);
  const trunk = ([out, up]: Point): Point => {
    const carried = x(Math.min(spineHeight, up - base[1])) * ramp(up, 0, 130);
    const shoulders = out * tangent(tilts.shoulders) * ramp(up, 230, 350) * (1 - 0.5 * ramp(up, 430, 490));
    const hips = out * tangent(tilts.hips) * (1 - ramp(Math.abs(up - 70), 40, 130));
    return [out + carried, up + shoulders + hips];
  };
  const c7: Point = [x(spineHeight), base[1] + spineHeight];
  const head = ([out, up]: Point): Point => {
    const turned = turnAbout([out, up], [0, 20], -tilts.head * ramp(up, -10, 50));
    return [c7[0] + turned[0], c7[1] + turned[1]];
  };
  const flip = (half: readonly Point[]): Point[] => [...half].reverse().map(([out, up]): Point => [-out, up]);
  const trunkPath = closedCurve([...trunkHalf, ...flip(trunkHalf)].map(trunk));
  const headPath = closedCurve([...headHalf, ...flip(headHalf).slice(0, -1)].map(head));
  return [
    { role: "silhouette", d: headPath },
    { role: "silhouette", d: trunkPath },
    { role: "silhouette-plain", d: headPath },
  ];
}
