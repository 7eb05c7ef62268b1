import type { Action, ActionName, ActionOf } from "./actions";
import type { Clause, Rule } from "./clauses";
import { comparisonsOf } from "./comparisons";
import type { Comparison, Condition } from "./conditions";
import type { FactName, Facts } from "./facts";

/** `unknown`: a fact that decides it is missing. Only `yes` makes a clause fire. */
export type Outcome = "yes" | "no" | "unknown";

/** A clause that applies, with what was known of the facts it asked for: the "why" on screen. */
export interface Firing {
  rule: string;
  /** The clause's place in its rule, from 0. */
  clause: number;
  facts: Facts;
  actions: readonly Action[];
}

/** One comparison of a condition: how it came out, and the value that was known (undefined: none). */
export interface JudgedComparison {
  comparison: Comparison;
  outcome: Outcome;
  known: Facts[FactName];
}

/**
 * Whether a condition holds. Three-valued: a missing fact (or a number that is none) is `unknown`, `not unknown` is
 * unknown, `any` needs one yes, `all` needs every one. Null holds always.
 */
export function judge(condition: Condition | null, facts: Facts): Outcome {
  if (condition === null) return "yes";
  if (condition.is === "not") return opposite[judge(condition.of, facts)];
  if (!("of" in condition)) return compare(condition, facts);
  const outcomes = condition.of.map((part) => judge(part, facts));
  const [decides, rest] = condition.is === "all" ? (["no", "yes"] as const) : (["yes", "no"] as const);
  if (outcomes.includes(decides)) return decides;
  return outcomes.includes("unknown") ? "unknown" : rest;
}

const opposite: Record<Outcome, Outcome> = { yes: "no", no: "yes", unknown: "unknown" };
const outcomeOf = (holds: boolean): Outcome => (holds ? "yes" : "no");

function compare(comparison: Comparison, facts: Facts): Outcome {
  const known: unknown = facts[comparison.fact];
  switch (comparison.is) {
    case "at_least":
    case "at_most":
    case "above":
    case "below":
      return typeof known === "number" && Number.isFinite(known)
        ? outcomeOf(numberHolds(comparison.is, known, comparison.value))
        : "unknown";
    case "yes":
    case "no":
      return typeof known === "boolean" ? outcomeOf(known === (comparison.is === "yes")) : "unknown";
    case "one_of":
      return typeof known === "string" ? outcomeOf(comparison.value.includes(known)) : "unknown";
    case "includes":
      return Array.isArray(known) ? outcomeOf(comparison.value.some((value) => known.includes(value))) : "unknown";
  }
}

function numberHolds(is: "at_least" | "at_most" | "above" | "below", known: number, value: number): boolean {
  if (is === "at_least") return known >= value;
  if (is === "at_most") return known <= value;
  return is === "above" ? known > value : known < value;
}

/**
 * Every clause that applies to these facts, in the order of the rules' keys and of their clauses: the same facts
 * always give the same answer, whatever order rules and facts came in.
 */
export function fire(rules: readonly Rule[], facts: Facts): Firing[] {
  return inOrder(rules).flatMap(({ key, clauses }) =>
    clauses.flatMap((clause, index) =>
      judge(clause.when, facts) === "yes"
        ? [{ rule: key, clause: index, facts: usedFacts(clause, facts), actions: clause.actions }]
        : [],
    ),
  );
}

const inOrder = (rules: readonly Rule[]): Rule[] => [...rules].sort((a, b) => (a.key < b.key ? -1 : 1));

function usedFacts({ when }: Clause, facts: Facts): Facts {
  const names = [...new Set(comparisonsOf(when, "").map(({ comparison }) => comparison.fact))].sort();
  return Object.fromEntries(names.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])));
}

/** The comparisons of a condition one by one: what is met, what is not, what nobody knows yet. */
export function outline(condition: Condition | null, facts: Facts): JudgedComparison[] {
  return comparisonsOf(condition, "").map(({ comparison }) => ({
    comparison,
    outcome: compare(comparison, facts),
    known: facts[comparison.fact],
  }));
}

/** The actions of one name among what fired, each with its rule and the facts behind it. */
export function actionsNamed<Name extends ActionName>(
  firings: readonly Firing[],
  name: Name,
): { rule: string; facts: Facts; action: ActionOf<Name> }[] {
  return firings.flatMap(({ rule, facts, actions }) =>
    actions.flatMap((action) => (isNamed(action, name) ? [{ rule, facts, action }] : [])),
  );
}

function isNamed<Name extends ActionName>(action: Action, name: Name): action is ActionOf<Name> {
  return action.do === name;
}

/** The rules of one kind: its letters begin the key. */
export const rulesOfKind = (rules: readonly Rule[], kind: "ORD" | "PRG" | "STP" | "DOS" | "DIS"): Rule[] =>
  rules.filter(({ key }) => key.startsWith(`${kind}-`));
