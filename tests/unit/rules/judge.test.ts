import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Facts, factTopics, shapeOf } from "@/domain/rules/facts";
import { fire, judge, outline } from "@/domain/rules/judge";
import { packRules } from "@/tests/support/pack-rules";
import { courseCases, doseCases, orderCases, progressCases, stopCases } from "./rule-cases";

const cases = { ...orderCases, ...progressCases, ...stopCases, ...doseCases, ...courseCases };
const names = Object.values(factTopics).flat();

/** Any facts at all: each known in its own range, or not known. */
const anyFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(
    names.map((name) => {
      const shape = shapeOf(name);
      if (shape.shape === "number") return [name, fc.integer({ min: shape.min, max: Math.min(shape.max, 100) })];
      if (shape.shape === "yesno") return [name, fc.boolean()];
      if (shape.shape === "choice") return [name, fc.constantFrom(...shape.options)];
      return [name, shape.shape === "set" ? fc.subarray([...shape.options]) : fc.subarray(["lld_structural", "sway"])];
    }),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>;

describe("every rule of the pack", () => {
  it("has its cases, and no case is without a rule", () => {
    expect(Object.keys(cases).sort()).toEqual(packRules.map(({ key }) => key).sort());
  });

  it.each(packRules.map(({ key, clauses }) => ({ key, clauses })))(
    "$key applies up to its edge and not beyond, clause by clause",
    ({ key, clauses }) => {
      const own = cases[key] ?? [];
      expect(own).toHaveLength(clauses.length);
      for (const [index, { when }] of clauses.entries()) {
        const [applies, beyond] = own[index] ?? [];
        expect(when === null).toBe(own[index] === null);
        if (!applies || !beyond) continue;
        expect(judge(when, applies)).toBe("yes");
        expect(judge(when, beyond)).toBe("no");
        expect(fire(packRules, applies)).toContainEqual(expect.objectContaining({ rule: key, clause: index }));
      }
    },
  );

  it("marks what is a decision of design", () => {
    const text = (key: string) => JSON.stringify(packRules.find((rule) => rule.key === key)?.clauses);
    for (const key of ["ORD-03", "ORD-14", "DOS-03", "DOS-09"]) expect(text(key)).toContain('"design":true');
    expect(text("PRG-01")).not.toContain("design");
  });
});

describe("the interpreter", () => {
  it("fires nothing on what nobody knows, but for limits and orders that hold always", () => {
    const firings = fire(packRules, {});
    expect(firings.map(({ rule, clause }) => `${rule}.${clause}`)).toEqual([
      "DOS-09.0",
      "DOS-10.0",
      "ORD-05.0",
      "ORD-07.0",
      "ORD-11.3",
    ]);
    expect(fire(packRules, { pain_rest: Number.NaN, pain_movement: Number.NaN })).toEqual(firings);
  });

  it("never fires because a fact was taken away", () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...names), (facts, name) => {
        const { [name]: _gone, ...fewer } = facts;
        const known = fire(packRules, facts).map(({ rule, clause }) => `${rule}.${clause}`);
        for (const { rule, clause } of fire(packRules, fewer)) expect(known).toContain(`${rule}.${clause}`);
      }),
    );
  });

  it("answers the same whatever order facts and rules come in, with facts that it was given", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const turned = Object.fromEntries(Object.entries(facts).reverse());
        const firings = fire(packRules, facts);
        expect(JSON.stringify(fire([...packRules].reverse(), turned))).toBe(JSON.stringify(firings));
        expect(firings.map(({ rule }) => rule)).toEqual(firings.map(({ rule }) => rule).toSorted());
        for (const firing of firings) expect(facts).toMatchObject(firing.facts);
      }),
    );
  });

  it("says of each comparison how it came out and what was known", () => {
    const [clause] = packRules.find(({ key }) => key === "ORD-04")?.clauses ?? [];
    expect(outline(clause?.when ?? null, { pain_rest: 5 })).toMatchObject([
      { outcome: "no", known: 5 },
      { outcome: "unknown", known: undefined },
    ]);
  });

  it("keeps `not` of what is unknown unknown", () => {
    expect(judge({ is: "not", of: { is: "yes", fact: "fever" } }, {})).toBe("unknown");
    expect(judge({ is: "not", of: { is: "yes", fact: "fever" } }, { fever: false })).toBe("yes");
  });
});
