import type { Dose } from "./dose";
import { isPerSide, type JudgedLine } from "./line";
import { minutesADay, minutesOfSession, setsOfSession } from "./minutes";
import { type Step, stepOfPhase } from "./words";

type Loaded = Pick<JudgedLine, "dose" | "side" | "weekdays" | "item">;

// A repetition without a hold counts as this many seconds of work, as in minutes.ts.
const secondsARep = 4;
// Lying with a pillow through the night is no time that the client has to find.
const passiveMinutes = 120;

/** Seconds of work a week, rests left out; null for a line that is done only when it hurts. */
export function weeklyLoad({ dose, side, weekdays, item }: Loaded): number | null {
  if (weekdays.length === 0) return null;
  if (dose.minutes !== undefined) {
    const sides = isPerSide(item) && (side === "both" || side === "alternating") ? 2 : 1;
    return dose.minutes * 60 * sides * dose.timesADay * weekdays.length;
  }
  const sets = setsOfSession(dose, side, isPerSide(item));
  return sets * (dose.reps ?? 1) * (dose.holdSeconds ?? secondsARep) * dose.timesADay * weekdays.length;
}

/** How much the load of a week changes, as a fraction (0.5 = half as much again); null when it cannot be compared. */
export function loadChange(before: Loaded, after: Loaded): number | null {
  const [from, to] = [weeklyLoad(before), weeklyLoad(after)];
  return from === null || to === null || from === 0 ? null : to / from - 1;
}

/** The published dose raised by at most `rise` (a fraction), in whole repetitions, seconds or minutes; null when no such step exists. */
export function raisedWithin(published: Dose, rise: number): Dose | null {
  for (const field of ["reps", "holdSeconds", "minutes"] as const) {
    const value = published[field];
    if (value === undefined) continue;
    const raised = Math.floor(value * (1 + rise));
    if (raised > value) return { ...published, [field]: raised };
  }
  return null;
}

export interface DayMinutes {
  total: number;
  byStep: Record<Exclude<Step, "find">, number>;
}

/**
 * Minutes on the busiest weekday, whole minutes for each step (domain reference DOS-09). Lines done only when it
 * hurts and overnight positions are not counted: nobody has to plan time for them.
 */
export function dayMinutes(lines: readonly (Loaded & Pick<JudgedLine, "phase">)[]): DayMinutes {
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => minutesOn(lines.filter(({ weekdays }) => weekdays.includes(day))));
  return days.reduce((busiest, day) => (day.total > busiest.total ? day : busiest));
}

function minutesOn(lines: readonly (Loaded & Pick<JudgedLine, "phase">)[]): DayMinutes {
  const byStep = { relieve: 0, muscles: 0, joints: 0 };
  for (const line of lines) {
    if (isPassive(line.dose)) continue;
    byStep[stepOfPhase[line.phase]] += shownMinutes(line);
  }
  return { byStep, total: byStep.relieve + byStep.muscles + byStep.joints };
}

/** Whether the dose is rest through hours, which no day's time is spent on. */
export const isPassive = (dose: Dose): boolean => (dose.minutes ?? 0) >= passiveMinutes;

/** A line's minutes on a day when it is done (once through, when it is done only as needed): whole, at least one. */
export function shownMinutes({ dose, side, weekdays, item }: Loaded): number {
  const minutes = (weekdays.length === 0 ? minutesOfSession : minutesADay)(dose, side, isPerSide(item));
  return Math.max(1, Math.round(minutes));
}
