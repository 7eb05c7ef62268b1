import { scaleLinear } from "d3-scale";
import { area, curveMonotoneX, line } from "d3-shape";

export type ExerciseDay = "done" | "partly" | "not_done" | "no_answer";

/** One calendar day, in order and without gaps; `pain` is 0 to 10, or `null` when nobody answered. */
export type PainDay = { date: string; pain: number | null; exercise?: ExerciseDay };

/** A change of plan: `name` is short ("v3"), `label` says what changed. */
export type PlanMark = { date: string; name: string; label: string };

/** Both days belong to the flare. */
export type Flare = { from: string; to: string };

export type CurvePoint = { index: number; value: number };

/**
 * The 3-day weighted mean (1, 2, 1) of each answered day, in runs of days without a gap.
 * A neighbour that is missing is left out of the mean, never guessed, and ends the run.
 */
export function weightedRuns(days: readonly PainDay[]): CurvePoint[][] {
  const runs: CurvePoint[][] = [];
  let run: CurvePoint[] = [];
  days.forEach((day, index) => {
    if (day.pain === null) {
      if (run.length > 0) runs.push(run);
      run = [];
      return;
    }
    const before = days[index - 1]?.pain ?? null;
    const after = days[index + 1]?.pain ?? null;
    const sum = 2 * day.pain + (before ?? 0) + (after ?? 0);
    const weight = 2 + (before === null ? 0 : 1) + (after === null ? 0 : 1);
    run.push({ index, value: sum / weight });
  });
  if (run.length > 0) runs.push(run);
  return runs;
}

/** The plain values in runs of days without a gap. */
export function dailyRuns(values: ReadonlyArray<number | null>): CurvePoint[][] {
  return values.reduce<CurvePoint[][]>((runs, value, index) => {
    if (value === null) return runs;
    const last = runs.at(-1);
    if (last?.at(-1)?.index === index - 1) last.push({ index, value });
    else runs.push([{ index, value }]);
    return runs;
  }, []);
}

/** The scale ends at 8, where most charts live, and goes on to 10 when a day needs it. */
export function painCeiling(days: readonly PainDay[]): 8 | 10 {
  return days.some((day) => (day.pain ?? 0) > 8) ? 10 : 8;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** An SVG path through the points; monotone, so that it never shows a pain nobody named. */
export function curvePath(run: readonly CurvePoint[], x: (index: number) => number, y: (value: number) => number) {
  const draw = line<CurvePoint>()
    .x((point) => round(x(point.index)))
    .y((point) => round(y(point.value)))
    .curve(curveMonotoneX);
  return draw([...run]) ?? "";
}

/** The same closed down to the base line. */
export function areaPath(
  run: readonly CurvePoint[],
  x: (index: number) => number,
  y: (value: number) => number,
  base: number,
) {
  const draw = area<CurvePoint>()
    .x((point) => round(x(point.index)))
    .y0(base)
    .y1((point) => round(y(point.value)))
    .curve(curveMonotoneX);
  return draw([...run]) ?? "";
}

export function painScale(ceiling: number, top: number, base: number): (value: number) => number {
  const scale = scaleLinear().domain([0, ceiling]).range([base, top]);
  return (value) => round(scale(value));
}

/** Where a day stands in the list; before it begins 0, after it ends the last one. */
export function dayIndex(days: readonly PainDay[], date: string): number {
  const at = days.findIndex((day) => day.date >= date);
  return at === -1 ? Math.max(0, days.length - 1) : at;
}

/** The flares that touch these days, as first and last index. */
export function flareBands(days: readonly PainDay[], flares: readonly Flare[]): Array<{ first: number; last: number }> {
  const start = days[0]?.date;
  const end = days.at(-1)?.date;
  if (start === undefined || end === undefined) return [];
  return flares
    .filter((flare) => flare.from <= end && flare.to >= start)
    .map((flare) => {
      const stop = days.findIndex((day) => day.date > flare.to);
      return { first: dayIndex(days, flare.from), last: (stop === -1 ? days.length : stop) - 1 };
    });
}

export type PlacedMark = PlanMark & { x: number; showName: boolean; showLabel: boolean };

/** About what Figtree 12 takes; enough to keep two labels apart. */
const characterWidth = 5.8;

/** Says which marks have room for their words before the next mark or the right edge. */
export function placeMarks(
  days: readonly PainDay[],
  marks: readonly PlanMark[],
  x: (index: number) => number,
  right: number,
): PlacedMark[] {
  const end = days.at(-1)?.date;
  const inside = marks
    .filter((mark) => end !== undefined && mark.date <= end)
    .map((mark) => ({ ...mark, x: round(x(dayIndex(days, mark.date))) }))
    .sort((one, other) => one.x - other.x);
  return inside.map((mark, index) => {
    const room = (inside[index + 1]?.x ?? right) - mark.x - 8;
    const nameWidth = mark.name.length * (characterWidth + 0.6);
    return {
      ...mark,
      showName: nameWidth <= room,
      showLabel: nameWidth + (mark.label.length + (mark.name ? 1 : 0)) * characterWidth <= room,
    };
  });
}

/** The days that get a date below: the first and then every one, two or four weeks, as the room allows. */
export function dateTicks(count: number, column: number, minimumGap = 110): number[] {
  const every = [7, 14, 28, 56, 112].find((step) => step * column >= minimumGap) ?? 224;
  const ticks: number[] = [];
  for (let index = 0; index < count; index += every) {
    if (index === 0 || (count - 1 - index) * column >= minimumGap) ticks.push(index);
  }
  return ticks;
}
