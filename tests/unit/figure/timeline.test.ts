import { describe, expect, it } from "vitest";
import type { PoseData } from "@/domain/figure/pose-data";
import {
  easeMovement,
  effortKey,
  momentAt,
  momentOfPhase,
  repetitionSeconds,
  timeOfShare,
} from "@/domain/figure/timeline";
import { standing } from "./poses";

const thereAndBack: PoseData = { ...standing, keys: [{ hold: 1 }, { move: 2, hold: 3 }] };
const alternating: PoseData = { ...standing, loop: "cycle", keys: [{}, { move: 1 }, { move: 1 }, { move: 1 }] };

describe("the timeline", () => {
  it("starts and ends each movement at rest", () => {
    expect(easeMovement(0)).toBe(0);
    expect(easeMovement(1)).toBe(1);
    expect(easeMovement(0.01)).toBeLessThan(1e-4);
    expect(easeMovement(timeOfShare(0.3))).toBeCloseTo(0.3, 4);
  });

  it("adds the way back by itself", () => {
    expect(repetitionSeconds(thereAndBack)).toBe(8);
    expect(momentAt(thereAndBack, 0.5)).toEqual({ moment: { from: 0, to: 0, progress: 0 }, wait: 0.5 });
    expect(momentAt(thereAndBack, 2).moment).toEqual({ from: 0, to: 1, progress: 0.5 });
    expect(momentAt(thereAndBack, 4)).toEqual({ moment: { from: 1, to: 1, progress: 0 }, wait: 2 });
    expect(momentAt(thereAndBack, 7).moment).toEqual({ from: 1, to: 0, progress: 0.5 });
    expect(momentAt(thereAndBack, 8.5).moment).toEqual(momentAt(thereAndBack, 0.5).moment);
  });

  it("follows an outside timer through effort, hold, return and rest", () => {
    expect(momentOfPhase(thereAndBack, "effort", 0.25)).toEqual({ from: 0, to: 1, progress: 0.25 });
    expect(momentOfPhase(thereAndBack, "hold", 0.7)).toEqual({ from: 1, to: 1, progress: 0 });
    expect(momentOfPhase(thereAndBack, "return", 0.25)).toEqual({ from: 1, to: 0, progress: 0.25 });
    expect(momentOfPhase(thereAndBack, "rest", 0.9)).toEqual({ from: 0, to: 0, progress: 0 });
  });

  it("alternates the sides of a cycle from one repetition to the next", () => {
    expect(effortKey(alternating)).toBe(1);
    expect(momentOfPhase(alternating, "effort", 0.5, 0)).toMatchObject({ from: 0, to: 1 });
    expect(momentOfPhase(alternating, "effort", 0.5, 1)).toMatchObject({ from: 2, to: 3 });
    expect(momentOfPhase(alternating, "return", 0.5, 1)).toMatchObject({ from: 3, to: 0 });
    expect(momentOfPhase(alternating, "effort", 0.5, 2)).toMatchObject({ from: 0, to: 1 });
  });

  it("lets a position without movement stand", () => {
    expect(momentAt(standing, 12.3).moment).toEqual({ from: 0, to: 0, progress: 0 });
    expect(momentAt(standing, 12.3).wait).toBeGreaterThan(0);
    expect(momentOfPhase(standing, "effort", 0.5)).toEqual({ from: 0, to: 0, progress: 0 });
  });
});
