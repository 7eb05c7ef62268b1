import { describe, expect, it } from "vitest";
import { overridesAfter } from "@/domain/plan/overrides";

const at = "2026-03-01T10:00:00.000Z";
const cushion = { limit: "KN", reason: "On a cushion", by: "kate", at: "2026-02-01T10:00:00.000Z" };
const strong = { limit: "DOS-04", reason: "Very strong", by: "omar", at };
const keptAfter = (change: Partial<Parameters<typeof overridesAfter>[0]>) =>
  overridesAfter({
    known: [],
    rules: [],
    codes: [],
    reason: "Very strong",
    given: true,
    newDose: false,
    by: "omar",
    at,
    ...change,
  });

describe("limits set aside on one line", () => {
  it("each get the reason that was given for them", () => {
    expect(keptAfter({ rules: ["DOS-04"] })).toEqual([strong]);
    expect(keptAfter({ known: [cushion], rules: ["DOS-04"], codes: ["KN"], newDose: true })).toEqual([strong, cushion]);
  });

  it("need another one for another dose, the caution's stays", () => {
    const earlier = { ...strong, reason: "Used to it", by: "kate" };
    const change = { known: [earlier, cushion], rules: ["DOS-04"], codes: ["KN" as const], newDose: true };
    expect(keptAfter(change)).toEqual([strong, cushion]);
  });

  it("are all corrected by a reason that has nothing new to answer for", () => {
    const known = [{ ...strong, reason: "Strogn" }];
    expect(keptAfter({ known, rules: ["DOS-04"] })).toEqual([strong]);
  });

  it("go with the reason, and when they are kept to again", () => {
    expect(keptAfter({ known: [cushion], codes: ["KN"], reason: null })).toEqual([]);
    expect(keptAfter({ known: [cushion, strong], codes: ["KN"], given: false })).toEqual([cushion]);
    expect(keptAfter({ known: [cushion], rules: ["DOS-04"], codes: ["KN"], given: false })).toEqual([cushion]);
  });
});
