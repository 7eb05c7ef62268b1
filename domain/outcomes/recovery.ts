import { addDays, type CalendarDay, daysBetween } from "../time/calendar-day";

/** Pain on one day, or, from a check-in, over the seven days up to it. */
export interface RatedPain {
  day: CalendarDay;
  /** NPRS 0–10. */
  pain: number;
  /** Of a check-in: the last seven days. */
  week: boolean;
}

/** The end of an episode and its coming back (domain reference 4.9). */
export interface Recovery {
  /** The first of the days without pain. */
  recoveredOn: CalendarDay;
  /** The thirtieth: from here on a recurrence can be counted. */
  confirmedOn: CalendarDay;
  /** The first day of pain that came back and stayed for a day. */
  recurredOn: CalendarDay | null;
}

export const recoveryDays = 30;
/** Nobody rates every day: a longer silence than this breaks the days without pain. */
export const longestSilence = 7;
/** NPRS from which pain that lasts counts as a recurrence (operational form of da Silva 2019). */
export const recurrencePain = 2;

/**
 * The first episode's end: 30 days of which every rated one has no pain, with at most seven days between ratings; and
 * the recurrence after it: pain of 2 or more on two days in a row (24 hours), or 2 or more on average over a
 * check-in's week. Null while there was no end: persistent, not a recurrence. Of several ratings of one day the worst
 * counts.
 */
export function recoveryOf(ratings: readonly RatedPain[], threshold = recurrencePain): Recovery | null {
  const rated = worstOfDays(ratings);
  let first: CalendarDay | null = null;
  let before: CalendarDay | null = null;
  for (const { day, pain } of rated) {
    if (pain > 0) first = null;
    else if (first === null || before === null || daysBetween(before, day) > longestSilence) first = day;
    before = day;
    if (first !== null && daysBetween(first, day) >= recoveryDays - 1) {
      const confirmedOn = addDays(first, recoveryDays - 1);
      return { recoveredOn: first, confirmedOn, recurredOn: recurrenceAfter(rated, confirmedOn, threshold) };
    }
  }
  return null;
}

function recurrenceAfter(rated: readonly RatedPain[], after: CalendarDay, threshold: number): CalendarDay | null {
  const sore = rated.filter(({ day, pain }) => day > after && pain >= threshold);
  const found = sore.find(({ day, week }, index) => week || sore[index + 1]?.day === addDays(day, 1));
  return found?.day ?? null;
}

function worstOfDays(ratings: readonly RatedPain[]): RatedPain[] {
  const days = new Map<CalendarDay, RatedPain>();
  for (const rating of ratings) {
    const known = days.get(rating.day);
    days.set(rating.day, {
      day: rating.day,
      pain: Math.max(rating.pain, known?.pain ?? 0),
      week: rating.week || (known?.week ?? false),
    });
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
