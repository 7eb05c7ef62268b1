import { clamp, type Point } from "../vector";
import { sacralPlate, sacralSlope } from "./bones-side";
import { type PelvisNumbers, usualCraniovertebral, usualKyphosis, usualLordosis } from "./numbers";
import { closedCurve, openCurve, ramp, turnAbout } from "./outline";
import type { PelvisShape } from "./shapes";
import { spineHeight, vertebraBorders } from "./spine-behind";

/** The spine from the person's right: borders between the vertebrae L5 to C7, [forward, up] in mm, and the lean there. */
export interface SideSpine {
  at: readonly Point[];
  /** Degrees from upright, + = leaning forward. */
  lean: readonly number[];
}

/** How far forward the pelvis is tipped against the usual tilt, and how far its hips are before the plumb line, as drawn. */
export interface SideStand {
  tip: number;
  sway: number;
}

/** Shares of the lumbar and thoracic curves in each joint, from below. */
const lumbarShares = [0.28, 0.25, 0.2, 0.15, 0.12];
const thoracicShares = [0.03, 0.06, 0.08, 0.09, 0.1, 0.11, 0.11, 0.11, 0.1, 0.09, 0.07, 0.05];

/**
 * The low back follows the pelvis unless its curve was recorded; the whole then rights itself, so that C7 stays near the
 * plumb line. `factor` exaggerates what differs from usual.
 */
export function sideSpine(numbers: PelvisNumbers, { tip, sway }: SideStand, factor: number): SideSpine {
  const lordosis = clamp(
    numbers.lordosis === undefined
      ? usualLordosis + tip * 0.9
      : usualLordosis + (numbers.lordosis - usualLordosis) * factor,
    5,
    110,
  );
  const kyphosis = clamp(usualKyphosis + ((numbers.kyphosis ?? usualKyphosis) - usualKyphosis) * factor, 0, 100);
  const base = turnAbout(sacralPlate, [0, 0], -tip);
  const leans = [sacralSlope + tip];
  const last = () => leans[leans.length - 1] ?? 0;
  for (const share of lumbarShares) leans.push(last() - lordosis * share);
  for (const share of thoracicShares) leans.push(last() + kyphosis * share);
  leans.push(last() - 4);
  const points: Point[] = [[base[0] + sway, base[1]]];
  for (let i = 0; i < vertebraBorders.length - 1; i++) {
    const high = (vertebraBorders[i + 1] ?? 0) - (vertebraBorders[i] ?? 0);
    const lean = (((leans[i] ?? 0) + (leans[i + 1] ?? 0)) / 2) * (Math.PI / 180);
    const [x, y] = points[i] ?? base;
    points.push([x + high * Math.sin(lean), y + high * Math.cos(lean)]);
  }
  const top = points[points.length - 1] ?? base;
  // Sway-back: hips before the line, chest behind it.
  const target = -14 - sway * 0.5 + (kyphosis - usualKyphosis) * 0.3;
  const righting = (Math.atan2(top[0] - target, top[1] - base[1]) * 180) / Math.PI;
  const start = points[0] ?? base;
  return {
    at: points.map((point, i) => turnAbout(point, start, righting * ramp(i, 0, 7))),
    lean: leans.map((lean, i) => lean - righting * ramp(i, 0, 7)),
  };
}

/** A body with a spinous process, and the disc below it. */
function vertebra({ at, lean }: SideSpine, index: number): { bone: PelvisShape[]; disc: PelvisShape[] } {
  const [low, high] = [at[index], at[index + 1]];
  if (!low || !high) return { bone: [], disc: [] };
  const middle: Point = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2];
  const angle = -((lean[index] ?? 0) + (lean[index + 1] ?? 0)) / 2;
  const tall = Math.hypot(high[0] - low[0], high[1] - low[1]);
  const lumbar = index < 5;
  const half = tall * 0.36;
  const deep = lumbar ? 20 - index * 0.7 : 16.5 - (index - 5) * 0.55;
  const place = (ahead: number, up: number): Point => turnAbout([middle[0] + ahead, middle[1] + up], middle, angle);
  const body = [
    place(deep, half),
    place(deep * 0.9, 0),
    place(deep * 1.04, -half),
    place(deep * 0.3, -half * 0.94),
    place(-deep * 0.4, -half * 0.94),
    place(-deep, -half),
    place(-deep * 0.92, 0),
    place(-deep, half),
    place(-deep * 0.4, half * 0.94),
    place(deep * 0.3, half * 0.94),
  ];
  const [back, drop, thick] = lumbar
    ? [38, 7, 8.5]
    : index === 17
      ? [34, 10, 5]
      : [30, 15 + 5 * Math.sin(index / 3), 4.5];
  const reach = -deep - back;
  const process = [
    place(-deep * 0.9, half * 0.7),
    place(-deep - 10, half * 0.5),
    place(-deep - back * 0.55, half * 0.2 - drop * 0.4),
    place(reach, thick * 0.6 - drop),
    place(reach - 1, -thick * 0.8 - drop),
    place(-deep - back * 0.5, -thick - drop * 0.7),
    place(-deep - 11, -half * 0.75),
    place(-deep * 0.9, -half * 0.3),
  ];
  const gap = tall * 0.14;
  const disc = [
    place(deep * 0.98, -half + 0.5),
    place(deep * 1.02, -half - gap),
    place(deep * 0.9, -half - gap * 2),
    place(-deep * 0.9, -half - gap * 2),
    place(-deep * 0.98, -half - gap),
    place(-deep * 0.94, -half + 0.5),
  ];
  return {
    bone: [
      { role: "spinous", d: closedCurve(process) },
      { role: "vertebra", d: closedCurve(body) },
    ],
    disc: [{ role: "disc", d: closedCurve(disc) }],
  };
}

