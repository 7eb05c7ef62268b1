import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Contraindication } from "@/domain/catalog/kinds";
import { catalogDoseSchema, type DoseRule, doseRuleSchema } from "@/domain/catalog/schemas";
import type { Dose } from "@/domain/plan/dose";
import { checkDose, doseAdvice, refusedOnly } from "@/domain/plan/dose-limits";
import { spreadWeekdays } from "@/domain/plan/due";
import { packRules } from "@/tests/support/pack-rules";

const once = { timesADay: 1 };
const refusedFields = (doseRule: DoseRule, dose: Dose, weekdays = [1, 3, 5], cautions: Contraindication[] = []) =>
  refusedOnly(checkDose({ doseRule, dose, weekdays, cautions, rules: packRules })).map(
    ({ limitId, field, messageKey, limit }) => [limitId, field, messageKey, limit],
  );

describe("dose limits of domain reference 8.8", () => {
  const cases: [string, DoseRule, Dose, Dose, unknown[]][] = [
    [
      "DOS-01 hold",
      "stretch",
      { ...once, holdSeconds: 120 },
      { ...once, holdSeconds: 121 },
      ["holdSeconds", "above_limit", 120],
    ],
    [
      "DOS-01 short hold",
      "stretch",
      { ...once, holdSeconds: 10 },
      { ...once, holdSeconds: 9 },
      ["holdSeconds", "below_limit", 10],
    ],
    [
      "DOS-01 repetitions",
      "stretch",
      { ...once, sets: 2, reps: 2, holdSeconds: 20 },
      { ...once, sets: 5, holdSeconds: 20 },
      ["sets", "above_limit", 4],
    ],
    [
      "DOS-01 a day",
      "stretch",
      { sets: 3, holdSeconds: 30, timesADay: 2 },
      { sets: 4, holdSeconds: 30, timesADay: 2 },
      ["holdSeconds", "above_limit", 180],
    ],
    [
      "DOS-02 effort",
      "contract_relax",
      { ...once, effortMax: 5 },
      { ...once, effortMax: 6 },
      ["effortMax", "above_limit", 5],
    ],
    [
      "DOS-02 hold",
      "contract_relax",
      { ...once, holdSeconds: 3 },
      { ...once, holdSeconds: 2 },
      ["holdSeconds", "below_limit", 3],
    ],
    [
      "DOS-02 cycles",
      "contract_relax",
      { ...once, sets: 5 },
      { ...once, sets: 3, reps: 2 },
      ["sets", "above_limit", 5],
    ],
    ["DOS-03 repetitions", "activation", { ...once, reps: 20 }, { ...once, reps: 21 }, ["reps", "above_limit", 20]],
    [
      "DOS-03 hold",
      "activation",
      { ...once, holdSeconds: 10 },
      { ...once, holdSeconds: 11 },
      ["holdSeconds", "above_limit", 10],
    ],
    [
      "DOS-03 sessions",
      "activation",
      { reps: 10, timesADay: 3 },
      { reps: 10, timesADay: 4 },
      ["timesADay", "above_limit", 3],
    ],
    [
      "DOS-04 sets",
      "strength",
      { ...once, sets: 4, reps: 8 },
      { ...once, sets: 5, reps: 8 },
      ["sets", "above_limit", 4],
    ],
    ["DOS-04 repetitions", "strength", { ...once, reps: 4 }, { ...once, reps: 3 }, ["reps", "below_limit", 4]],
    [
      "DOS-04 effort",
      "strength",
      { ...once, effortMax: 8 },
      { ...once, effortMax: 9 },
      ["effortMax", "above_limit", 8],
    ],
    [
      "DOS-05 bridge",
      "hold_bridge",
      { ...once, holdSeconds: 60 },
      { ...once, holdSeconds: 61 },
      ["holdSeconds", "above_limit", 60],
    ],
    [
      "DOS-05 back",
      "hold_back",
      { ...once, holdSeconds: 120 },
      { ...once, holdSeconds: 121 },
      ["holdSeconds", "above_limit", 120],
    ],
    ["DOS-06", "press_up", { reps: 10, timesADay: 10 }, { reps: 11, timesADay: 10 }, ["reps", "above_limit", 100]],
    [
      "DOS-07",
      "pressure",
      { ...once, holdSeconds: 120 },
      { ...once, holdSeconds: 130 },
      ["holdSeconds", "above_limit", 120],
    ],
    ["DOS-08 heat", "heat", { ...once, minutes: 20 }, { ...once, minutes: 21 }, ["minutes", "above_limit", 20]],
    ["DOS-08 TENS", "tens", { ...once, minutes: 60 }, { ...once, minutes: 61 }, ["minutes", "above_limit", 60]],
  ];

  it.each(cases)("%s: takes the edge, refuses what is beyond", (name, rule, within, beyond, problem) => {
    expect(refusedFields(rule, within)).toEqual([]);
    expect(refusedFields(rule, beyond)).toEqual([[name.slice(0, 6), ...problem]]);
  });

  it("DOS-04: strength on four days is advised against, on five refused", () => {
    const check = (weekdays: number[]) =>
      checkDose({ doseRule: "strength", dose: { ...once, reps: 10 }, weekdays, cautions: [], rules: packRules });
    expect(check([1, 3, 5])).toEqual([]);
    expect(check([1, 2, 4, 6])).toMatchObject([{ effect: "advise", field: "weekdays", limit: 3 }]);
    expect(check([1, 2, 3, 4, 5])).toMatchObject([{ effect: "refuse", field: "weekdays", limit: 4 }]);
  });

  it("DOS-05: with the blood-pressure code a hold ends at 15 seconds, with breathing", () => {
    const dose = { ...once, holdSeconds: 20 };
    expect(refusedFields("hold_bridge", dose)).toEqual([]);
    expect(refusedFields("hold_bridge", dose, [1], ["HT"])).toEqual([["DOS-05", "holdSeconds", "above_limit", 15]]);
    expect(doseAdvice({ doseRule: "hold_bridge", cautions: ["HT"], rules: packRules })).toEqual(["keep_breathing"]);
  });

  it("follows the practice's own numbers, and refuses nothing without a rule", () => {
    const own = { ...once, reps: 25 };
    const dose = { doseRule: "strength" as const, dose: own, weekdays: [1], cautions: [] };
    const raised = packRules.map((rule) => (rule.key === "DOS-04" ? { ...rule, clauses: [] } : rule));
    expect(checkDose({ ...dose, rules: packRules })).toMatchObject([{ limitId: "DOS-04" }]);
    expect(checkDose({ ...dose, rules: raised })).toEqual([]);
  });

  it("refuses no usual dose of the content pack", () => {
    for (const folder of ["exercise", "technique"]) {
      for (const file of readdirSync(`content/${folder}`)) {
        const content = JSON.parse(readFileSync(`content/${folder}/${file}`, "utf8"));
        const { daysAWeek, ...dose } = catalogDoseSchema.parse(content.dose);
        const rule = doseRuleSchema.parse(content.doseRule);
        expect([file, ...refusedFields(rule, dose, spreadWeekdays(daysAWeek))]).toEqual([file]);
      }
    }
  });
});
