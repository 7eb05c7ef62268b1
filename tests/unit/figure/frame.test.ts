import { performance } from "node:perf_hooks";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameToPaths, solveFrame } from "@/domain/figure/frame";
import { type PartialAngles, sidedJointNames, sidedJoints, trunkJointNames, trunkJoints } from "@/domain/figure/joints";
import { muscles } from "@/domain/figure/muscles";
import type { PoseData } from "@/domain/figure/pose-data";
import { momentOfKey } from "@/domain/figure/timeline";
import { extent } from "./path-extent";
import { shippedPoses, standing } from "./poses";

describe("the left side", () => {
  it.each(shippedPoses.map((pose) => [pose.key, pose] as const))("of %s is the flip of the right", (_, pose) => {
    const right = solveFrame(pose, momentOfKey(0), { side: "right" });
    const left = solveFrame(pose, momentOfKey(0), { side: "left" });
    expect(left.shapes.map(({ role }) => role)).toEqual(right.shapes.map(({ role }) => role));
    // The box is rounded to hundredths after the flip.
    expect(Math.abs(left.box.x + right.box.x + right.box.width)).toBeLessThanOrEqual(1);
    for (const [i, shape] of right.shapes.entries()) {
      const mirrored = extent(left.shapes[i]?.d ?? "", -1);
      for (const [k, edge] of extent(shape.d).entries()) expect(Math.abs(edge - (mirrored[k] ?? 0))).toBeLessThan(12);
    }
  });
});

describe("a frame", () => {
  it("has no NaN for any posture in range", () => {
    const angles = fc.record(
      Object.fromEntries([
        ...trunkJointNames.map((name) => [name, fc.double({ ...trunkJoints[name], noNaN: true })] as const),
        ...sidedJointNames.map((name) => {
          const angle = fc.double({ ...sidedJoints[name], noNaN: true });
          return [name, fc.tuple(angle, angle)] as const;
        }),
      ]),
    );
    const lit = Object.keys(muscles).filter((name): name is keyof typeof muscles => Object.hasOwn(muscles, name));
    fc.assert(
      fc.property(angles, fc.double({ min: 0, max: 1, noNaN: true }), (posture: PartialAngles, progress) => {
        const pose: PoseData = {
          ...standing,
          muscles: lit,
          overlay: ["spine"],
          headRest: 0,
          pins: { handRight: { at: [10, 0, 20] }, footLeft: { to: "knee.right", offset: [0, 5, 0] } },
          keys: [{}, { angles: posture }],
        };
        const frame = solveFrame(pose, { from: 0, to: 1, progress });
        const { box } = frame;
        expect(
          frameToPaths(frame)
            .map(({ d }) => d)
            .join(""),
        ).not.toMatch(/NaN|Infinity/);
        expect(Object.values(box).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps its box while it moves", () => {
    for (const pose of shippedPoses.slice(0, 5))
      expect(solveFrame(pose, { from: 0, to: pose.keys.length - 1, progress: 0.5 }).box).toEqual(
        solveFrame(pose, momentOfKey(0)).box,
      );
  });

  it("draws a prop only at the keys it is there for", () => {
    const pose: PoseData = {
      ...standing,
      keys: [{}, {}],
      props: [{ kind: "ball", at: [0, 5, 0], radius: 4, keys: [1] }],
    };
    const balls = (from: number, to: number, progress: number) =>
      solveFrame(pose, { from, to, progress }).shapes.filter(({ role }) => role === "prop").length;
    expect([balls(0, 0, 0), balls(0, 1, 0.4), balls(0, 1, 0.6), balls(1, 1, 0)]).toEqual([0, 0, 1, 1]);
  });

  it("draws the person alone when bare", () => {
    const roles = shippedPoses.flatMap((pose) =>
      solveFrame(pose, momentOfKey(0), { bare: true }).shapes.map((s) => s.role),
    );
    expect(new Set(roles)).toEqual(new Set(["skin", "top", "legs", "hair", "ear", "eye", "crease", "skin-crease"]));
  });

  it("is the same picture with about half the points when coarse: every shape, in the same place", () => {
    let [fine, coarse] = [0, 0];
    for (const pose of shippedPoses) {
      const moment = momentOfKey(pose.keys.length - 1);
      const [whole, small] = [solveFrame(pose, moment), solveFrame(pose, moment, { coarse: true })];
      expect(small.box).toEqual(whole.box);
      expect(small.shapes.map(({ role }) => role)).toEqual(whole.shapes.map(({ role }) => role));
      for (const [i, { d }] of whole.shapes.entries()) {
        const there = extent(small.shapes[i]?.d ?? "");
        // Under 1 % of stature: less than half a pixel where it is used.
        for (const [k, edge] of extent(d).entries()) expect(Math.abs(edge - (there[k] ?? 0))).toBeLessThan(90);
        fine += d.length;
        coarse += small.shapes[i]?.d.length ?? 0;
      }
    }
    expect(coarse / fine).toBeLessThan(0.65);
  });

  it("takes a few milliseconds at most on any machine", () => {
    for (const pose of shippedPoses) solveFrame(pose, momentOfKey(0));
    const started = performance.now();
    for (const pose of shippedPoses) solveFrame(pose, momentOfKey(pose.keys.length - 1));
    expect((performance.now() - started) / shippedPoses.length).toBeLessThan(15);
  });
});
