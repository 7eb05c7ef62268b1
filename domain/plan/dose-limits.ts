import type { Contraindication } from "../catalog/kinds";
import type { DoseRule } from "../catalog/schemas";
import type { Dose } from "./dose";

export type DoseLimitId =
  | "DOS-01"
  | "DOS-02"
  | "DOS-03"
  | "DOS-04"
  | "DOS-05"
  | "DOS-06"
  | "DOS-07"
  | "DOS-08"
  | "DOS-09"
  | "DOS-10";

export type DoseField = Exclude<keyof Dose, "extraSetSide"> | "weekdays";

/** What a limit measures, from one line's dose. Counts, seconds, minutes, days. */
const measures = {
  sets: ({ sets, extraSetSide }) => (sets === undefined || !extraSetSide ? sets : sets + 1),
  reps: ({ reps }) => reps,
  holdSeconds: ({ holdSeconds }) => holdSeconds,
  minutes: ({ minutes }) => minutes,
  effort: ({ effortMax }) => effortMax,
  timesADay: ({ timesADay }) => timesADay,
  repetitions: ({ sets, reps }) => (sets ?? 1) * (reps ?? 1),
  repetitionsADay: ({ sets, reps, timesADay }) => (reps === undefined ? undefined : (sets ?? 1) * reps * timesADay),
  secondsADay: ({ sets, reps, holdSeconds, timesADay }) =>
    holdSeconds === undefined ? undefined : (sets ?? 1) * (reps ?? 1) * holdSeconds * timesADay,
  daysAWeek: (_, weekdays) => weekdays.length,
} satisfies Record<string, (dose: Dose, weekdays: readonly number[]) => number | undefined>;
export type DoseMeasure = keyof typeof measures;

interface DoseLimit {
  id: DoseLimitId;
  rules: readonly DoseRule[];
  measure: DoseMeasure;
  low?: number;
  high?: number;
  /** Refused unless overridden with a reason (DOS-11), or only said. */
  effect: "refuse" | "advise";
  /** Holds only for clients with this caution. */
  caution?: Contraindication;
}

/** The dose limits of domain reference 8.8 that one line can break. DOS-09 and DOS-10 are about the whole plan. */
export const doseLimits: readonly DoseLimit[] = [
  { id: "DOS-01", rules: ["stretch"], measure: "holdSeconds", low: 10, high: 120, effect: "refuse" },
  { id: "DOS-01", rules: ["stretch"], measure: "holdSeconds", high: 60, effect: "advise" },
  { id: "DOS-01", rules: ["stretch"], measure: "repetitions", low: 1, high: 4, effect: "refuse" },
  { id: "DOS-01", rules: ["stretch"], measure: "secondsADay", high: 180, effect: "refuse" },
  { id: "DOS-01", rules: ["stretch"], measure: "secondsADay", low: 60, effect: "advise" },
  { id: "DOS-02", rules: ["contract_relax"], measure: "effort", low: 2, high: 5, effect: "refuse" },
  { id: "DOS-02", rules: ["contract_relax"], measure: "holdSeconds", low: 3, high: 10, effect: "refuse" },
  { id: "DOS-02", rules: ["contract_relax"], measure: "repetitions", high: 5, effect: "refuse" },
  { id: "DOS-03", rules: ["activation"], measure: "reps", low: 5, high: 20, effect: "refuse" },
  { id: "DOS-03", rules: ["activation"], measure: "holdSeconds", low: 2, high: 10, effect: "refuse" },
  { id: "DOS-03", rules: ["activation"], measure: "timesADay", high: 3, effect: "refuse" },
  { id: "DOS-04", rules: ["strength"], measure: "sets", low: 1, high: 4, effect: "refuse" },
  { id: "DOS-04", rules: ["strength"], measure: "reps", low: 4, high: 20, effect: "refuse" },
  { id: "DOS-04", rules: ["strength"], measure: "daysAWeek", high: 4, effect: "refuse" },
  { id: "DOS-04", rules: ["strength"], measure: "daysAWeek", high: 3, effect: "advise" },
  { id: "DOS-04", rules: ["strength"], measure: "effort", high: 8, effect: "refuse" },
  { id: "DOS-05", rules: ["hold_bridge"], measure: "holdSeconds", high: 60, effect: "refuse" },
  { id: "DOS-05", rules: ["hold_back"], measure: "holdSeconds", high: 120, effect: "refuse" },
  {
    id: "DOS-05",
    rules: ["hold_bridge", "hold_back", "strength"],
    measure: "holdSeconds",
    high: 15,
    effect: "refuse",
    caution: "HT",
  },
  { id: "DOS-06", rules: ["press_up"], measure: "repetitionsADay", high: 100, effect: "refuse" },
  { id: "DOS-07", rules: ["pressure"], measure: "holdSeconds", high: 120, effect: "refuse" },
  { id: "DOS-08", rules: ["heat"], measure: "minutes", high: 20, effect: "refuse" },
  { id: "DOS-08", rules: ["tens"], measure: "minutes", high: 60, effect: "refuse" },
];

