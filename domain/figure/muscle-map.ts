import type { Side } from "../catalog/kinds";
import type { BodyView } from "./body-map";
import { backMuscles } from "./muscle-map-back";
import { frontMuscles } from "./muscle-map-front";
import { type MusclePlaces, pointsOf } from "./muscle-map-places";
import { closedCurve } from "./pelvis/outline";
import type { Point } from "./vector";

/** The muscle map: where the catalog's 45 muscles lie on the body map, and what a practitioner noted about them. */
export const muscleStates = ["tight", "weak", "under_treatment", "resolved"] as const;
export type MuscleState = (typeof muscleStates)[number];

/** One muscle as noted: its catalog key, the half, the state, and its name in the reader's words. */
export interface MarkedMuscle {
  key: string;
  side: Side;
  state: MuscleState;
  name: string;
  /** As what it was noted, where the state no longer says it. */
  found?: readonly ("tight" | "weak")[];
}

/** Covered by another muscle or by bone, and drawn hatched: as in the catalog. */
const deepMuscles = new Set([
  "psoas_major",
  "iliacus",
  "quadratus_lumborum",
  "multifidus",
  "internal_oblique",
  "transversus_abdominis",
  "diaphragm",
  "pelvic_floor",
  "gluteus_minimus",
  "piriformis",
  "deep_hip_rotators",
  "soleus",
  "tibialis_posterior",
  "foot_intrinsics",
  "levator_scapulae",
  "rhomboids",
  "pectoralis_minor",
  "scalenes",
  "suboccipitals",
  "deep_neck_flexors",
]);
export const isDeepMuscle = (key: string): boolean => deepMuscles.has(key);

/** One muscle of one half on one view: SVG path data in the units of the body map (hundredths of % of stature, y down). */
export interface MuscleArea {
  key: string;
  half: "right" | "left";
  deep: boolean;
  d: string;
  /** The middle of its largest part, for a number or a line to it. */
  at: Point;
}

const places: Record<BodyView, MusclePlaces> = { front: frontMuscles, back: backMuscles };

/** A point inside an outline: the middle of its widest stretch at half height. */
function middleOf(outline: readonly Point[]): Point {
  const heights = outline.map(([, y]) => y);
  const level = (Math.min(...heights) + Math.max(...heights)) / 2 + 0.01;
  const crossings = outline.flatMap(([x1, y1], i): number[] => {
    const [x2, y2] = outline[(i + 1) % outline.length] ?? [x1, y1];
    return y1 > level === y2 > level ? [] : [x1 + ((x2 - x1) * (level - y1)) / (y2 - y1)];
  });
  crossings.sort((a, b) => a - b);
  let [from, to] = [crossings[0] ?? 0, crossings[1] ?? 0];
  for (let i = 2; i + 1 < crossings.length; i += 2) {
    const [start, end] = [crossings[i] ?? 0, crossings[i + 1] ?? 0];
    if (end - start > to - from) [from, to] = [start, end];
  }
  return [(from + to) / 2, level];
}

function areaOf(view: BodyView, key: string, half: MuscleArea["half"]): MuscleArea | null {
  const outlines = places[view][key]?.map(pointsOf);
  const [main] = outlines ?? [];
  if (!outlines || !main) return null;
  // The person's right is the viewer's left from the front.
  const way = (half === "right") === (view === "front") ? -1 : 1;
  const paths = outlines.map((points) => closedCurve(points.map(([x, y]): Point => [x * way, y])));
  const [x, y] = middleOf(main);
  return { key, half, deep: isDeepMuscle(key), d: paths.join(""), at: [x * way * 10, y * -10] };
}

/** Every superficial muscle of a view, both halves: the faint lines of an unmarked map. */
export const superficialAreas = (view: BodyView): MuscleArea[] =>
  Object.keys(places[view])
    .filter((key) => !isDeepMuscle(key))
    .flatMap((key) => areasOf(view, { key, side: "both" }));

/** The areas of one marked muscle on a view: one half, or both for `both` and `none`; empty when it is not seen there. */
export function areasOf(view: BodyView, { key, side }: Pick<MarkedMuscle, "key" | "side">): MuscleArea[] {
  const halves = side === "right" || side === "left" ? [side] : (["right", "left"] as const);
  return halves.flatMap((half) => areaOf(view, key, half) ?? []);
}

/** The views that show a muscle, the fuller one first; empty for a key that the map does not know. */
export const viewsOfMuscle = (key: string): BodyView[] =>
  (["front", "back"] as const).filter((view) => places[view][key] !== undefined);

/** The 45 keys that the map can show. */
export const mappedMuscles: readonly string[] = [
  ...new Set([...Object.keys(frontMuscles), ...Object.keys(backMuscles)]),
];

/** A number in the margin with the areas it points to. */
export interface MuscleCallout {
  /** Position of the muscle in the given list, from 1. */
  number: number;
  /** The end of the line on the body, and the number's place. */
  from: Point;
  to: Point;
}

/**
 * Numbers beside the body, on the side of each area and in its order from the head down, `step` apart, or closer when
 * there are too many. Units of the body map.
 */
export function calloutsOf(
  view: BodyView,
  muscles: readonly MarkedMuscle[],
  { margin, step }: { margin: number; step: number },
): MuscleCallout[] {
  const callouts = muscles.flatMap((muscle, index) =>
    areasOf(view, muscle).map(({ at }): MuscleCallout => ({ number: index + 1, from: at, to: at })),
  );
  return [-1, 1].flatMap((way) => {
    const column = callouts.filter(({ from }) => Math.sign(from[0]) === way).sort((a, b) => a.from[1] - b.from[1]);
    const [highest, lowest] = [-9900, 200];
    const gap = Math.min(step, (lowest - highest) / Math.max(1, column.length - 1));
    // Downwards from the head, then back up if the feet are passed.
    const ys: number[] = [];
    for (const { from } of column) ys.push(Math.max(from[1], (ys[ys.length - 1] ?? highest - gap) + gap));
    for (let i = ys.length - 1, floor = lowest; i >= 0; i--) {
      ys[i] = Math.min(ys[i] ?? floor, floor);
      floor = (ys[i] ?? floor) - gap;
    }
    return column.map((callout, i): MuscleCallout => ({ ...callout, to: [way * margin, ys[i] ?? 0] }));
  });
}
