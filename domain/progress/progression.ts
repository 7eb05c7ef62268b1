import type { Contraindication } from "../catalog/kinds";
import type { DoseRule } from "../catalog/schemas";
import type { Dose } from "../plan/dose";
import { checkDose, planLimit, refusedOnly } from "../plan/dose-limits";
import { spreadWeekdays } from "../plan/due";
import type { ActionOf } from "../rules/actions";
import type { Rule } from "../rules/clauses";
import type { Facts } from "../rules/facts";
import { actionsNamed, type Firing, fire, rulesOfKind } from "../rules/judge";

/** What a line is now, for a proposal. */
export interface ProgressedLine {
  doseRule: DoseRule;
  dose: Dose;
  weekdays: readonly number[];
  cautions: readonly Contraindication[];
  /** Catalog keys of the easier and the harder form, if there is one. */
  easier: string | null;
  harder: string | null;
}

export type ProgressChange =
  /** One variable of the dose; `weekdays` only where that is the variable. */
  | { kind: "dose"; variable: "holdSeconds" | "reps" | "minutes" | "sets"; from: number; to: number; dose: Dose }
  | { kind: "days"; from: number; to: number; weekdays: number[] }
  /** More weight or band, by a share: the portal keeps no weights. */
  | { kind: "load"; percentLeast: number; percentMost: number }
  | { kind: "harder"; key: string }
  | { kind: "easier"; key: string | null; levels: number }
  | { kind: "method"; to: ActionOf<"change_method">["to"] }
  | { kind: "maintenance"; daysLeast: number; daysMost: number }
  | { kind: "end_daily" };

/** A proposal for one line: nothing changes before the practitioner accepts it. */
export interface ProgressProposal {
  /** The rule that names the change, such as `PRG-02`. */
  rule: string;
  change: ProgressChange;
  /** Every rule behind it with the facts it used: the why. */
  because: Firing[];
}

/**
 * What the progression rules (8.6) propose for a line: at most one thing. Steps back come before steps on; a step
 * stays within the dose limits (8.8) and the usual rise of a week (DOS-10), or is the smallest there is. `facts` come from
 * `factsOfLine`, with `weeks_unchanged`, `range_short`, `target_met`, `pelvic_isometric`, `familiar_movement_changed`
 * and `tilt_changed` where re-tests tell them.
 */
export function proposeProgress(line: ProgressedLine, facts: Facts, rules: readonly Rule[]): ProgressProposal | null {
  const fired = fire(rulesOfKind(rules, "PRG"), facts);
  const because = (rule: string) => fired.filter((firing) => firing.rule === rule);
  const [down] = actionsNamed(fired, "step_down");
  if (down)
    return {
      rule: down.rule,
      change: { kind: "easier", key: line.easier, levels: down.action.levels },
      because: because(down.rule),
    };
  const daily = fired.find(({ actions }) => actions.some((action) => action.do === "end_daily_use"));
  if (daily) return { rule: daily.rule, change: { kind: "end_daily" }, because: [daily] };
  const [kept] = actionsNamed(fired, "to_maintenance");
  if (kept) {
    const { daysLeast, daysMost } = kept.action;
    return {
      rule: kept.rule,
      change: { kind: "maintenance", daysLeast, daysMost },
      because: because(kept.rule),
    };
  }
  const [method] = actionsNamed(fired, "change_method");
  if (method)
    return { rule: method.rule, change: { kind: "method", to: method.action.to }, because: because(method.rule) };
  return advance(line, fired, rules);
}

function advance(line: ProgressedLine, fired: readonly Firing[], rules: readonly Rule[]): ProgressProposal | null {
  const ready = fired.filter(({ actions }) => actions.some((action) => action.do === "may_advance"));
  const steps = actionsNamed(fired, "advance_one");
  if (ready.length === 0 || steps.length === 0) return null;
  for (const { rule, action } of steps) {
    const change = stepOf(line, action, rules);
    if (change) return { rule, change, because: [...ready, ...fired.filter((firing) => firing.rule === rule)] };
  }
  const last = steps.find(({ action }) => action.afterwards !== "nothing");
  if (!last || line.harder === null) return null;
  const why = [...ready, ...fired.filter((firing) => firing.rule === last.rule)];
  return { rule: last.rule, change: { kind: "harder", key: line.harder }, because: why };
}

function stepOf(line: ProgressedLine, action: ActionOf<"advance_one">, rules: readonly Rule[]): ProgressChange | null {
  const { variable, step, stepMost = step, limit } = action;
  if (variable === "load") return { kind: "load", percentLeast: step, percentMost: stepMost };
  if (variable === "daysAWeek") {
    const from = line.weekdays.length;
    const to = Math.min(from + step, limit ?? 7, 7);
    const weekdays = spreadWeekdays(to);
    const refused = refusedOnly(checkDose({ ...line, weekdays, rules })).length > 0;
    return from === 0 || to <= from || refused ? null : { kind: "days", from, to, weekdays };
  }
  const from = line.dose[variable];
  if (from === undefined || (limit !== undefined && from >= limit)) return null;
  const wanted = action.unit === "percent" ? from * (1 + stepMost / 100) : from + stepMost;
  const rise = planLimit(rules, "weeklyRise")?.max;
  const within = rise === undefined ? wanted : Math.min(wanted, from * (1 + rise / 100));
  const to = Math.min(Math.max(Math.floor(within), from + 1), limit ?? Number.POSITIVE_INFINITY);
  const dose = { ...line.dose, [variable]: to };
  if (refusedOnly(checkDose({ ...line, dose, rules })).length > 0) return null;
  return { kind: "dose", variable, from, to, dose };
}
