import { z } from "zod";
import { type Action, type ActionName, actionSchema } from "./actions";
import { comparisonsOf } from "./comparisons";
import { type Comparison, conditionSchema } from "./conditions";
import { shapeOf } from "./facts";
import { measures } from "./measures";

/** One "when this, then that" of a rule: the part that the portal itself reads. */
export const clauseSchema = z.strictObject({
  /** Null = always: only for limits and orders, which hold for everyone. */
  when: conditionSchema.nullable(),
  actions: z.array(actionSchema).min(1).max(8),
});
export type Clause = z.infer<typeof clauseSchema>;

/** A rule as the interpreter needs it. */
export interface Rule {
  key: string;
  clauses: readonly Clause[];
}

export interface ClauseProblem {
  field: string;
  reason: string;
  facts: Record<string, string | number>;
}

/**
 * What the schema cannot say of the clauses at `path`: a unit that is not the fact's, a number outside its range, a
 * word that it cannot be, limits that leave nothing between them.
 */
export function clauseProblems(clauses: readonly Clause[], path: string): ClauseProblem[] {
  return clauses.flatMap((clause, index) => [
    ...needsCondition(clause, `${path}.${index}.when`),
    ...comparisonsOf(clause.when, `${path}.${index}.when`).flatMap((found) => comparisonProblems(found)),
    ...clause.actions.flatMap((action, place) => actionProblems(action, `${path}.${index}.actions.${place}`)),
  ]);
}

const holdsAlways: readonly ActionName[] = ["limit", "session_order", "region_order", "relief_kit"];

function needsCondition({ when, actions }: Clause, field: string): ClauseProblem[] {
  const bad = when === null ? actions.find((action) => !holdsAlways.includes(action.do)) : undefined;
  return bad ? [{ field, reason: "needs_condition", facts: { value: bad.do } }] : [];
}

function comparisonProblems({ path, comparison }: { path: string; comparison: Comparison }): ClauseProblem[] {
  const shape = shapeOf(comparison.fact);
  const { fact } = comparison;
  if (shape.shape === "number" && "unit" in comparison) {
    const { value, unit } = comparison;
    if (unit !== shape.unit)
      return [{ field: `${path}.unit`, reason: "wrong_unit", facts: { fact, unit, expected: shape.unit } }];
    if (value < shape.min || value > shape.max)
      return [
        { field: `${path}.value`, reason: "outside_range", facts: { fact, value, low: shape.min, high: shape.max } },
      ];
  }
  if ((shape.shape === "choice" || shape.shape === "set") && "value" in comparison && Array.isArray(comparison.value))
    return comparison.value.flatMap((value, index) =>
      shape.options.includes(value)
        ? []
        : [{ field: `${path}.value.${index}`, reason: "not_an_option", facts: { fact, value } }],
    );
  return [];
}

/** Pairs of an action's fields of which the first may not be above the second. */
const ordered: ReadonlyArray<readonly [string, string]> = [
  ["min", "max"],
  ["step", "stepMost"],
  ["daysLeast", "daysMost"],
  ["weeksLeast", "weeksMost"],
  ["walksLeast", "walksMost"],
  ["itemsLeast", "itemsMost"],
];

function actionProblems(action: Action, path: string): ClauseProblem[] {
  const problems: ClauseProblem[] = ordered.flatMap(([low, high]) => {
    const [least, most]: unknown[] = [Reflect.get(action, low), Reflect.get(action, high)];
    if (typeof least !== "number" || typeof most !== "number" || least <= most) return [];
    return [{ field: `${path}.${low}`, reason: "low_above_high", facts: { low: least, high: most } }];
  });
  if (action.do !== "limit") return problems;
  const { measure, unit, min, max } = action;
  const expected = measures[measure].unit;
  if (unit !== expected)
    problems.push({ field: `${path}.unit`, reason: "wrong_unit", facts: { fact: measure, unit, expected } });
  if (min === undefined && max === undefined) problems.push({ field: `${path}.max`, reason: "required", facts: {} });
  return problems;
}

/** The catalog's entries that the clauses at `path` name, with the field each stands in. */
export function clauseReferences(clauses: readonly Clause[], path: string) {
  return clauses.flatMap((clause, index) =>
    comparisonsOf(clause.when, `${path}.${index}.when`).flatMap(({ path: field, comparison }) => {
      const shape = shapeOf(comparison.fact);
      if (shape.shape !== "keys" || comparison.is !== "includes") return [];
      return comparison.value.map((key, place) => ({ field: `${field}.value.${place}`, kind: shape.kind, key }));
    }),
  );
}
