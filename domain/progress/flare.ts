import type { DoseRule } from "../catalog/schemas";
import type { Dose } from "../plan/dose";
import { isDueOn } from "../plan/due";
import type { Phase } from "../plan/words";
import type { Rule } from "../rules/clauses";
import { rulesOfKind } from "../rules/judge";
import { addDays, type CalendarDay, daysBetween } from "../time/days";
import { flarePlanOf, judgeLog } from "./traffic-light";

/** A flare as it was tapped: its days, and the first day that is none any more where it was ended by hand. */
export interface Flare {
  id: string;
  day: CalendarDay;
  untilDay: CalendarDay;
  walkPercent: number;
  levelsDown: number;
  ruleKey: string;
  endedOn: CalendarDay | null;
}

/** The last day that belongs to a flare; before its first day where it was ended on the same day. */
export function lastFlareDay({ untilDay, endedOn }: Pick<Flare, "untilDay" | "endedOn">): CalendarDay {
  const ended = endedOn === null ? untilDay : addDays(endedOn, -1);
  return ended < untilDay ? ended : untilDay;
}

/** The flare that runs on a day, or null. */
export function flareOn<Some extends Pick<Flare, "day" | "untilDay" | "endedOn">>(
  flares: readonly Some[],
  day: CalendarDay,
): Some | null {
  return flares.findLast((flare) => flare.day <= day && day <= lastFlareDay(flare)) ?? null;
}

/** What a tap on "I have a flare" starts today by the practice's rules (STP-06); null where no rule plans for flares. */
export function flarePlan(
  rules: readonly Rule[],
  day: CalendarDay,
): Pick<Flare, "day" | "untilDay" | "walkPercent" | "levelsDown" | "ruleKey"> | null {
  const plan = flarePlanOf(judgeLog(rulesOfKind(rules, "STP"), { flare_tapped: true }).because);
  if (!plan) return null;
  const { daysMost, walkPercent, levelsDown, rule } = plan;
  return { day, untilDay: addDays(day, daysMost - 1), walkPercent, levelsDown, ruleKey: rule };
}

/** Which day of how many; days count from 1. */
export function flareDayNumber(flare: Pick<Flare, "day" | "untilDay">, today: CalendarDay) {
  return { day: daysBetween(flare.day, today) + 1, days: daysBetween(flare.day, flare.untilDay) + 1 };
}

interface FlareLine {
  phase: Phase;
  doseRule: DoseRule | null;
  weekdays: readonly number[];
}

/** On a flare day a line is asked for only when it relieves or is a walk; on other days by its weekdays alone. */
export function isAskedOn(
  line: FlareLine,
  day: CalendarDay,
  flares: readonly Pick<Flare, "day" | "untilDay" | "endedOn">[],
): boolean {
  if (!isDueOn(line.weekdays, day)) return false;
  return flareOn(flares, day) === null || line.phase === "relieve" || line.doseRule === "walk";
}

/** The share of a walk that a flare leaves: whole minutes, at least one. */
export function easedDose(dose: Dose, walkPercent: number): Dose {
  if (dose.minutes === undefined) return dose;
  return { ...dose, minutes: Math.max(1, Math.round((dose.minutes * walkPercent) / 100)) };
}

/** Flares that began in the fourteen days that end today (STP-07). */
export function recentFlares(flares: readonly Pick<Flare, "day">[], today: CalendarDay): number {
  return flares.filter(({ day }) => day <= today && day > addDays(today, -14)).length;
}
