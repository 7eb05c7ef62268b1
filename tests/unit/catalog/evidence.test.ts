import { describe, expect, it } from "vitest";
import { checkImport, type KnownItem } from "@/domain/catalog/check-import";
import type { CatalogEntry } from "@/domain/catalog/entry";
import { parseCondition } from "@/domain/catalog/evidence-condition";
import type { PatternContent, TestContent } from "@/domain/catalog/schemas";
import { bridge, gluteus, slump, sway } from "./samples";

const angle: TestContent = {
  ...slump,
  key: "t_angle",
  unit: "deg",
  choices: undefined,
  min: 0,
  max: 90,
  criterion: { kind: "above", value: 20 },
};
const sign: TestContent = { ...angle, key: "t_sign", unit: "posneg", sided: false, criterion: { kind: "positive" } };
const tests = [slump, angle, sign].map((content): CatalogEntry => ({ kind: "test", content }));
const entry = (test: string, result: string, more: object = {}) => ({
  test,
  direction: "for",
  result,
  side: "that",
  weight: 1,
  ...more,
});
const sided = { ...sway, sides: ["left", "right", "none"] };
const known = (content: CatalogEntry): KnownItem => ({
  entry: content,
  status: "published",
  everPublished: true,
  origin: "pack",
});
const others: CatalogEntry[] = [
  { kind: "muscle", content: gluteus },
  { kind: "exercise", content: bridge },
];
const base = [...others, ...tests].map(known);

/** Path and reason of all that is wrong when a pattern with this evidence is imported into the catalog above. */
function problemsOf(change: object): string[] {
  const rows = [{ row: 1, kind: "pattern", content: { ...sided, ...change } }];
  const [row] = checkImport(rows, base, { origin: "import", publish: false });
  return (row?.problems ?? []).map(({ field, reason }) => `${field} ${reason}`);
}
const wrong = (result: string, test = "t_angle", more: object = {}) =>
  problemsOf({ evidence: [entry(test, result, more)] });

describe("a condition", () => {
  it("is read clause by clause, with its unit and its scope", () => {
    expect(parseCondition("at most -5 deg on both sides")).toEqual({
      join: "or",
      clauses: [{ comparison: { kind: "at_most", value: -5, unit: "deg" }, scope: "both" }],
    });
    expect(parseCondition("below 30 or lower by 10 deg")?.clauses.map(({ comparison }) => comparison.kind)).toEqual([
      "below",
      "lower_by",
    ]);
    expect(parseCondition("is a, b on either side")?.clauses[0]).toEqual({
      comparison: { kind: "choice", choices: ["a", "b"] },
      scope: "either",
    });
    expect(parseCondition("at least 1 and difference below 2")?.join).toBe("and");
  });

  it("is nothing else", () => {
    for (const text of [
      "",
      "roughly 5",
      "above",
      "above 5 stone",
      "above 5 or below 3 and 2 to 4",
      "lower by 5 on the left",
      "positive on my side",
    ])
      expect(parseCondition(text)).toBeNull();
    expect(wrong("roughly 5")).toEqual(["evidence.0.result condition_form"]);
  });
});

