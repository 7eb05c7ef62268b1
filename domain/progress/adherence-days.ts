import { isDueOn } from "../plan/due";
import { type CalendarDay, dayRange } from "../time/calendar-day";
import { type AdherenceState, adherenceOf, type DaySummary } from "./day-summary";
import { type Flare, flareOn } from "./flare";

export interface AdherenceFacts {
  /** Both days included. */
  from: CalendarDay;
  to: CalendarDay;
  /** The days about which something was said. */
  summaries: ({ day: CalendarDay } & DaySummary)[];
  /** Each published version from its day on, oldest first, with the weekdays of its lines. */
  versions: { day: CalendarDay; weekdays: number[][] }[];
  /** A flare asks for rest: a silent day of one is no day missed. */
  flares: Pick<Flare, "day" | "untilDay" | "endedOn">[];
}

const silent = { doneCount: 0, partlyCount: 0, skippedCount: 0, tooPainfulCount: 0, reliefCount: 0, pain: null };

/**
 * How every day stands, from the first published version on. A silent day is "no data" where the plan of that day
 * asked for something, and a day of rest where it did not: never a zero.
 */
export function adherenceDays(facts: AdherenceFacts): { day: CalendarDay; state: AdherenceState }[] {
  const said = new Map(facts.summaries.map((summary) => [summary.day, summary]));
  const first = facts.versions[0]?.day;
  if (first === undefined) return [];
  const from = first > facts.from ? first : facts.from;
  return dayRange(from, facts.to).map((day) => {
    if (flareOn(facts.flares, day) && !said.has(day)) return { day, state: "rest" };
    const inForce = facts.versions.findLast((version) => version.day <= day);
    const dueCount = inForce?.weekdays.filter((weekdays) => isDueOn(weekdays, day)).length ?? 0;
    return { day, state: adherenceOf(said.get(day) ?? { ...silent, dueCount }) };
  });
}