/** DOS-09: minutes a day beyond which a plan needs a thought, whatever the client agreed to. */
export const dailyMinutesLimit = 30;
/** DOS-10: how much load or time may rise from one week to the next. */
export const weeklyRiseLimit = 0.2;

// The measure's field, where the person can mend it.
const fieldOf: Record<DoseMeasure, DoseField> = {
  sets: "sets",
  reps: "reps",
  holdSeconds: "holdSeconds",
  minutes: "minutes",
  effort: "effortMax",
  timesADay: "timesADay",
  repetitions: "sets",
  repetitionsADay: "reps",
  secondsADay: "holdSeconds",
  daysAWeek: "weekdays",
};

export interface DoseProblem {
  limitId: DoseLimitId;
  field: DoseField;
  measure: DoseMeasure;
  messageKey: "above_limit" | "below_limit";
  limit: number;
  value: number;
  effect: "refuse" | "advise";
  caution: Contraindication | null;
}

/**
 * Every limit of domain reference 8.8 that a dose breaks, the refused ones first. A limit that the dose does not
 * speak about (no hold, no effort) is not broken.
 */
export function checkDose(input: {
  doseRule: DoseRule;
  dose: Dose;
  weekdays: readonly number[];
  cautions: readonly Contraindication[];
}): DoseProblem[] {
  const { doseRule, dose, weekdays, cautions } = input;
  const problems = doseLimits.flatMap((limit): DoseProblem[] => {
    if (!limit.rules.includes(doseRule) || (limit.caution && !cautions.includes(limit.caution))) return [];
    const measure: (dose: Dose, weekdays: readonly number[]) => number | undefined = measures[limit.measure];
    const value = measure(dose, weekdays);
    if (value === undefined) return [];
    const { id, effect, low, high, caution = null } = limit;
    const found = { limitId: id, field: fieldOf[limit.measure], measure: limit.measure, value, effect, caution };
    if (high !== undefined && value > high) return [{ ...found, messageKey: "above_limit", limit: high }];
    if (low !== undefined && value < low) return [{ ...found, messageKey: "below_limit", limit: low }];
    return [];
  });
  const refused = problems.filter(({ effect }) => effect === "refuse");
  const advised = problems.filter(
    ({ effect, measure }) => effect === "advise" && !refused.some((known) => known.measure === measure),
  );
  return [...refused, ...advised];
}

/** The problems that need an override. */
export const refusedOnly = (problems: readonly DoseProblem[]): DoseProblem[] =>
  problems.filter(({ effect }) => effect === "refuse");

export type DoseAdvice = "centralising_only" | "pressure_pain" | "keep_breathing";

/** The parts of 8.8 that no number of the dose can say: to be read by whoever sets it. */
export function doseAdvice(doseRule: DoseRule, cautions: readonly Contraindication[]): DoseAdvice[] {
  const advice: DoseAdvice[] = [];
  if (doseRule === "press_up") advice.push("centralising_only");
  if (doseRule === "pressure") advice.push("pressure_pain");
  if (cautions.includes("HT") && (doseRule === "hold_bridge" || doseRule === "hold_back" || doseRule === "strength")) {
    advice.push("keep_breathing");
  }
  return advice;
}
