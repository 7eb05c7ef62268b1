import { z } from "zod";
import {
  type ChoiceFact,
  type FactName,
  isFactName,
  type NumberFact,
  type SetFact,
  shapeOf,
  type YesNoFact,
} from "./facts";
import { type RuleUnit, ruleUnitSchema } from "./units";

export const numberComparisons = ["at_least", "at_most", "above", "below"] as const;

export type NumberComparison = {
  is: (typeof numberComparisons)[number];
  fact: NumberFact;
  value: number;
  unit: RuleUnit;
  /** The number is a design decision, not taken from a source. */
  design?: true | undefined;
};
export type Comparison =
  | NumberComparison
  | { is: "yes" | "no"; fact: YesNoFact }
  | { is: "one_of"; fact: ChoiceFact; value: string[] }
  /** At least one of the values is among the fact's. */
  | { is: "includes"; fact: SetFact; value: string[] };
export type Condition = { is: "all" | "any"; of: Condition[] } | { is: "not"; of: Condition } | Comparison;

/** How deep conditions may stand in each other: deeper ones nobody can read, and input stays bounded. */
const deepest = 5;
const mostParts = 12;

/** A fact whose shape the comparison can judge; others are `unknown_fact` or `fact_comparison`. */
function fact<Name extends FactName>(...shapes: readonly string[]) {
  return z
    .custom<Name>(isFactName, { message: "unknown_fact", abort: true })
    .refine((name) => shapes.includes(shapeOf(name).shape), { message: "fact_comparison" });
}

const values = z.array(z.string().min(1).max(60)).min(1).max(30);
const comparisons = [
  z.strictObject({
    is: z.enum(numberComparisons),
    fact: fact<NumberFact>("number"),
    value: z.number(),
    unit: ruleUnitSchema,
    design: z.literal(true).optional(),
  }),
  z.strictObject({ is: z.enum(["yes", "no"]), fact: fact<YesNoFact>("yesno") }),
  z.strictObject({ is: z.literal("one_of"), fact: fact<ChoiceFact>("choice"), value: values }),
  z.strictObject({ is: z.literal("includes"), fact: fact<SetFact>("set", "keys"), value: values }),
] as const;

function nested(depth: number): z.ZodType<Condition> {
  if (depth === 0) return z.discriminatedUnion("is", comparisons);
  const inner = nested(depth - 1);
  return z.discriminatedUnion("is", [
    z.strictObject({ is: z.enum(["all", "any"]), of: z.array(inner).min(1).max(mostParts) }),
    z.strictObject({ is: z.literal("not"), of: inner }),
    ...comparisons,
  ]);
}

/** When a clause of a rule applies, as data. */
export const conditionSchema = nested(deepest);
