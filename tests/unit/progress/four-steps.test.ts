import { describe, expect, it } from "vitest";
import { type FourStepInputs, fourSteps } from "@/domain/progress/four-steps";
import { packRules } from "../../support/pack-rules";

const nothing: FourStepInputs = {
  screened: false,
  assessmentStarted: false,
  causes: [],
  assignments: [],
  practisedPhases: [],
  recentPain: [],
  exemptions: [],
  rules: packRules,
};
const open = { id: "one", status: "confirmed" } as const;
const resolved = { id: "one", status: "resolved" } as const;
const line = (phase: FourStepInputs["assignments"][number]["phase"]) => ({ phase, causeIds: ["one"] });
const states = (inputs: Partial<FourStepInputs>) =>
  Object.fromEntries(fourSteps({ ...nothing, ...inputs }).map(({ step, state }) => [step, state]));
const factOf = (step: string, inputs: Partial<FourStepInputs>) =>
  fourSteps({ ...nothing, ...inputs }).find((view) => view.step === step)?.fact.key;

describe("the four steps", () => {
  it("begin with nothing, and find is achieved with an accepted cause after the screen", () => {
    expect(states({})).toEqual({
      find: "not_started",
      relieve: "not_started",
      muscles: "not_started",
      joints: "not_started",
    });
    expect(states({ screened: true }).find).toBe("planned");
    expect(states({ screened: true, causes: [{ id: "one", status: "suspected" }] }).find).toBe("under_way");
    expect(states({ screened: true, causes: [open] }).find).toBe("achieved");
    expect(states({ causes: [open] }).find).toBe("under_way");
  });

  it("call relief achieved after two calm days in a row (ORD-04)", () => {
    const given = { assignments: [line("relieve")], practisedPhases: ["relieve" as const] };
    expect(states({ ...given, recentPain: [2, 4] }).relieve).toBe("under_way");
    expect(states({ ...given, recentPain: [4, 3] }).relieve).toBe("under_way");
    expect(states({ ...given, recentPain: [3] }).relieve).toBe("under_way");
    expect(states({ ...given, recentPain: [3, 3] }).relieve).toBe("achieved");
  });

  it("need preparing and strengthening for muscles, by the rule's numbers (ORD-12)", () => {
    const practised = { causes: [resolved], practisedPhases: ["relax" as const, "strengthen" as const] };
    expect(factOf("muscles", { ...practised, assignments: [line("relax")] })).toBe("strengthening_missing");
    expect(factOf("muscles", { ...practised, assignments: [line("strengthen")] })).toBe("preparation_missing");
    const both = { ...practised, assignments: [line("relax"), line("strengthen")] };
    expect(states(both).muscles).toBe("achieved");
    const stricter = packRules.map((rule) =>
      rule.key === "ORD-12"
        ? {
            ...rule,
            clauses: [
              {
                when: { is: "yes" as const, fact: "has_open_cause" as const },
                actions: [{ do: "completeness" as const, relaxOrStimulate: 2, strengthen: 1, joint: 2 }],
              },
            ],
          }
        : rule,
    );
    expect(states({ ...both, rules: stricter }).muscles).toBe("under_way");
    expect(factOf("joints", { causes: [open], assignments: [line("joint")], rules: stricter })).toBe("joints_missing");
    expect(states({ ...both, assignments: [line("strengthen")], rules: [] }).muscles).toBe("achieved");
  });

  it("become achieved when the causes they serve resolve, and only then", () => {
    const joints = { assignments: [line("joint")], practisedPhases: ["joint" as const] };
    expect(states({ ...joints, causes: [open] }).joints).toBe("under_way");
    expect(states({ ...joints, causes: [resolved] }).joints).toBe("achieved");
    expect(states({ ...joints, causes: [resolved], practisedPhases: [] }).joints).toBe("planned");
  });

  it("are not indicated with the reason that a person gave", () => {
    const inputs = { exemptions: [{ step: "joints" as const, reason: "No joint is involved" }] };
    expect(fourSteps({ ...nothing, ...inputs }).at(-1)).toEqual({
      step: "joints",
      state: "not_indicated",
      fact: { key: "exempt", reason: "No joint is involved" },
    });
  });
});
