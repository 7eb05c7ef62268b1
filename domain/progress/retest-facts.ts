import type { RetestedResult } from "../assessment/retest";
import type { Facts } from "../rules/facts";
import { type CalendarDay, daysBetween } from "../time/calendar-day";

/** A finding of a cause that a line serves, with the days of its first and newest result. */
export interface FollowedResult extends RetestedResult {
  unit: string;
  firstOn: CalendarDay;
  newestOn: CalendarDay;
}

type RetestFacts = Pick<
  Facts,
  "weeks_unchanged" | "range_short" | "target_met" | "familiar_movement_changed" | "tilt_changed"
>;

const measured: readonly string[] = ["deg", "mm", "cm"];

/**
 * What retests tell the progression rules of a line (8.6), from the findings of the causes it serves. Unknown until
 * something was tested again: `target_met` needs all of them no finding any more, `weeks_unchanged` counts between the
 * first and the newest result where nothing moved beyond the measurement error.
 */
export function retestFacts(results: readonly FollowedResult[]): RetestFacts {
  const opening = results.filter(({ before }) => before.abnormal);
  const retested = opening.filter(({ before, now }) => before.findingId !== now.findingId);
  if (retested.length === 0) return {};
  const changed = (some: readonly FollowedResult[]) => (some.length === 0 ? undefined : some.some(hasChanged));
  const ranges = retested.filter(({ unit }) => measured.includes(unit));
  const still = ranges.filter((result) => !hasChanged(result));
  return {
    target_met: opening.every(({ now }) => !now.abnormal),
    range_short: ranges.length === 0 ? undefined : ranges.some(({ now }) => now.abnormal),
    weeks_unchanged:
      ranges.length > 0 && still.length === ranges.length
        ? Math.floor(Math.min(...still.map(({ firstOn, newestOn }) => daysBetween(firstOn, newestOn))) / 7)
        : undefined,
    tilt_changed: changed(ranges),
    familiar_movement_changed: changed(retested.filter(({ unit }) => !measured.includes(unit))),
  };
}

/** Beyond what two measurements of an unchanged body differ by, or another answer; without a published figure any change. */
const hasChanged = ({ change }: RetestedResult): boolean => change.kind !== "same" && change.kind !== "within_error";
