import { describe, expect, it } from "vitest";
import { checkInsAfterDischarge, nextMoment } from "@/domain/check-ins/schedule";

const months = (dates: { month: number }[]) => dates.map(({ month }) => month);

describe("check-ins after a discharge", () => {
  it("come by the rule's months, and always after a year", () => {
    expect(months(checkInsAfterDischarge("2026-01-31", [1, 3, 6, 12], []))).toEqual([1, 3, 6, 12]);
    expect(months(checkInsAfterDischarge("2026-01-31", [6, 2], []))).toEqual([2, 6, 12]);
    expect(months(checkInsAfterDischarge("2026-01-31", [], []))).toEqual([1, 3, 6, 12]);
  });

  it("leave out what falls within a month of a question that stays, but never the year's", () => {
    expect(months(checkInsAfterDischarge("2026-01-31", [1, 3, 6, 12], ["2026-05-15"]))).toEqual([1, 6, 12]);
    expect(months(checkInsAfterDischarge("2026-01-31", [1, 3, 6, 12], ["2027-01-20"]))).toEqual([1, 3, 6, 12]);
  });
});

describe("what is next about a check-in that stands again", () => {
  const at = (now: string, sent = false, reminded = false) =>
    nextMoment("2026-02-15", "Europe/London", { sent, reminded, now: new Date(now) })?.toISOString() ?? null;

  it("is its sending, its reminder or its end; nothing when its time is over", () => {
    expect(at("2026-01-01T00:00:00Z")).toBe("2026-02-15T09:00:00.000Z");
    expect(at("2026-02-16T00:00:00Z", true)).toBe("2026-02-22T09:00:00.000Z");
    expect(at("2026-02-23T00:00:00Z", true, true)).toBe("2026-03-18T09:00:00.000Z");
    expect(at("2026-03-18T09:00:00Z")).toBeNull();
  });
});
