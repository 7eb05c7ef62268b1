import { describe, expect, it } from "vitest";
import { statePosture } from "@/domain/figure/joints";
import { findLandmark } from "@/domain/figure/landmarks";
import { legAngles } from "@/domain/figure/measure";
import { bendLimb } from "@/domain/figure/pins";
import { poseSkeleton } from "@/domain/figure/skeleton";
import { solveBody } from "@/domain/figure/solve-body";
import { startMoment } from "@/domain/figure/timeline";
import { distance, within } from "@/domain/figure/vector";
import { standing } from "./poses";

describe("a standing figure", () => {
  const body = solveBody(standing, startMoment);

  it("is 100 % of stature high", () => {
    // The crown: top of the cranium's ellipsoid with its cap of hair.
    const crown = within(body.head, [-0.45, 1.1, 0])[1] + 5.1;
    expect(crown).toBeGreaterThan(99.9);
    expect(crown).toBeLessThan(100.1);
  });

  it("has its joints at the heights of Winter's table", () => {
    expect(body.pelvis.at[1]).toBeCloseTo(53, 0);
    expect(body.limbs.legRight.middle[1]).toBeCloseTo(28.5, 0);
    expect(body.limbs.armRight.root[1]).toBeGreaterThan(79);
    expect(body.limbs.armRight.root[1]).toBeLessThan(82);
  });

  it("is the same on both sides", () => {
    for (const name of ["heel", "knee", "hand", "shoulder"] as const) {
      const right = findLandmark(body, `${name}.right`).at;
      const left = findLandmark(body, `${name}.left`).at;
      expect(left[0]).toBeCloseTo(right[0], 9);
      expect(left[1]).toBeCloseTo(right[1], 9);
      expect(left[2]).toBeCloseTo(-right[2], 9);
    }
  });
});

describe("joint angles", () => {
  it("come back as they were written", () => {
    const written = { hipFlexion: 62, hipAbduction: 18, hipRotation: 25, kneeFlexion: 71, ankleFlexion: -12 };
    const posture = Object.fromEntries(Object.entries(written).map(([name, angle]) => [name, [angle, angle] as const]));
    const body = poseSkeleton(statePosture({ tip: -40, pelvicTilt: 6 }, posture));
    for (const side of ["right", "left"] as const) {
      const measured = legAngles(body, side);
      for (const [name, angle] of Object.entries(written))
        expect(Object.entries(measured).find(([joint]) => joint === name)?.[1]).toBeCloseTo(angle, 6);
    }
  });
});

describe("two-bone inverse kinematics", () => {
  it("reaches a target in range with both bones whole", () => {
    const { middle, end } = bendLimb([0, 50, 0], [10, 20, 5], [24.5, 24.6], [1, 0, 0]);
    expect(distance(end, [10, 20, 5])).toBeLessThan(1e-9);
    expect(distance([0, 50, 0], middle)).toBeCloseTo(24.5, 9);
    expect(distance(middle, end)).toBeCloseTo(24.6, 9);
  });

  it("stretches towards a target out of reach, and no further", () => {
    const { end } = bendLimb([0, 0, 0], [100, 0, 0], [18.6, 14.6], [0, 1, 0]);
    expect(end[0]).toBeCloseTo(33.2, 1);
  });
});
