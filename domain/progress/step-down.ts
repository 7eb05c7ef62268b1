import type { Dose } from "../plan/dose";
import { checkDose, refusedOnly } from "../plan/dose-limits";
import { spreadWeekdays } from "../plan/due";
import type { Rule } from "../rules/clauses";
import { actionsNamed, fire, rulesOfKind } from "../rules/judge";
import { progressesBy } from "./line-facts";
import type { ProgressChange, ProgressedLine, ProgressProposal } from "./progression";

/** Twice a week is not daily any more, and often enough to keep what was won (PRG-08 and PRG-09). */
const keptDays = 2;

/**
 * A proposal as it can be carried out: a step down without an easier form takes back one step of the dose, moving to
 * fewer days names the days. Null where the line stands there already, or nothing is left to take back.
 */
export function doableProposal(
  line: ProgressedLine,
  proposal: ProgressProposal,
  rules: readonly Rule[],
): ProgressProposal | null {
  const { change } = proposal;
  if (change.kind === "easier" && change.key === null) {
    const lighter = lighterDose(line, rules);
    return lighter && { ...proposal, change: lighter };
  }
  if (change.kind === "maintenance") return fewerDays(line, proposal, change.daysMost);
  if (change.kind === "end_daily") return fewerDays(line, proposal, keptDays);
  return proposal;
}

function fewerDays(line: ProgressedLine, proposal: ProgressProposal, days: number): ProgressProposal | null {
  const from = line.weekdays.length;
  if (from <= days) return null;
  return { ...proposal, change: { kind: "days", from, to: days, weekdays: spreadWeekdays(days) } };
}

/** One step of the rule by which the line grows, taken back; else one set less. Never below what a dose can be. */
function lighterDose(line: ProgressedLine, rules: readonly Rule[]): ProgressChange | null {
  const facts = { progresses_by: progressesBy(line), endurance_hold: line.doseRule.startsWith("hold_") };
  const steps = actionsNamed(fire(rulesOfKind(rules, "PRG"), facts), "advance_one");
  for (const { action } of steps) {
    if (action.variable === "load" || action.variable === "daysAWeek") continue;
    const from = line.dose[action.variable];
    if (from === undefined) continue;
    const by = action.unit === "percent" ? (from * action.step) / 100 : action.step;
    const to = Math.max(1, Math.min(from - 1, Math.floor(from - by)));
    const change = dosed(line, rules, action.variable, from, to);
    if (change) return change;
  }
  const { sets } = line.dose;
  return sets === undefined ? null : dosed(line, rules, "sets", sets, sets - 1);
}

function dosed(
  line: ProgressedLine,
  rules: readonly Rule[],
  variable: "holdSeconds" | "reps" | "minutes" | "sets",
  from: number,
  to: number,
): ProgressChange | null {
  if (to < 1 || to >= from) return null;
  const dose: Dose = { ...line.dose, [variable]: to };
  if (refusedOnly(checkDose({ ...line, dose, rules })).length > 0) return null;
  return { kind: "dose", variable, from, to, dose };
}
