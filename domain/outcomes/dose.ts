import { meanPain } from "../progress/mean-pain";
import { addDays, type CalendarDay } from "../time/calendar-day";

/** How long the dose is counted: the first twelve weeks of a plan. */
export const doseWeeks = 12;
const doseDays = doseWeeks * 7;
/** Ratings at the start and at the end of it that make a mean. */
const ratedDays = 7;

export interface LivedDay {
  day: CalendarDay;
  pain: number | null;
  /** Something of the plan was done, wholly or partly. */
  exercised: boolean;
}

export interface Dose {
  /** Days a week with exercise, 0–7. */
  daysAWeek: number;
  /** Mean pain of the first and of the last seven rated days; null where fewer than 14 were rated. */
  painFirst: number | null;
  painAfter: number | null;
}

/**
 * How much was done in the first twelve weeks of a plan, and how pain stood at their two ends. A day without a log is a
 * day without exercise. Null before the twelve weeks are over or without a plan.
 */
export function doseOf(days: readonly LivedDay[], startedOn: CalendarDay | null, today: CalendarDay): Dose | null {
  if (startedOn === null || addDays(startedOn, doseDays) > today) return null;
  const end = addDays(startedOn, doseDays);
  const within = days.filter(({ day }) => day >= startedOn && day < end);
  const rated = within.flatMap(({ day, pain }) => (pain === null ? [] : [{ day, score: pain }]));
  const enough = rated.length >= 2 * ratedDays;
  return {
    daysAWeek: within.filter(({ exercised }) => exercised).length / doseWeeks,
    painFirst: enough ? meanPain(rated.slice(0, ratedDays)) : null,
    painAfter: enough ? meanPain(rated.slice(-ratedDays)) : null,
  };
}

export const doseBands = ["low", "middle", "high"] as const;
export type DoseBand = (typeof doseBands)[number];
/** Days a week from which the middle and the high band begin. */
export const doseFrom = { low: 0, middle: 2, high: 4 } as const;

export function doseBandOf(daysAWeek: number): DoseBand {
  if (daysAWeek >= doseFrom.high) return "high";
  return daysAWeek >= doseFrom.middle ? "middle" : "low";
}

/** Pain fell by what people call important: 2 points or 30 % (Ostelo 2008, domain reference 4.2). */
export function fellImportantly(first: number, after: number): boolean {
  const drop = first - after;
  return drop > 0 && (drop >= 2 - 1e-6 || drop >= 0.3 * first - 1e-6);
}
