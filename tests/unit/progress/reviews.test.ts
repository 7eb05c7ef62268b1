import { describe, expect, it } from "vitest";
import { orderPhase } from "@/domain/plan/order-phase";
import { planSize } from "@/domain/plan/plan-size";
import { contactDays, dischargeReadiness, retestWindow, reviewDays, reviewReasons } from "@/domain/progress/reviews";
import { addMonths } from "@/domain/time/calendar-day";
import { packRules } from "@/tests/support/pack-rules";

describe("days on which something is due", () => {
  it("DIS-02: reviews at 2, 4 and 12 weeks, then at 6 and 12 months; re-tests every 2 to 4 weeks", () => {
    expect(reviewDays(packRules, "2026-01-31").map(({ day }) => day)).toEqual([
      "2026-02-14",
      "2026-02-28",
      "2026-04-25",
      "2026-07-31",
      "2027-01-31",
    ]);
    expect(retestWindow(packRules, "2026-01-31")).toEqual({ rule: "DIS-02", from: "2026-02-14", to: "2026-02-28" });
    expect(retestWindow([], "2026-01-31")).toBeNull();
  });

  it("DIS-08: contacts after 1, 3, 6 and 12 months", () => {
    expect(contactDays(packRules, "2026-01-31").map(({ day }) => day)).toEqual([
      "2026-02-28",
      "2026-04-30",
      "2026-07-31",
      "2027-01-31",
    ]);
    expect(addMonths("2027-11-30", 3)).toBe("2028-02-29");
  });
});

describe("reviews and discharge", () => {
  it("STP-07, DIS-04, DIS-10: give every reason to look again, and none where nothing is known", () => {
    const facts = { flares_14d: 2, week: 6, change_share_best: 10, change_share_worst: 0, weeks_since_review: 7 };
    expect(reviewReasons(packRules, facts).map(({ rule }) => rule)).toEqual(["DIS-04", "DIS-10", "STP-07"]);
    expect(reviewReasons(packRules, {})).toEqual([]);
  });

  it("DIS-05: tells what is met, what is not, and what nobody knows", () => {
    const facts = { pain_average_highest_14d: 1, rmdq: 9, rmdq_better: 60, red_flag_level: "C" as const };
    const readiness = dischargeReadiness(packRules, facts);
    expect(readiness?.ready).toBe(false);
    expect(readiness?.criteria.map(({ outcome }) => outcome)).toEqual([
      "yes",
      "unknown",
      "yes",
      "unknown",
      "no",
      "unknown",
      "unknown",
    ]);
  });
});

describe("the phase of today", () => {
  const phase = (facts: Parameters<typeof orderPhase>[1], before: "relief" | "active" = "active") =>
    orderPhase(packRules, facts, before);

  it("ORD-01, 02: flags and nerve signs come before everything", () => {
    expect(phase({ red_flag_level: "E", pain_rest: 1 }).phase).toBe("none");
    expect(phase({ red_flag_level: "U", practitioner_confirmed: false }).phase).toBe("relief_only");
    expect(phase({ neuro_deficit_new: true, practitioner_confirmed: true }).phase).toBe("active");
  });

  it("ORD-03, 04: strong pain is the relief phase, two calm days end it, and otherwise all stays", () => {
    expect(phase({ pain_rest: 5 })).toMatchObject({ phase: "relief", relief: { reliefMost: 2, stimulateMost: 1 } });
    expect(phase({ pain_rest: 2, pain_rest_day_before: 3 }, "relief")).toMatchObject({
      phase: "active",
      allowed: ["relax", "stimulate", "joint", "strengthen"],
    });
    expect(phase({ pain_rest: 2 }, "relief").phase).toBe("relief");
    expect(phase({}).phase).toBe("active");
  });

  it("ORD-14: after a week of stable pain the practitioner may start the active program", () => {
    const facts = { pain_rest: 5, days_in_relief_phase: 8, pain_rest_change_7d: 0, red_flag_level: "none" as const };
    expect(phase(facts, "relief")).toMatchObject({ phase: "relief", mayStartActive: true });
    expect(phase({ ...facts, red_flag_level: "U", practitioner_confirmed: true }, "relief").mayStartActive).toBe(false);
  });

  it("ORD-11: a new client starts with three things", () => {
    expect(planSize(packRules, "new")).toEqual({ rule: "ORD-11", items: 3, minutes: 20 });
    expect(planSize([], "new")).toBeNull();
  });
});
