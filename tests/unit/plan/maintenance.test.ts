import { describe, expect, it } from "vitest";
import { maintenancePlan } from "@/domain/plan/maintenance";
import { packRules } from "@/tests/support/pack-rules";
import { line } from "./lines";

const purpose = { causeId: "c1", muscleId: null, jointId: null, side: "none" as const };
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const full = [
  line("relief", { phase: "relieve", weekdays: [], inReliefKit: true }),
  line("stretch", { phase: "relax", weekdays: everyDay, purposes: [purpose] }),
  line("second stretch", { phase: "relax", weekdays: everyDay }),
  line("set", { phase: "stimulate", weekdays: everyDay }),
  line("pelvis", { phase: "joint", weekdays: everyDay, purposes: [purpose] }),
  line("hip", { phase: "joint", weekdays: [1] }),
  line("bridge", { phase: "strengthen", weekdays: [1, 3, 5], purposes: [purpose] }),
  line("plank", { phase: "strengthen", weekdays: [1, 3, 5] }),
  line("walk", { phase: "strengthen", weekdays: everyDay, item: { doseRule: "walk" } }),
];

describe("the maintenance plan (DIS-07)", () => {
  const made = maintenancePlan(full, packRules);
  const of = (lineId: string) => made?.lines.find((one) => one.lineId === lineId);

  it("keeps at most five personal items, one of each kind that the four steps need among them", () => {
    const kept = made?.lines.filter((one) => one.kept).map(({ lineId }) => lineId);
    expect(kept).toEqual(["relief", "stretch", "second stretch", "pelvis", "bridge", "plank", "walk"]);
  });

  it("asks for two days of strength, three to five walks, and leaves relief at hand", () => {
    expect(of("bridge")?.weekdays).toEqual([1, 4]);
    expect(of("hip")?.weekdays).toEqual([1]);
    expect(of("walk")?.weekdays).toHaveLength(5);
    expect(of("relief")?.weekdays).toEqual([]);
    expect(made?.walkMissing).toBe(false);
    expect(maintenancePlan(full.slice(0, -1), packRules)?.walkMissing).toBe(true);
    const eased = line("eased", { phase: "relieve", weekdays: [], item: { doseRule: "walk" } });
    expect(maintenancePlan([eased], packRules)?.walkMissing).toBe(true);
    const rare = line("walk", { weekdays: [2], item: { doseRule: "walk" } });
    expect(maintenancePlan([rare], packRules)?.lines[0]?.weekdays).toHaveLength(3);
  });

  it("is nothing without the practice's rule", () => {
    expect(maintenancePlan(full, [])).toBeNull();
  });
});
