import type { Dose } from "./dose";
import type { AssignmentSide } from "./words";

// Design values: a slow repetition, and the pause between two sets.
const secondsARep = 4;
const secondsOfRest = 20;

/**
 * Minutes one session of a dose takes, rests included. Done on both sides in turn (`both` of a one-sided
 * exercise, `alternating`) it takes twice as long; `perSide` says that the dose counts for each side.
 */
export function minutesOfSession(dose: Dose, side: AssignmentSide, perSide: boolean): number {
  if (dose.minutes !== undefined) return dose.minutes;
  const sets = dose.sets ?? 1;
  const work = sets * (dose.reps ?? 1) * (dose.holdSeconds ?? secondsARep);
  const sidesDone = perSide && (side === "both" || side === "alternating") ? 2 : 1;
  return (work * sidesDone + (sets * sidesDone - 1) * secondsOfRest) / 60;
}

/** Minutes on a day when the line is due: all its sessions. */
export function minutesADay(dose: Dose, side: AssignmentSide, perSide: boolean): number {
  return minutesOfSession(dose, side, perSide) * dose.timesADay;
}
