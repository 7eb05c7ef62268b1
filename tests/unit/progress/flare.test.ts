import { describe, expect, it } from "vitest";
import { adherenceDays } from "@/domain/progress/adherence-days";
import { easedDose, flareDayNumber, flareOn, flarePlan, isAskedOn, recentFlares } from "@/domain/progress/flare";
import { packRules } from "../../support/pack-rules";

const flare = (day: string, untilDay: string, endedOn: string | null = null) => ({ day, untilDay, endedOn });
const everyDay = [1, 2, 3, 4, 5, 6, 7];

describe("a flare by the practice's rule", () => {
  it("asks for three days at half the walking, and one level down after", () => {
    expect(flarePlan(packRules, "2026-03-10")).toEqual({
      day: "2026-03-10",
      untilDay: "2026-03-12",
      walkPercent: 50,
      levelsDown: 1,
      ruleKey: "STP-06",
    });
  });

  it("asks for nothing where no rule plans for flares", () => {
    expect(
      flarePlan(
        packRules.filter(({ key }) => key !== "STP-06"),
        "2026-03-10",
      ),
    ).toBeNull();
  });
});

describe("the days of a flare", () => {
  it("run from the tap to the last day, and end by themselves", () => {
    const flares = [flare("2026-03-10", "2026-03-12")];
    const running = ["2026-03-09", "2026-03-10", "2026-03-12", "2026-03-13"].map(
      (day) => flareOn(flares, day) !== null,
    );
    expect(running).toEqual([false, true, true, false]);
    expect(flareDayNumber({ day: "2026-03-10", untilDay: "2026-03-12" }, "2026-03-11")).toEqual({ day: 2, days: 3 });
  });

  it("end with the day before the one on which they were ended", () => {
    const ended = [flare("2026-03-10", "2026-03-12", "2026-03-11")];
    expect(flareOn(ended, "2026-03-10")).not.toBeNull();
    expect(flareOn(ended, "2026-03-11")).toBeNull();
    expect(flareOn([flare("2026-03-10", "2026-03-12", "2026-03-10")], "2026-03-10")).toBeNull();
    expect(flareOn([flare("2026-03-10", "2026-03-12", "2026-03-20")], "2026-03-13")).toBeNull();
  });

  it("leave relief and walks, and take every other line away", () => {
    const flares = [flare("2026-03-10", "2026-03-12")];
    const asked = (phase: "relieve" | "strengthen", doseRule: "walk" | "strength", day: string) =>
      isAskedOn({ phase, doseRule, weekdays: everyDay }, day, flares);
    expect(asked("strengthen", "strength", "2026-03-11")).toBe(false);
    expect(asked("strengthen", "walk", "2026-03-11")).toBe(true);
    expect(asked("relieve", "strength", "2026-03-11")).toBe(true);
    expect(asked("strengthen", "strength", "2026-03-13")).toBe(true);
    expect(isAskedOn({ phase: "relieve", doseRule: "walk", weekdays: [] }, "2026-03-11", flares)).toBe(false);
  });

  it("shorten walks to whole minutes, never to none", () => {
    expect(easedDose({ minutes: 15, timesADay: 1 }, 50).minutes).toBe(8);
    expect(easedDose({ minutes: 1, timesADay: 1 }, 10).minutes).toBe(1);
    expect(easedDose({ reps: 10, timesADay: 1 }, 50)).toEqual({ reps: 10, timesADay: 1 });
  });

  it("are no days missed when nothing was said", () => {
    const days = (flares: ReturnType<typeof flare>[]) =>
      adherenceDays({
        from: "2026-03-09",
        to: "2026-03-12",
        summaries: [],
        versions: [{ day: "2026-03-01", weekdays: [everyDay] }],
        flares,
      }).map(({ state }) => state);
    expect(days([flare("2026-03-10", "2026-03-11")])).toEqual(["no_data", "rest", "rest", "no_data"]);
    expect(days([])).toEqual(["no_data", "no_data", "no_data", "no_data"]);
  });

  it("count in the fourteen days up to today", () => {
    const flares = [{ day: "2026-03-01" }, { day: "2026-03-02" }, { day: "2026-03-16" }];
    expect(recentFlares(flares, "2026-03-15")).toBe(1);
    expect(recentFlares([{ day: "2026-03-02" }, { day: "2026-03-15" }], "2026-03-15")).toBe(2);
  });
});
