import { describe, expect, it } from "vitest";
import { checkPose } from "@/domain/figure/measure";
import { poseFileNames, shippedPoses } from "./poses";

describe("every shipped pose", () => {
  it("is there: at least the twenty first ones", () => expect(shippedPoses.length).toBeGreaterThanOrEqual(20));

  it("carries the key of its file", () => expect(shippedPoses.map(({ key }) => key)).toEqual(poseFileNames));

  it.each(shippedPoses.map((pose) => [pose.key, pose] as const))(
    "%s stays on the floor, in human range, on its pins, with whole bones, in every frame",
    (_, pose) => {
      const faults = checkPose(pose).map(
        ({ kind, part, value, moment }) => `${kind} ${part} ${value.toFixed(2)} at ${JSON.stringify(moment)}`,
      );
      expect(faults).toEqual([]);
    },
  );
});
