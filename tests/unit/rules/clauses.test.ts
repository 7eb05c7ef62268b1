import { describe, expect, it } from "vitest";
import { checkImport, type KnownItem } from "@/domain/catalog/check-import";
import type { RuleContent } from "@/domain/catalog/rule-content";
import { calmDays, slump, sway } from "../catalog/samples";

const known: KnownItem[] = [
  {
    entry: { kind: "pattern", content: { ...sway, tests: [], weak: [], starter: { ...sway.starter, strengthen: [] } } },
  },
  { entry: { kind: "test", content: slump } },
].map((item) => ({ ...item, status: "published", everPublished: true, origin: "pack" }) as KnownItem);

/** What an import says of a rule: `field reason` and the facts of the first problem. */
function problemsOf(content: unknown) {
  const [row] = checkImport([{ row: 1, kind: "rule", content }], known, { origin: "import", publish: true });
  return row?.problems.map(({ field, reason }) => `${field} ${reason}`);
}
const withWhen = (when: unknown) => ({ ...calmDays, clauses: [{ ...calmDays.clauses[0], when }] });
const withAction = (action: unknown) => ({ ...calmDays, clauses: [{ ...calmDays.clauses[0], actions: [action] }] });
const limit = { do: "limit", measure: "holdSeconds", unit: "seconds", severity: "refuse" };

describe("a rule in an import", () => {
  it("is taken as it is", () => {
    expect(problemsOf(calmDays)).toEqual([]);
  });

  const bad: [string, unknown, string[]][] = [
    ["a fact nobody knows", withWhen({ is: "yes", fact: "moon_is_full" }), ["clauses.0.when.fact unknown_fact"]],
    [
      "a number asked of a yes-or-no fact",
      withWhen({ is: "yes", fact: "pain_rest" }),
      ["clauses.0.when.fact fact_comparison"],
    ],
    [
      "the wrong unit",
      withWhen({ is: "all", of: [{ is: "at_least", fact: "week", value: 4, unit: "days" }] }),
      ["clauses.0.when.of.0.unit wrong_unit"],
    ],
    [
      "a number that can never be",
      withWhen({ is: "at_least", fact: "pain_rest", value: 40, unit: "points" }),
      ["clauses.0.when.value outside_range"],
    ],
    [
      "a word that can never be",
      withWhen({ is: "one_of", fact: "red_flag_level", value: ["E", "Z"] }),
      ["clauses.0.when.value.1 not_an_option"],
    ],
    [
      "a missing test",
      withWhen({ is: "includes", fact: "positive_tests", value: ["t_slump", "t_gone"] }),
      ["clauses.0.when.value.1 unknown_reference"],
    ],
    [
      "a missing pattern",
      withWhen({ is: "includes", fact: "open_patterns", value: ["gone"] }),
      ["clauses.0.when.value.0 unknown_reference"],
    ],
    ["an unknown comparison", withWhen({ is: "about", fact: "week" }), ["clauses.0.when.is invalid_union"]],
    ["an unknown action", withAction({ do: "cure" }), ["clauses.0.actions.0.do invalid_union"]],
    [
      "an action with a part too many",
      withAction({ do: "stop_item", now: true }),
      ["clauses.0.actions.0 unrecognized_keys"],
    ],
    [
      "limits that leave nothing",
      withAction({ ...limit, min: 60, max: 10 }),
      ["clauses.0.actions.0.min low_above_high"],
    ],
    [
      "a limit in another unit",
      withAction({ ...limit, unit: "minutes", max: 1 }),
      ["clauses.0.actions.0.unit wrong_unit"],
    ],
    ["a limit without a number", withAction(limit), ["clauses.0.actions.0.max required"]],
    [
      "an act that would always happen",
      { ...calmDays, clauses: [{ when: null, actions: [{ do: "stop_item" }] }] },
      ["clauses.0.when needs_condition"],
    ],
    ["another kind's key", { ...calmDays, ruleKind: "DOS" }, ["ruleKind rule_kind"]],
    ["a key of another form", { ...calmDays, key: "ord_4" }, ["key rule_key_form"]],
  ];
  it.each(bad)("with %s is named and refused", (_, content, expected) => {
    expect(problemsOf(content)).toEqual(expected);
  });

  it("is refused when its conditions stand too deep to read", () => {
    const buried = Array.from({ length: 2000 }).reduce<unknown>((of) => ({ is: "not", of }), {
      is: "yes",
      fact: "fever",
    });
    const content: RuleContent | unknown = withWhen(buried);
    expect(problemsOf(content)).toHaveLength(1);
  });
});
