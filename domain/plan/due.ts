import { type CalendarDay, weekdayOf } from "../time/days";

/** Whether a line with these ISO weekdays (1 Monday … 7 Sunday) is due on a day. No weekdays: only when it hurts. */
export function isDueOn(weekdays: readonly number[], day: CalendarDay): boolean {
  return weekdays.includes(weekdayOf(day));
}

/** Weekdays spread over the week for a number of days: 3 → Monday, Wednesday, Friday. */
export function spreadWeekdays(daysAWeek: number): number[] {
  const spread: Record<number, number[]> = {
    1: [1],
    2: [1, 4],
    3: [1, 3, 5],
    4: [1, 2, 4, 6],
    5: [1, 2, 3, 5, 6],
    6: [1, 2, 3, 4, 5, 6],
  };
  return spread[daysAWeek] ?? [1, 2, 3, 4, 5, 6, 7];
}
