import type { AdherenceState } from "../progress/day-summary";

/** Of the days on which something was due, how many the client spoke of, and what they said. */
export interface CountedDays {
  due: number;
  answered: number;
  done: number;
  partly: number;
  notDone: number;
  /** Nobody said anything: no data, which is neither done nor missed. */
  silent: number;
}

/** Counts the days of an adherence strip. Days of rest do not count; a silent day is never a day missed. */
export function countDays(days: readonly { state: AdherenceState }[]): CountedDays {
  const count = (state: AdherenceState) => days.filter((day) => day.state === state).length;
  const [done, partly, notDone, silent] = [count("done"), count("partly"), count("skipped"), count("no_data")];
  const answered = done + partly + notDone;
  return { due: answered + silent, answered, done, partly, notDone, silent };
}
