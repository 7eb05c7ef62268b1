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
  const oneSet = (dose.reps ?? 1) * (dose.holdSeconds ?? secondsARep);
  const setsDone = setsOfSession(dose, side, perSide);
  return (oneSet * setsDone + (setsDone - 1) * secondsOfRest) / 60;
}

/** The sets of one session, of both sides together, the extra one of the weaker side included. */
export function setsOfSession({ sets = 1, extraSetSide }: Dose, side: AssignmentSide, perSide: boolean): number {
  if (!perSide || (side !== "both" && side !== "alternating")) return sets;
  return sets * 2 + (side === "both" && extraSetSide ? 1 : 0);
}

/** Minutes on a day when the line is due: all its sessions. */
export function minutesADay(dose: Dose, side: AssignmentSide, perSide: boolean): number {
  return minutesOfSession(dose, side, perSide) * dose.timesADay;
}
