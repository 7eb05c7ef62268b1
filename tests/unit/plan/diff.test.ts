import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffLines } from "@/domain/plan/diff";
import { line } from "./lines";

describe("difference of two versions", () => {
  it("is nothing for equal lines, in whatever order their purposes and dose fields stand", () => {
    const one = { causeId: "a", muscleId: null, jointId: null, side: "none" as const };
    const two = { ...one, causeId: "b" };
    const before = [line("x", { purposes: [one, two], dose: { sets: 2, reps: 8, timesADay: 1 } })];
    const after = [line("x", { purposes: [two, one], dose: { timesADay: 1, reps: 8, sets: 2, minutes: undefined } })];
    expect(diffLines(before, after)).toEqual([]);
  });

  it("names what was added, removed and changed, and whether it is more or less", () => {
    const before = [line("gone"), line("more"), line("less"), line("note")];
    const after = [
      line("more", { dose: { sets: 3, reps: 12, timesADay: 1 } }),
      line("less", { weekdays: [1] }),
      line("note", { note: "Slowly", itemVersion: 2 }),
      line("new"),
    ];
    expect(diffLines(before, after)).toEqual([
      { lineId: "more", kind: "changed", changes: ["dose"], load: "more" },
      { lineId: "less", kind: "changed", changes: ["days"], load: "less" },
      { lineId: "note", kind: "changed", changes: ["note", "item_version"], load: null },
      { lineId: "new", kind: "added", changes: [], load: null },
      { lineId: "gone", kind: "removed", changes: [], load: null },
    ]);
  });

  it("calls only the line moved that was moved", () => {
    const before = ["a", "b", "c", "d"].map((id) => line(id));
    const after = ["b", "c", "d", "a"].map((id) => line(id));
    expect(diffLines(before, after)).toEqual([{ lineId: "a", kind: "changed", changes: ["moved"], load: null }]);
  });

  it("moving one line of any plan is told as at most one moved line", () => {
    const order = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(order, fc.nat(), fc.nat(), (numbers, from, to) => {
        const before = numbers.map((number) => line(String(number)));
        const after = [...before];
        after.splice(to % before.length, 0, ...after.splice(from % before.length, 1));
        expect(diffLines(before, after).length).toBeLessThanOrEqual(1);
        expect(diffLines(before, before)).toEqual([]);
      }),
    );
  });
});
