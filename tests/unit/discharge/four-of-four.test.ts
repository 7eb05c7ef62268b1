import { describe, expect, it } from "vitest";
import { reasonFits, stepsDone } from "@/domain/discharge/four-of-four";
import { dischargeClientSchema } from "@/domain/discharge/schemas";

const open = ["achieved", "achieved", "under_way", "not_indicated"] as const;
const done = ["achieved", "achieved", "achieved", "not_indicated"] as const;

describe("the reason for a discharge", () => {
  it("is four of four only when it is so; a step that is not indicated is done", () => {
    expect(stepsDone(open)).toBe(3);
    expect(stepsDone(done)).toBe(4);
    expect(reasonFits("four_of_four", open)).toBe(false);
    expect(reasonFits("four_of_four", done)).toBe(true);
    expect(reasonFits("client_stops", open)).toBe(true);
  });

  it("needs words where none of the list fits", () => {
    const input = { clientId: "0190e0f0-0000-7000-8000-000000000000", reason: "other", plan: { kind: "keep" } };
    expect(dischargeClientSchema.safeParse(input).error?.issues[0]?.path).toEqual(["why"]);
    expect(dischargeClientSchema.safeParse({ ...input, why: "Works abroad" }).success).toBe(true);
  });
});
