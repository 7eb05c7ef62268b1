import type { RuleUnit } from "./units";

/** What a limit of 8.8 measures, with its unit: of one line's dose, of one muscle over all lines, of a whole plan. */
export const measures = {
  sets: { of: "line", unit: "sets" },
  reps: { of: "line", unit: "repetitions" },
  holdSeconds: { of: "line", unit: "seconds" },
  minutes: { of: "line", unit: "minutes" },
  effort: { of: "line", unit: "effort" },
  timesADay: { of: "line", unit: "times" },
  repetitions: { of: "line", unit: "repetitions" },
  repetitionsADay: { of: "line", unit: "repetitions" },
  secondsADay: { of: "line", unit: "seconds" },
  daysAWeek: { of: "line", unit: "days" },
  muscleSecondsADay: { of: "muscle", unit: "seconds" },
  muscleDaysAWeek: { of: "muscle", unit: "days" },
  planMinutesADay: { of: "plan", unit: "minutes" },
  weeklyRise: { of: "plan", unit: "percent" },
} as const satisfies Record<string, { of: "line" | "muscle" | "plan"; unit: RuleUnit }>;

export type MeasureName = keyof typeof measures;
export const measureNames = Object.keys(measures).filter((name): name is MeasureName => Object.hasOwn(measures, name));
/** The measures that one line's dose answers. */
export type LineMeasure = {
  [Name in MeasureName]: (typeof measures)[Name]["of"] extends "line" ? Name : never;
}[MeasureName];
