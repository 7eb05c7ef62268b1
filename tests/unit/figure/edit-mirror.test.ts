import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setAngle } from "@/domain/figure/edit-angles";
import { mirrorPose } from "@/domain/figure/edit-mirror";
import { bodySides, sidedJointNames, trunkJointNames, trunkJoints } from "@/domain/figure/joints";
import { findLandmark } from "@/domain/figure/landmarks";
import { poseFaults } from "@/domain/figure/pose-schema";
import { solveBody } from "@/domain/figure/solve-body";
import { momentOfKey } from "@/domain/figure/timeline";
import { shippedPoses } from "./poses";

const facesSideways = ({ base }: { base: { turn?: number } }) =>
  Math.abs(Math.sin(((base.turn ?? 0) * Math.PI) / 180)) <= 0.7;
const anyPose = fc.constantFrom(...shippedPoses);

describe("a mirrored pose", () => {
  it("is one that the schema takes, and mirrored again the pose it was", () => {
    for (const pose of shippedPoses) {
      const mirrored = mirrorPose(pose);
      expect(poseFaults(mirrored), pose.key).toEqual([]);
      const again = mirrorPose(mirrored);
      if (facesSideways(pose)) expect(again, pose.key).toEqual(pose);
      expect(mirrorPose(mirrorPose(again)), pose.key).toEqual(again);
    }
  });

  it("has its left where the right was: every joint of the solved body, flipped", () => {
    const off: string[] = [];
    for (const pose of shippedPoses)
      for (const key of pose.keys.keys()) {
        const body = solveBody(pose, momentOfKey(key));
        const flipped = solveBody(mirrorPose(pose), momentOfKey(key));
        const [fx, fz] = facesSideways(pose) ? [1, -1] : [-1, 1];
        for (const name of ["knee", "ankle", "toe", "elbow", "hand", "shoulder"] as const) {
          const [x, y, z] = findLandmark(body, `${name}.right`).at;
          const other = findLandmark(flipped, `${name}.left`).at;
          if (Math.hypot(other[0] - x * fx, other[1] - y, other[2] - z * fz) > 0.5)
            off.push(`${pose.key} ${key} ${name}`);
        }
      }
    expect(off).toEqual([]);
  });

  it("edited is the edit mirrored: right knee there, left knee here", () => {
    fc.assert(
      fc.property(
        anyPose,
        fc.constantFrom(...sidedJointNames),
        fc.constantFrom(...bodySides),
        fc.double({ min: -90, max: 150, noNaN: true }),
        (pose, joint, side, value) => {
          const other = side === "right" ? "left" : "right";
          expect(mirrorPose(setAngle(pose, 0, { joint, side }, value))).toEqual(
            setAngle(mirrorPose(pose), 0, { joint, side: other }, value),
          );
        },
      ),
    );
  });

  it("bends and turns to the other side", () => {
    const across = trunkJointNames.filter((name) => /Bend|Rotation|Obliquity/.test(name));
    fc.assert(
      fc.property(
        anyPose,
        fc.constantFrom(...across),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (pose, joint, value) => {
          expect(trunkJoints[joint].min).toBe(-trunkJoints[joint].max);
          expect(mirrorPose(setAngle(pose, 0, { joint }, value))).toEqual(
            setAngle(mirrorPose(pose), 0, { joint }, -value),
          );
        },
      ),
    );
  });
});
