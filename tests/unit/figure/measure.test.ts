import { describe, expect, it } from "vitest";
import { checkPose } from "@/domain/figure/measure";
import type { PoseData } from "@/domain/figure/pose-data";
import { standing } from "./poses";

const kindsOf = (pose: PoseData) => new Set(checkPose(pose).map(({ kind, part }) => `${kind} ${part}`));

describe("the check of a pose", () => {
  it("finds nothing wrong with standing", () => expect(kindsOf(standing)).toEqual(new Set()));

  it("sees a knee under the floor", () => {
    const sunk: PoseData = {
      ...standing,
      anchor: { on: [{ landmark: "shin.right", height: -4 }] },
      base: { kneeFlexion: 90 },
    };
    expect(kindsOf(sunk)).toContain("under_floor knee.right");
  });

  it("sees a hand that cannot reach its pin", () => {
    const short: PoseData = { ...standing, pins: { handRight: { at: [90, 60, 10] } } };
    expect(kindsOf(short)).toContain("pin_slips handRight");
  });

  it("sees a hip that a pin turns too far", () => {
    const twisted: PoseData = { ...standing, pins: { footRight: { at: [0, 20, 10], pole: [-1, 0, 0], loose: true } } };
    expect([...kindsOf(twisted)].some((fault) => fault.startsWith("joint_range"))).toBe(true);
  });

  it("says when in the movement a fault happens", () => {
    const reaching: PoseData = {
      ...standing,
      keys: [{}, { angles: { hipFlexion: 100, kneeFlexion: 10 } }],
      anchor: { on: [{ landmark: "pelvis", height: 10 }] },
    };
    expect(checkPose(reaching)[0]?.moment).toMatchObject({ from: 0, to: 1 });
  });
});
