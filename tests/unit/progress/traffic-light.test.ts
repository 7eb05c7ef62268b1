import { describe, expect, it } from "vitest";
import { factsOfLog, flarePlanOf, judgeLog, type LogPain } from "@/domain/progress/traffic-light";
import { packRules } from "@/tests/support/pack-rules";

const quiet: LogPain = { usual: 2, before: 2, during: 2, nextMorning: 2, after24h: 2, signs: {} };
const judged = (log: Partial<LogPain>) => judgeLog(packRules, factsOfLog({ ...quiet, ...log }));
const rulesOf = (log: Partial<LogPain>) => judged(log).because.map(({ rule }) => rule);

describe("the traffic light of a log", () => {
  it.each([
    ["green at 3, back the next day", { during: 3 }, "green", ["STP-01"]],
    ["not said yet before the day is over", { during: 3, nextMorning: null, after24h: null }, null, []],
    ["not said without any rating", { before: null, during: null, nextMorning: null, after24h: null }, null, []],
    ["amber at 4", { during: 4 }, "amber", ["STP-02"]],
    ["amber at 2 more the next morning", { nextMorning: 4 }, "amber", ["STP-01", "STP-02"]],
    ["red at 6", { during: 6 }, "red", ["STP-03"]],
    ["red at 3 more the next morning", { nextMorning: 5 }, "red", ["STP-01", "STP-03"]],
    ["red when sharp", { signs: { sharp_pain: true } }, "red", ["STP-01", "STP-03"]],
    ["red when still raised after 24 hours", { after24h: 3 }, "red", ["STP-03"]],
    [
      "red when nothing of the usual pain is known",
      { usual: null, before: null, during: 7, nextMorning: null, after24h: null },
      "red",
      ["STP-03"],
    ],
  ] as const)("is %s", (_, log, light, rules) => {
    expect(judged(log).light).toBe(light);
    expect(rulesOf(log)).toEqual(rules);
  });

  it.each([
    ["green at 5 for who starts at 5", { during: 5 }, "green"],
    ["green at 1 more", { during: 6 }, "green"],
    ["amber at 2 more", { during: 7 }, "amber"],
    ["red at 3 more", { during: 8 }, "red"],
    ["red when still raised after 24 hours", { during: 5, after24h: 6 }, "red"],
  ] as const)("STP-03b: is %s", (_, log, light) => {
    const high = { usual: 5, before: 5, nextMorning: 5, after24h: 5 };
    expect(judged({ ...high, ...log }).light).toBe(light);
    if (light !== "red") expect(rulesOf({ ...high, ...log })).not.toContain("STP-03");
  });

  it("STP-04, 05, 08: stops or asks again at signs, whatever the pain", () => {
    expect(judged({ signs: { new_weakness: true } })).toMatchObject({ light: "red" });
    expect(rulesOf({ signs: { faint: true } })).toContain("STP-05");
    expect(rulesOf({ signs: { fever: true } })).toContain("STP-08");
  });

  it("STP-06: gives the flare plan, and only at a flare", () => {
    const { because } = judged({ signs: { flare_tapped: true } });
    expect(flarePlanOf(because)).toEqual({ rule: "STP-06", daysLeast: 2, daysMost: 3, walkPercent: 50, levelsDown: 1 });
    expect(flarePlanOf(judged({}).because)).toBeNull();
  });
});
