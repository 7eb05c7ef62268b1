import { describe, expect, it } from "vitest";
import { orderPhase } from "@/domain/plan/order-phase";
import { todayOf } from "@/domain/plan/propose-facts";
import { addDays } from "@/domain/time/calendar-day";
import { rules } from "../../support/shipped-plan";

const calm = { level: null, inFlare: false };
/** Ratings of days that follow each other, the oldest first; the newest is on 20 June. */
const rated = (...scores: number[]) =>
  [...scores].reverse().map((pain, index) => ({ day: addDays("2026-06-20", -index), pain }));
const phaseOf = (...scores: number[]) => {
  const { facts, before } = todayOf(rules, calm, rated(...scores));
  return orderPhase(rules, facts, before);
};

describe("what the ratings say of today", () => {
  it("holds the relief phase from pain that leads until two calmer days follow each other", () => {
    expect(phaseOf(5).phase).toBe("relief");
    expect(phaseOf(5, 2).phase).toBe("relief");
    expect(phaseOf(5, 2, 2).phase).toBe("active");
    expect(phaseOf(2, 2).phase).toBe("active");
  });

  it("takes from the rules where pain begins to lead", () => {
    const later = rules.map((rule) =>
      rule.key === "ORD-03"
        ? {
            ...rule,
            clauses: rule.clauses.map((clause) => ({
              ...clause,
              when: { is: "at_least" as const, fact: "pain_rest" as const, value: 7, unit: "points" as const },
            })),
          }
        : rule,
    );
    expect(todayOf(rules, calm, rated(5, 2)).before).toBe("relief");
    expect(todayOf(later, calm, rated(5, 2)).before).toBe("active");
  });

  it("lets the active program start after a week of steady pain, not sooner, not while it rises, not behind a flag", () => {
    expect(phaseOf(5, 5, 5, 5, 5, 5, 5, 5).mayStartActive).toBe(true);
    expect(phaseOf(5, 5, 5, 5, 5, 5, 5).mayStartActive).toBe(false);
    expect(phaseOf(4, 5, 5, 5, 5, 5, 5, 7).mayStartActive).toBe(false);
    const flagged = todayOf(rules, { level: "U", inFlare: false }, rated(5, 5, 5, 5, 5, 5, 5, 5));
    expect(orderPhase(rules, flagged.facts, flagged.before).mayStartActive).toBe(false);
  });

  it("knows a flare, and says nothing about what nobody rated", () => {
    const { facts, before } = todayOf(rules, { level: null, inFlare: true }, []);
    expect(orderPhase(rules, facts, before).phase).toBe("relief");
    expect(todayOf(rules, calm, []).facts).toMatchObject({ pain_rest: undefined, days_in_relief_phase: undefined });
  });
});
