import type { MeasureContent } from "../catalog/measure-content";
import type { CalendarDay } from "../time/calendar-day";
import { anchorLabel, changeOf } from "./change";
import type { MeasureChange } from "./measure-facts";

interface Counted {
  day: CalendarDay;
  score: number | null;
  band: string | null;
}

/**
 * The first and the latest score of one measure and what lies between. `responses` in the order of their days; those
 * without a score say nothing. Null when none has one. With an anchor the latest answer is the change itself.
 */
export function compareResponses(
  content: MeasureContent,
  responses: readonly Counted[],
): Omit<MeasureChange, "key" | "title"> | null {
  const scored = responses.flatMap(({ day, score, band }) => (score === null ? [] : [{ day, score, band }]));
  const latest = scored.at(-1);
  const first = scored[0];
  if (!latest || !first) return null;
  const head = { better: content.better, outcome: content.outcome, count: scored.length, latest };
  if (content.anchor)
    return { ...head, baseline: null, change: null, label: anchorLabel(content.anchor, latest.score) };
  if (scored.length === 1) return { ...head, baseline: null, change: null, label: null };
  const change = changeOf(content, first.score, latest.score);
  // What only chooses care is shown, but never called better or worse.
  const label = content.outcome ? change.label : null;
  return { ...head, baseline: { day: first.day, score: first.score }, change, label };
}
