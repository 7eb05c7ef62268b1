import { describe, expect, it } from "vitest";
import { dayMinutes, raisedWithin, shownMinutes, weeklyLoad } from "@/domain/plan/load";
import { planWarnings } from "@/domain/plan/warnings";
import { packRules } from "@/tests/support/pack-rules";
import { line } from "./lines";

const calm = { published: [], cautions: [], agreedMinutes: 30, rules: packRules, allowedMinutes: null };
const kinds = (input: Partial<Parameters<typeof planWarnings>[0]>) =>
  planWarnings({ ...calm, lines: [], ...input }).map(({ kind }) => kind);

describe("warnings", () => {
  it("are none for a usual plan", () => {
    expect(kinds({ lines: [line("a")] })).toEqual([]);
  });

  it("name the codes of the client's cautions, until a note was taken", () => {
    const kneel = line("kneel", { item: { contraindications: ["KN", "HM"] } });
    expect(planWarnings({ ...calm, lines: [kneel], cautions: ["KN"] })).toEqual([
      { kind: "contraindicated", lineId: "kneel", codes: ["KN"] },
    ]);
    expect(kinds({ lines: [{ ...kneel, overrideReason: "On a cushion" }], cautions: ["KN"] })).toEqual([]);
  });

  it("DOS-10: tell a load that rises by half, with the largest step that is usual", () => {
    const before = line("bridge", { dose: { sets: 2, reps: 12, timesADay: 1 } });
    const after = line("bridge", { dose: { sets: 3, reps: 12, timesADay: 1 } });
    expect(planWarnings({ ...calm, lines: [after], published: [before] })[0]).toEqual({
      kind: "load_rise",
      lineId: "bridge",
      percent: 50,
      limit: 20,
      suggestion: { sets: 2, reps: 14, timesADay: 1 },
    });
    expect(raisedWithin({ minutes: 1, timesADay: 1 }, 0.2)).toBeNull();
  });

  it("DOS-09: tell more minutes than agreed, and more than thirty whatever was agreed", () => {
    const short = line("walk", { dose: { minutes: 25, timesADay: 1 }, item: { doseRule: "walk" } });
    expect(planWarnings({ ...calm, agreedMinutes: 20, lines: [short] })).toEqual([
      { kind: "minutes_over", total: 25, limit: 20, agreed: true, refused: false },
    ]);
    const walk = line("walk", { dose: { minutes: 32, timesADay: 1 }, item: { doseRule: "walk" } });
    expect(planWarnings({ ...calm, agreedMinutes: 20, lines: [walk] })).toEqual([
      { kind: "minutes_over", total: 32, limit: 30, agreed: false, refused: true },
    ]);
    expect(planWarnings({ ...calm, agreedMinutes: 45, lines: [walk] })).toEqual([
      { kind: "minutes_over", total: 32, limit: 30, agreed: false, refused: true },
    ]);
  });

  it("DOS-09: stay silent up to the minutes that a reason was given for, and no further", () => {
    const walk = line("walk", { dose: { minutes: 32, timesADay: 1 }, item: { doseRule: "walk" } });
    expect(kinds({ lines: [walk], allowedMinutes: 32 })).toEqual([]);
    expect(kinds({ lines: [walk], allowedMinutes: 31 })).toEqual(["minutes_over"]);
  });

  it("say nothing where the practice has no rule", () => {
    const walk = line("walk", { dose: { minutes: 90, timesADay: 1 }, item: { doseRule: "walk" } });
    expect(kinds({ lines: [walk], agreedMinutes: 120, rules: [] })).toEqual([]);
  });

  it("DOS-01: add up the stretches of one muscle on one side", () => {
    const muscles = [{ key: "iliacus", role: "lengthen" as const }];
    const stretch = (id: string, side: "left" | "right") =>
      line(id, {
        phase: "relax",
        side,
        dose: { sets: 4, holdSeconds: 30, timesADay: 1 },
        item: { doseRule: "stretch", sidedness: "uni", muscles },
      });
    expect(kinds({ lines: [stretch("a", "left"), stretch("b", "right")] })).toEqual([]);
    expect(planWarnings({ ...calm, lines: [stretch("a", "left"), stretch("b", "left")] })).toEqual([
      { kind: "muscle_seconds", muscle: "iliacus", seconds: 240, limit: 180, lineIds: ["a", "b"] },
    ]);
  });

  it("DOS-04: add up the days on which a muscle is loaded", () => {
    const item = { muscles: [{ key: "gluteus_maximus", role: "strengthen" as const }] };
    const lines = [line("a", { item, weekdays: [1, 3, 5] }), line("b", { item, weekdays: [2, 4, 6] })];
    expect(kinds({ lines })).toEqual(["muscle_days"]);
  });

  it("tell what was retired or has a newer version, and a plan too long to be done well", () => {
    const retired = { ...line("a"), itemStatus: { retired: true, publishedVersion: 1 } };
    const newer = { ...line("b"), itemStatus: { retired: false, publishedVersion: 3 } };
    expect(kinds({ lines: [retired, newer] })).toEqual(["retired", "newer_version"]);
    expect(kinds({ lines: Array.from({ length: 9 }, (_, index) => line(String(index))) })).toContain("many_lines");
  });
});

describe("time and load", () => {
  it("count the busiest weekday, without what is done only when it hurts or through the night", () => {
    const minutes = (value: number) => ({ minutes: value, timesADay: 1 });
    const lines = [
      line("a", { dose: minutes(10), weekdays: [1, 2] }),
      line("b", { dose: minutes(5), weekdays: [2], phase: "joint" }),
      line("c", { dose: minutes(9), weekdays: [], phase: "relieve" }),
      line("d", { dose: minutes(480), weekdays: [2], phase: "relieve" }),
    ];
    expect(dayMinutes(lines)).toEqual({ total: 15, byStep: { relieve: 0, muscles: 10, joints: 5 } });
  });

  it("a one-sided exercise done on both sides is twice the work", () => {
    const one = line("a", { side: "left", item: { sidedness: "uni" } });
    expect(weeklyLoad({ ...one, side: "both" })).toBe((weeklyLoad(one) ?? 0) * 2);
    expect(shownMinutes(one)).toBeLessThan(shownMinutes({ ...one, side: "both" }));
    expect(weeklyLoad({ ...one, weekdays: [] })).toBeNull();
  });
});
