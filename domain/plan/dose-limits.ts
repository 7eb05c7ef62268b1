import type { Contraindication } from "../catalog/kinds";
import type { DoseRule } from "../catalog/schemas";
import type { ActionOf } from "../rules/actions";
import type { Rule } from "../rules/clauses";
import { comparisonsOf } from "../rules/comparisons";
import type { Facts } from "../rules/facts";
import { actionsNamed, type Firing, fire, rulesOfKind } from "../rules/judge";
import { type LineMeasure, type MeasureName, measures } from "../rules/measures";
import type { Dose } from "./dose";

export type DoseField = Exclude<keyof Dose, "extraSetSide"> | "weekdays";

/** What a limit measures, from one line's dose. Counts, seconds, minutes, days; undefined = the dose says nothing of it. */
const measured: Record<LineMeasure, (dose: Dose, weekdays: readonly number[]) => number | undefined> = {
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
};

const isLineMeasure = (name: MeasureName): name is LineMeasure => measures[name].of === "line";

// The measure's field, where the person can mend it.
const fieldOf: Record<LineMeasure, DoseField> = {
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
  /** The rule that says so, such as `DOS-04`. */
  limitId: string;
  field: DoseField;
  measure: LineMeasure;
  messageKey: "above_limit" | "below_limit";
  limit: number;
  value: number;
  effect: "refuse" | "advise";
  caution: Contraindication | null;
}

interface LimitedDose {
  doseRule: DoseRule;
  dose: Dose;
  weekdays: readonly number[];
  cautions: readonly Contraindication[];
  /** The practice's rules; a limit that it has retired is none. */
  rules: readonly Rule[];
}

const factsOf = ({ doseRule, cautions }: Pick<LimitedDose, "doseRule" | "cautions">): Facts => ({
  dose_rule: doseRule,
  codes: cautions,
});

/**
 * Every limit of the practice's dose rules (8.8) that a dose breaks, the refused ones first. A limit that the dose
 * does not speak about (no hold, no effort) is not broken.
 */
export function checkDose(input: LimitedDose): DoseProblem[] {
  const { dose, weekdays, cautions, rules } = input;
  const firings = fire(rulesOfKind(rules, "DOS"), factsOf(input));
  const problems = firings.flatMap((firing): DoseProblem[] =>
    actionsNamed([firing], "limit").flatMap(({ action }): DoseProblem[] => {
      const { measure, severity, min: low, max: high } = action;
      const value = isLineMeasure(measure) ? measured[measure](dose, weekdays) : undefined;
      if (value === undefined || !isLineMeasure(measure)) return [];
      const effect = severity === "refuse" ? ("refuse" as const) : ("advise" as const);
      const caution = cautionOf(firing, rules, cautions);
      const found = { limitId: firing.rule, field: fieldOf[measure], measure, value, effect, caution };
      if (high !== undefined && value > high) return [{ ...found, messageKey: "above_limit", limit: high }];
      if (low !== undefined && value < low) return [{ ...found, messageKey: "below_limit", limit: low }];
      return [];
    }),
  );
  const refused = problems.filter(({ effect }) => effect === "refuse");
  const advised = problems.filter(
    ({ effect, measure }) => effect === "advise" && !refused.some((known) => known.measure === measure),
  );
  return [...refused, ...advised];
}

/** The client's caution because of which a clause applies, if it asks for one. */
function cautionOf(
  { rule, clause }: Firing,
  rules: readonly Rule[],
  cautions: readonly Contraindication[],
): Contraindication | null {
  const when = rules.find(({ key }) => key === rule)?.clauses[clause]?.when ?? null;
  const asked = comparisonsOf(when, "").flatMap(({ comparison }) =>
    comparison.is === "includes" && comparison.fact === "codes" ? comparison.value : [],
  );
  return cautions.find((code) => asked.includes(code)) ?? null;
}

/** The problems that need an override. */
export const refusedOnly = (problems: readonly DoseProblem[]): DoseProblem[] =>
  problems.filter(({ effect }) => effect === "refuse");

export type DoseAdvice = ActionOf<"advise">["text"];

/** The parts of 8.8 that no number of the dose can say: to be read by whoever sets it. */
export function doseAdvice(input: Pick<LimitedDose, "doseRule" | "cautions" | "rules">): DoseAdvice[] {
  const firings = fire(rulesOfKind(input.rules, "DOS"), factsOf(input));
  return [...new Set(actionsNamed(firings, "advise").map(({ action }) => action.text))];
}

export interface PlanLimit {
  rule: string;
  max: number;
  refuses: boolean;
}

/** The strictest upper limit of a measure that holds for all plans (DOS-01, 04, 09, 10); null when there is none. */
export function planLimit(rules: readonly Rule[], measure: MeasureName, doseRule?: DoseRule): PlanLimit | null {
  const limits = actionsNamed(fire(rulesOfKind(rules, "DOS"), { dose_rule: doseRule, codes: [] }), "limit").flatMap(
    ({ rule, action: { measure: own, max, severity } }) =>
      own === measure && max !== undefined ? [{ rule, max, refuses: severity === "refuse" }] : [],
  );
  return limits.sort((a, b) => a.max - b.max)[0] ?? null;
}