/** From L5 up: first every disc, then the bones from above down, so that each spinous process lies on the next one. */
export function vertebraeSide(spine: SideSpine): PelvisShape[] {
  const all = vertebraBorders.slice(0, -1).map((_, index) => vertebra(spine, index));
  return [...all.flatMap(({ disc }) => disc), ...all.reverse().flatMap(({ bone }) => bone)];
}

/** The near ribs, faint: back a little from the spine, then down and round to the breastbone. */
export function ribsSide({ at, lean }: SideSpine): PelvisShape[] {
  const reach = [50, 76, 112, 122, 126, 126, 122, 114, 103, 90, 76, 58];
  return reach.map((ahead, index): PelvisShape => {
    const from = at[index + 6] ?? [0, 0];
    const angle = -(lean[index + 6] ?? 0) * 0.7;
    const place = (x: number, y: number): Point => turnAbout([from[0] + x, from[1] + y], from, angle);
    const fall = 34 + ahead * 0.34;
    return {
      role: "rib",
      d: openCurve([
        place(-8, -4),
        place(-26, -12),
        place(-24, -30),
        place(ahead * 0.22, -fall * 0.82),
        place(ahead * 0.62, -fall * 1.12),
        place(ahead, -fall * 1.05),
      ]),
    };
  });
}

/** Skin behind and in front of the spine's middle line, at a height above the hip axis: [height, back, front]. */
const trunkDepth: readonly (readonly [height: number, back: number, front: number])[] = [
  [150, -66, 116],
  [180, -66, 108],
  [215, -66, 106],
  [255, -66, 114],
  [300, -68, 122],
  [345, -70, 118],
  [390, -70, 94],
  [425, -64, 60],
];
/** The same below the waist, where the pelvis leads: [height, back, front] from the hip axis. */
const hipDepth: readonly (readonly [height: number, back: number, front: number])[] = [
  [-170, -76, 72],
  [-120, -86, 80],
  [-70, -108, 86],
  [-25, -130, 88],
  [25, -138, 90],
  [70, -126, 98],
  [112, -104, 104],
];
/** The head in profile, from the nape over the crown to the throat, against C7. */
const profile: readonly Point[] = [
  [-50, 6],
  [-46, 40],
  [-56, 72],
  [-62, 104],
  [-48, 140],
  [-12, 160],
  [28, 154],
  [54, 130],
  [62, 106],
  [64, 96],
  [76, 78],
  [66, 70],
  [68, 60],
  [64, 44],
  [46, 36],
  [30, 28],
  [28, 6],
  [40, -20],
];

/** The soft outline from the side. `craniovertebral` in degrees; a smaller angle carries the head forward. */
export function silhouetteSide(
  spine: SideSpine,
  { tip, sway }: SideStand,
  craniovertebral: number,
  factor: number,
): PelvisShape[] {
  const top = spine.at[spine.at.length - 1] ?? [0, spineHeight];
  const middleAt = (height: number): number => {
    const above = spine.at.findIndex(([, y]) => y >= height);
    const [a, b] = [spine.at[Math.max(0, above - 1)], spine.at[above]];
    if (above < 0 || !a || !b) return above < 0 ? top[0] : (spine.at[0]?.[0] ?? 0);
    return a[0] + ((b[0] - a[0]) * (height - a[1])) / (b[1] - a[1] || 1);
  };
  const hips = (x: number, y: number): Point => {
    const turned = turnAbout([x, y], [0, 0], -tip * ramp(y, -80, 40) * 0.8);
    return [turned[0] + sway * ramp(y, -200, -20), turned[1]];
  };
  const back = [...hipDepth.map(([y, x]) => hips(x, y)), ...trunkDepth.map(([y, x]): Point => [middleAt(y) + x, y])];
  const front = [
    ...hipDepth.map(([y, , x]) => hips(x, y)),
    ...trunkDepth.map(([y, , x]): Point => [middleAt(y) + x, y]),
  ];
  const usual = 1 / Math.tan((usualCraniovertebral * Math.PI) / 180);
  const carried = clamp((1 / Math.tan((craniovertebral * Math.PI) / 180) - usual) * 85 * factor, -50, 90);
  const head = profile.map(([x, y]): Point => [top[0] + x + 6 + carried * ramp(y, -20, 90), top[1] + y]);
  return [{ role: "silhouette", d: closedCurve([...back, ...head, ...[...front].reverse()]) }];
}