describe("evidence that its test cannot give is refused with its path", () => {
  it("fits, so that the refusals below mean something", () => {
    expect(wrong("above 20 deg")).toEqual([]);
    expect(wrong("is leg", "t_slump")).toEqual([]);
    expect(wrong("positive", "t_sign", { side: "none" })).toEqual([]);
  });

  it.each([
    ["a test that nobody has", "positive", "t_gone", {}, "evidence.0.test unknown_reference"],
    ["an answer that the test does not know", "is leg, arm", "t_slump", {}, "evidence.0.result not_a_choice"],
    ["a number of a sign", "above 3", "t_sign", { side: "none" }, "evidence.0.result evidence_unit"],
    ["a sign of a number", "positive", "t_angle", {}, "evidence.0.result evidence_unit"],
    ["an answer of a number", "is leg", "t_angle", {}, "evidence.0.result evidence_unit"],
    ["another unit than the test's", "above 20 cm", "t_angle", {}, "evidence.0.result evidence_unit"],
    ["a value that cannot be entered", "above 120 deg", "t_angle", {}, "evidence.0.result evidence_beyond"],
    ["a range that runs backward", "30 to 20 deg", "t_angle", {}, "evidence.0.result low_above_high"],
    ["a side of a test without sides", "positive", "t_sign", {}, "evidence.0.side evidence_unsided"],
    [
      "both sides of such a test",
      "positive on both sides",
      "t_sign",
      { side: "none" },
      "evidence.0.result evidence_unsided",
    ],
    [
      "no side where the result has one",
      "above 20 deg",
      "t_angle",
      { side: "none" },
      "evidence.0.result evidence_side_open",
    ],
    [
      "a side that the pattern cannot have",
      "above 20 deg on the left",
      "t_angle",
      { side: "axis_left" },
      "evidence.0.side side_unfit",
    ],
  ])("%s", (_name, result, test, more, problem) => {
    expect(wrong(result, test, more)).toEqual([problem]);
  });

  it("the same entry twice, and a weight of nothing", () => {
    const one = entry("t_angle", "above 20 deg");
    expect(problemsOf({ evidence: [one, one] })).toEqual(["evidence.1.test repeated"]);
    expect(problemsOf({ evidence: [{ ...one, direction: "against" }, one] })).toEqual([]);
    expect(wrong("above 20 deg", "t_angle", { weight: 0 })).toEqual(["evidence.0.weight too_small"]);
  });
});

describe("patterns that stand on each other", () => {
  const parts = (...keys: string[]) => keys.map((pattern) => ({ pattern, side: "that" }));

  it("name patterns that exist, and not themselves", () => {
    expect(problemsOf({ exclusiveWith: ["gone"] })).toEqual(["exclusiveWith.0 unknown_reference"]);
    expect(problemsOf({ exclusiveWith: ["sway"] })).toEqual(["exclusiveWith.0 names_itself"]);
    expect(problemsOf({ derivedFrom: parts("gone", "gone_too") })).toEqual([
      "derivedFrom.0.pattern unknown_reference",
      "derivedFrom.1.pattern unknown_reference",
    ]);
  });

  it("have no evidence of their own beside their parts", () => {
    const change = { derivedFrom: parts("other", "third"), evidence: [entry("t_angle", "above 20 deg")] };
    expect(problemsOf(change)).toContain("derivedFrom derived_has_evidence");
  });

  it("never run in a circle", () => {
    const patterns = [
      { ...sway, key: "one", derivedFrom: parts("two", "three") },
      { ...sway, key: "two", derivedFrom: parts("three", "one") },
      { ...sway, key: "three" },
    ];
    const rows = patterns.map((content, index) => ({ row: index + 1, kind: "pattern", content }));
    const checked = checkImport(rows, base, { origin: "import", publish: false });
    expect(checked.map(({ problems }) => problems)).toEqual([
      [{ field: "derivedFrom", reason: "derived_circle", facts: { chain: "one → two → one" } }],
      [{ field: "derivedFrom", reason: "derived_circle", facts: { chain: "one → two → one" } }],
      [],
    ]);
  });
});

describe("a test that evidence stands on", () => {
  const content = { ...sided, evidence: [entry("t_slump", "is leg")] } as PatternContent;
  const all = [...base, known({ kind: "pattern", content })];
  const slumpWith = (values: string[]) => ({
    ...slump,
    choices: values.map((value) => ({ value, label: value })),
    criterion: { kind: "choice", abnormal: [values.at(-1)] },
  });
  const changed = (values: string[], origin: "import" | "pack" = "import") =>
    checkImport([{ row: 1, kind: "test", content: slumpWith(values) }], all, { origin, publish: false })[0]?.problems;

  it("cannot lose the answer that a pattern reads, and says which pattern", () => {
    expect(changed(["none", "leg"])).toEqual([]);
    expect(changed(["none", "foot"])).toEqual([{ field: "unit", reason: "breaks_evidence", facts: { key: "sway" } }]);
  });

  it("does not stop the content pack, which leaves a practice's own pattern as it is", () => {
    expect(changed(["none", "foot"], "pack")).toEqual([]);
  });
});
