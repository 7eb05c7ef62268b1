import type { Rule } from "../rules/clauses";
import type { Facts } from "../rules/facts";
import { actionsNamed, fire, rulesOfKind } from "../rules/judge";

/** `new`: no plan published yet; `early`: nothing of strengthening published yet; `later`: everything after that. */
export type ProgramStage = NonNullable<Facts["program_stage"]>;

/** How large a program is done well at this stage (ORD-11): items, and minutes a day. Null without such a rule. */
export function planSize(
  rules: readonly Rule[],
  stage: ProgramStage,
): { rule: string; items: number; minutes: number } | null {
  const [found] = actionsNamed(fire(rulesOfKind(rules, "ORD"), { program_stage: stage }), "plan_size");
  return found ? { rule: found.rule, items: found.action.items, minutes: found.action.minutes } : null;
}
