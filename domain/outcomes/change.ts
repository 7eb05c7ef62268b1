import type { MeasureContent } from "../catalog/measure-content";

export const changeLabels = ["improved", "same", "worse"] as const;
export type ChangeLabel = (typeof changeLabels)[number];

/** How a score stands against an earlier one. Positive numbers are better, whichever way the measure runs. */
export interface Change {
  /** In the score's unit. */
  points: number;
  /** Of the first score; null when that is 0 (a share of nothing is undefined) and for T-scores, which have no zero. */
  percent: number | null;
  /** Reaches the change that people call important; null when none is published. */
  important: boolean | null;
  /** Beyond measurement error; null when none is published. */
  detectable: boolean | null;
  label: ChangeLabel;
}

type Judged = Pick<MeasureContent, "better" | "unit" | "important" | "detectable">;
/** Sums of tenths are not exact in binary: 5.1 − 3.1 is two points. */
const slack = 1e-6;

/**
 * The change from `baseline` to `now` (domain reference 4 and DIS-03): "improved" when it is important and beyond
 * measurement error, as far as each is published; "worse" the other way round; otherwise "same". A share of the
 * first score counts for improvement only: of a low score, one step up is already more than 30 %.
 */
export function changeOf(measure: Judged, baseline: number, now: number): Change {
  const points = measure.better === "lower" ? baseline - now : now - baseline;
  const percent = baseline === 0 || measure.unit === "t_score" ? null : (100 * points) / Math.abs(baseline);
  const important = isImportant(measure.important, points, percent);
  const detectable = measure.detectable ? Math.abs(points) >= measure.detectable.points - slack : null;
  const counts = important !== false && detectable !== false && (important ?? detectable) !== null;
  const label = !counts || Math.abs(points) < slack ? "same" : points > 0 ? "improved" : "worse";
  return { points, percent, important, detectable, label };
}

function isImportant(rule: MeasureContent["important"], points: number, percent: number | null): boolean | null {
  if (!rule) return null;
  const byPoints = rule.points === undefined ? null : Math.abs(points) >= rule.points - slack;
  const byPercent = rule.percent === undefined ? null : percent === null ? null : percent >= rule.percent - slack;
  if (byPoints === null && byPercent === null) return null;
  // Without a number of points, worse is judged by the share too.
  const worseByPercent =
    byPoints === null && rule.percent !== undefined && percent !== null && -percent >= rule.percent - slack;
  return byPoints === true || byPercent === true || worseByPercent;
}

/** What an answer says that is itself the change (PGIC): improved, same or worse. */
export function anchorLabel(anchor: NonNullable<MeasureContent["anchor"]>, score: number): ChangeLabel {
  if (score >= anchor.improvedFrom) return "improved";
  return score <= anchor.worseUpTo ? "worse" : "same";
}

/** One activity or question of a measure: improved or worse only by as much as one item needs (PSFS: 3). */
export function oneItemLabel(measure: Judged, baseline: number, now: number): ChangeLabel {
  const points = measure.better === "lower" ? baseline - now : now - baseline;
  const needed = measure.detectable?.oneItem;
  if (needed === undefined || Math.abs(points) < needed - slack) return "same";
  return points > 0 ? "improved" : "worse";
}

/** Where a score counts as importantly better than the baseline: for the band in the chart. Null when nothing says. */
export function importantFrom(measure: Judged & Pick<MeasureContent, "range">, baseline: number): number | null {
  const { important, detectable, better, range } = measure;
  const steps = [
    ...(important?.points === undefined ? [] : [important.points]),
    ...(important?.percent === undefined || baseline === 0 ? [] : [(Math.abs(baseline) * important.percent) / 100]),
  ];
  if (steps.length === 0 && !detectable) return null;
  const needed = Math.max(steps.length === 0 ? 0 : Math.min(...steps), detectable?.points ?? 0);
  const at = better === "lower" ? baseline - needed : baseline + needed;
  return at < range.min || at > range.max ? null : at;
}

/** A baseline so near the end of the range that a change can hardly show (RMDQ below 4 or above 20). */
export function nearLimit({ limits }: Pick<MeasureContent, "limits">, baseline: number): "floor" | "ceiling" | null {
  if (limits?.floor !== undefined && baseline < limits.floor) return "floor";
  return limits?.ceiling !== undefined && baseline > limits.ceiling ? "ceiling" : null;
}
