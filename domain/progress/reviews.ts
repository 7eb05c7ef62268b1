import type { Rule } from "../rules/clauses";
import type { Condition } from "../rules/conditions";
import type { Facts } from "../rules/facts";
import { actionsNamed, type Firing, fire, type JudgedComparison, judge, type Outcome, outline } from "../rules/judge";
import { addDays, addMonths, type CalendarDay, daysBetween } from "../time/calendar-day";

/** A day on which something is due, with the rule that says so. `after` counts from the start: 2 weeks, 6 months. */
export interface DueDay {
  rule: string;
  day: CalendarDay;
  after: { count: number; unit: "weeks" | "months" };
}

const planned: Facts = { plan_published: true };
const gone: Facts = { discharged: true };

/** Full reviews (DIS-02) counted from the day the plan was first published, in order. */
export function reviewDays(rules: readonly Rule[], start: CalendarDay): DueDay[] {
  return actionsNamed(fire(rules, planned), "review_at")
    .flatMap(({ rule, action }): DueDay[] => [
      ...action.weeks.map((count) => ({
        rule,
        day: addDays(start, count * 7),
        after: { count, unit: "weeks" as const },
      })),
      ...action.months.map((count) => ({
        rule,
        day: addMonths(start, count),
        after: { count, unit: "months" as const },
      })),
    ])
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** When a finding should be tested again (DIS-02): not before `from`, overdue after `to`. Null without such a rule. */
export function retestWindow(
  rules: readonly Rule[],
  testedOn: CalendarDay,
): { rule: string; from: CalendarDay; to: CalendarDay } | null {
  const [found] = actionsNamed(fire(rules, planned), "retest_every");
  if (!found) return null;
  const { weeksLeast, weeksMost } = found.action;
  return { rule: found.rule, from: addDays(testedOn, weeksLeast * 7), to: addDays(testedOn, weeksMost * 7) };
}

/**
 * The retest day that a cause gets unless the practitioner says another: the middle of the rule's window, so that there
 * is time on both sides. Null without such a rule.
 */
export function usualRetestDay(rules: readonly Rule[], testedOn: CalendarDay): CalendarDay | null {
  const window = retestWindow(rules, testedOn);
  return window && addDays(window.from, Math.floor(daysBetween(window.from, window.to) / 2));
}

/** Contacts after discharge (DIS-08), in order. */
export function contactDays(rules: readonly Rule[], dischargedOn: CalendarDay): DueDay[] {
  return actionsNamed(fire(rules, gone), "contact_at").flatMap(({ rule, action }) =>
    [...action.months]
      .sort((a, b) => a - b)
      .map((count) => ({ rule, day: addMonths(dischargedOn, count), after: { count, unit: "months" as const } })),
  );
}

/** What calls for a review of the plan (STP-07, DIS-04) or for its confirmation (DIS-10): none, or every reason. */
export function reviewReasons(rules: readonly Rule[], facts: Facts): Firing[] {
  return fire(rules, facts).filter(({ actions }) =>
    actions.some((action) => action.do === "review_plan" || action.do === "archive_plan"),
  );
}

/** One thing that discharge asks for: met, not met, or not known; `parts` are alternatives of which one is enough. */
export interface DischargeCriterion {
  outcome: Outcome;
  parts: JudgedComparison[];
}

/** Whether a client is ready for discharge (DIS-05), criterion by criterion. The practitioner confirms; never the portal. */
export function dischargeReadiness(
  rules: readonly Rule[],
  facts: Facts,
): { rule: string; ready: boolean; criteria: DischargeCriterion[] } | null {
  for (const { key, clauses } of rules) {
    const clause = clauses.find(({ actions }) => actions.some((action) => action.do === "ready_for_discharge"));
    if (!clause) continue;
    const parts = partsOf(clause.when);
    const criteria = parts.map((part) => ({ outcome: judge(part, facts), parts: outline(part, facts) }));
    return { rule: key, ready: judge(clause.when, facts) === "yes", criteria };
  }
  return null;
}

const partsOf = (condition: Condition | null): Condition[] =>
  condition === null ? [] : condition.is === "all" ? condition.of : [condition];
