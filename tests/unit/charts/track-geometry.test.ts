import { describe, expect, it } from "vitest";
import { trackPositions } from "@/components/charts/track-geometry";

describe("the track from before to now", () => {
  it("runs left to right towards a lower goal", () => {
    const at = trackPositions({ before: 18, now: 6, goal: 0 });
    expect(at.before).toBeLessThan(at.now);
    expect(at.now).toBeLessThan(at.goal ?? 0);
  });

  it("runs left to right towards a higher goal", () => {
    const at = trackPositions({ before: 22, now: 51, goal: 60 });
    expect(at.before).toBeLessThan(at.now);
    expect(at.now).toBeLessThan(at.goal ?? 0);
  });

  it("shows a measure that got worse to the left of its beginning", () => {
    const at = trackPositions({ before: 20, now: 26, goal: 0 });
    expect(at.now).toBeLessThan(at.before);
  });

  it("stays on the track when the goal is passed", () => {
    const at = trackPositions({ before: 22, now: 75, goal: 60 });
    expect(at.now).toBeGreaterThan(at.goal ?? 0);
    expect(at.now).toBeLessThanOrEqual(114);
  });

  it("stands still in the middle when nothing has moved and there is no goal", () => {
    expect(trackPositions({ before: 5, now: 5, goal: null })).toEqual({ before: 60, now: 60, goal: null });
  });

  it("needs no goal", () => {
    const at = trackPositions({ before: 5, now: 9, goal: null });
    expect(at.goal).toBeNull();
    expect(at.before).toBeLessThan(at.now);
  });
});
