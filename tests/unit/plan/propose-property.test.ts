import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CauseStatus, Severity } from "@/domain/assessment/words";
import type { PatternSide } from "@/domain/catalog/schemas";
import { coverageOf } from "@/domain/plan/coverage";
import { checkDose, refusedOnly } from "@/domain/plan/dose-limits";
import { dayMinutes } from "@/domain/plan/load";
import { planSize } from "@/domain/plan/plan-size";
import { proposePlan } from "@/domain/plan/propose";
import { type ProposalInput, planStages, ruleIdsOf } from "@/domain/plan/propose-shape";
import { muscleLimits, muscleTotals } from "@/domain/plan/warnings";
import { causeOf, items, patterns, rules } from "../../support/shipped-plan";

const codes = [
  "NW",
  "ES",
  "FS",
  "OP",
  "PG",
  "HR",
  "HI",
  "KN",
  "SH",
  "HT",
  "HM",
  "SI",
  "NE",
  "BL",
  "AC",
  "DV",
  "CL",
  "RC",
];

interface Found {
  key: string;
  side: PatternSide;
  severity: Severity;
  status: CauseStatus;
}

/** Without the catalog, which no counterexample should print. */
const cases: fc.Arbitrary<Omit<ProposalInput, "items" | "causes" | "rules"> & { found: Found[] }> = fc.record({
  found: fc.uniqueArray(
    fc.constantFrom(...patterns).chain((pattern) =>
      fc.record({
        key: fc.constant(pattern.key),
        side: fc.constantFrom(...pattern.sides),
        severity: fc.constantFrom(1 as const, 2 as const, 3 as const),
        status: fc.constantFrom("confirmed" as const, "improving" as const, "returned" as const, "suspected" as const),
      }),
    ),
    { minLength: 0, maxLength: 5, selector: ({ key }) => key },
  ),
  cautions: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 4 }),
  facts: fc.record({
    red_flag_level: fc.constantFrom(
      "none" as const,
      "none" as const,
      "C" as const,
      "U" as const,
      "S" as const,
      "E" as const,
    ),
    practitioner_confirmed: fc.constant(false),
    pain_rest: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  }),
  before: fc.constantFrom("active" as const, "relief" as const),
  startActive: fc.boolean(),
  stage: fc.constantFrom(...planStages),
  minutesADay: fc.integer({ min: 3, max: 45 }),
  direction: fc.constantFrom(null, "extension" as const, "flexion" as const),
  activated: fc.constant([]),
  kept: fc.constant([]),
});
const inputOf = ({ found, ...given }: typeof cases extends fc.Arbitrary<infer Case> ? Case : never): ProposalInput => ({
  ...given,
  causes: found.map(({ key, side, severity, status }) => causeOf(key, side, { severity, status })),
  items,
  rules,
});
const runs = { numRuns: 120 };

describe("any proposal", () => {
  it("is the same byte for byte whatever the order of what it is made from", () => {
    const shuffled = (input: ProposalInput, seed: number): ProposalInput => {
      const mix = <Item>(list: readonly Item[]) =>
        list
          .map((item, index) => ({ item, at: (index * 7919 + seed * 104729) % 9973 }))
          .sort((one, two) => one.at - two.at)
          .map(({ item }) => item);
      return {
        ...input,
        causes: mix(input.causes).map((cause) => ({
          ...cause,
          muscles: mix(cause.muscles),
          joints: mix(cause.joints),
          findings: mix(cause.findings),
        })),
        items: mix(input.items),
        cautions: mix(input.cautions),
      };
    };
    fc.assert(
      fc.property(cases, fc.nat(1000), (given, seed) => {
        const input = inputOf(given);
        expect(JSON.stringify(proposePlan(shuffled(input, seed)))).toBe(JSON.stringify(proposePlan(input)));
      }),
      { numRuns: 60 },
    );
  });

  it("holds nothing that speaks against the client, and nothing at all behind an open red flag", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const input = inputOf(given);
        const { lines, hidden } = proposePlan(input);
        if (["E", "S"].includes(input.facts.red_flag_level ?? "")) expect(lines).toEqual([]);
        for (const { item } of lines) {
          expect(item.contraindications.filter((code) => input.cautions.includes(code))).toEqual([]);
          expect(hidden.map((gone) => gone.item)).not.toContain(item.key);
        }
      }),
      runs,
    );
  });

  it("keeps the minutes, the size, the limits of every dose and of every muscle", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const input = inputOf(given);
        const proposal = proposePlan(input);
        const judged = proposal.lines.map(({ line, item }) => ({ ...line, lineId: item.key, item }));
        expect(dayMinutes(judged).total).toBe(proposal.minutes);
        expect(proposal.minutes).toBeLessThanOrEqual(Math.min(input.minutesADay, 30));
        const size = planSize(rules, input.stage)?.items;
        expect(judged.filter(({ weekdays }) => weekdays.length > 0).length).toBeLessThanOrEqual(size ?? 0);
        for (const line of judged)
          expect(
            refusedOnly(checkDose({ ...line, doseRule: line.item.doseRule, cautions: input.cautions, rules })),
          ).toEqual([]);
        const muscles = judged.flatMap(({ item }) => item.muscles.map(({ key }) => key));
        expect(muscleTotals(judged, muscles, muscleLimits(rules))).toEqual([]);
      }),
      runs,
    );
  });

  it("can trace each line to a rule, a cause and a finding, and covers no wrong side", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const input = inputOf(given);
        for (const { reasons, line, item } of proposePlan(input).lines) {
          expect(ruleIdsOf(reasons).length).toBeGreaterThan(0);
          expect(item.itemId).toBe(line.itemId);
          const walksOnly = item.doseRule === "walk" && line.purposes.length === 0;
          expect(line.purposes.length > 0 || walksOnly, item.key).toBe(true);
          for (const { causeId, findingId, side } of line.purposes) {
            const cause = input.causes.find((known) => known.causeId === causeId);
            expect(cause?.status).not.toBe("suspected");
            expect(cause?.findings.map(({ id }) => id)).toContain(findingId);
            expect([line.side, side].sort()).not.toEqual(["left", "right"]);
          }
        }
      }),
      runs,
    );
  });

  it("never says that more is covered when a line is taken away", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const input = inputOf(given);
        const { lines } = proposePlan(input);
        const judged = lines.map(({ line, item }) => ({ lineId: item.key, purposes: line.purposes }));
        const covered = (of: typeof judged) =>
          coverageOf(input.causes, of).filter(({ lineIds }) => lineIds.length > 0).length;
        expect(covered(judged.slice(1))).toBeLessThanOrEqual(covered(judged));
      }),
      { numRuns: 40 },
    );
  });
});
