import { describe, expect, it } from "vitest";
import { proposePlan } from "@/domain/plan/propose";
import type { ProposalInput } from "@/domain/plan/propose-shape";
import { causeOf, items, rules } from "../../support/shipped-plan";

const usual: ProposalInput = {
  causes: [],
  items,
  cautions: [],
  facts: { red_flag_level: "none" },
  before: "active",
  startActive: false,
  stage: "early",
  minutesADay: 20,
  direction: null,
  activated: [],
  kept: [],
  rules,
};
const propose = (change: Partial<ProposalInput>) => proposePlan({ ...usual, ...change });

describe("what the catalog decides of a proposal", () => {
  it("fills the relief kit to the size that the practice's rule gives it", () => {
    const kitOf = (least: number, most: number) => {
      const sized = rules.map((rule) =>
        rule.key === "ORD-11"
          ? { ...rule, clauses: [{ when: null, actions: [{ do: "relief_kit" as const, least, most }] }] }
          : rule,
      );
      const { lines } = propose({ causes: [causeOf("sij_provocation")], rules: sized });
      return lines.filter(({ line }) => line.phase === "relieve").length;
    };
    expect([kitOf(1, 1), kitOf(2, 2)]).toEqual([1, 2]);
  });

  it("takes for a pair of self-corrections what the pattern names as such", () => {
    const loose = rules.filter(({ key }) => !["ORD-11", "DOS-09", "DOS-01", "DOS-04"].includes(key));
    const all = { stage: "later" as const, rules: loose, minutesADay: 600 };
    const one = causeOf("pelvic_torsion");
    const joint = [...one.starter.joint, { item: "e_pelvic_scissor", side: "none" as const }];
    const leftOutOf = (starter: typeof one.starter) =>
      propose({ causes: [{ ...one, starter }], ...all }).leftOut.map(({ item }) => item);
    expect(leftOutOf({ ...one.starter, joint })).toContain("e_pelvic_scissor");
    expect(leftOutOf({ ...one.starter, joint, correctionPair: [] })).not.toContain("e_pelvic_scissor");
  });
});
