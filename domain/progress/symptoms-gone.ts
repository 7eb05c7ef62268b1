import { addDays, type CalendarDay } from "../time/calendar-day";

/** Pain at or below this … */
export const gonePain = 1;
/** … for this many days up to the latest rating (product.md §1.3) … */
export const goneDays = 14;
/** … with at least this many ratings, so that two quiet days are not two quiet weeks (product default). */
export const goneRatings = 5;

/**
 * Whether symptoms have gone: every rating of the 14 days that end today is 1 or less, and there are at least
 * five. `days` are rated days (score 0–10) in any order; no answer is never taken for no pain.
 */
export function symptomsGone(days: readonly { day: CalendarDay; score: number }[], today: CalendarDay): boolean {
  const from = addDays(today, 1 - goneDays);
  const recent = days.filter(({ day }) => day >= from && day <= today);
  return recent.length >= goneRatings && recent.every(({ score }) => score <= gonePain);
}
