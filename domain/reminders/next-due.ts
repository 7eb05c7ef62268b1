import { addDays, dayInZone, weekdayOf } from "../time/calendar-day";
import { type LocalTime, momentOfLocal } from "../time/local-moment";

export interface ReminderRule {
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  weekdays: readonly number[];
  time: LocalTime;
}

/**
 * The first moment after `after` at which the rule's time comes on one of its days, by the clocks of the zone; null
 * without days. "Every Tuesday at 7" stays 7 o'clock whatever the clocks do in between.
 */
export function nextDue({ weekdays, time }: ReminderRule, zone: string, after: Date): Date | null {
  const from = addDays(dayInZone(after, zone), -1);
  const days = Array.from({ length: 10 }, (_, index) => addDays(from, index));
  const moments = days.filter((day) => weekdays.includes(weekdayOf(day))).map((day) => momentOfLocal(day, time, zone));
  return moments.find((moment) => moment > after) ?? null;
}
