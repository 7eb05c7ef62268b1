import { describe, expect, it } from "vitest";
import { readAngle } from "@/domain/figure/edit-angles";
import { dragHandle } from "@/domain/figure/edit-drag";
import {
  editView,
  type HandleName,
  handleNames,
  handlePoints,
  spreadApart,
  worldShift,
} from "@/domain/figure/edit-handles";
import { pinAt } from "@/domain/figure/edit-pins";
import { startPose } from "@/domain/figure/edit-start";
import { sidedJointNames } from "@/domain/figure/joints";
import type { PoseData } from "@/domain/figure/pose-data";
import { projectFrom } from "@/domain/figure/projection";
import type { Point } from "@/domain/figure/vector";
import { shippedPoses, standing } from "./poses";

const place = (pose: PoseData, key: number, handle: HandleName): Point =>
  handlePoints(pose, key).find((known) => known.handle === handle)?.at ?? [Number.NaN, Number.NaN];
const pull = (pose: PoseData, key: number, handle: HandleName, [x, y]: Point) => {
  const from = place(pose, key, handle);
  return dragHandle(pose, key, key, handle, [from[0] + x, from[1] + y]);
};
const moved = (before: PoseData, after: PoseData, handle: HandleName, key = 0): Point => {
  const [a, b] = [place(before, key, handle), place(after, key, handle)];
  return [b[0] - a[0], b[1] - a[1]];
};
const bridge = shippedPoses.find(({ key }) => key === "e_glute_bridge") ?? standing;

describe("dragging a handle", () => {
  it("brings a free hand where it is pulled", () => {
    const after = pull(standing, 0, "handRight", [14, -12]);
    const [x, y] = moved(standing, after, "handRight");
    expect(Math.hypot(x - 14, y + 12)).toBeLessThan(0.8);
    expect(readAngle(after, 0, { joint: "shoulderFlexion", side: "right" })).toBeGreaterThan(10);
    expect(readAngle(after, 0, { joint: "shoulderFlexion", side: "left" })).toBe(0);
  });

  it("lifts a free foot by hip and knee, and leaves the other leg alone", () => {
    const supine = startPose("e_new", "supine");
    const free: PoseData = { ...supine, pins: { ...supine.pins, footRight: null } };
    const after = pull(free, 0, "footRight", [6, -10]);
    const [x, y] = moved(free, after, "footRight");
    expect(Math.hypot(x - 6, y + 10)).toBeLessThan(1);
    expect(moved(free, after, "footLeft")).toEqual([0, 0]);
  });

  it("takes a pinned foot's pin along, at its depth", () => {
    const after = pull(bridge, 1, "footRight", [3, 0]);
    expect(pinAt(after, 1, "footRight")?.at).toEqual([23, 0, 5.5]);
    expect(pinAt(after, 0, "footRight")?.at).toEqual([20, 0, 5.5]);
  });

  it("lifts the pelvis of a bridge by tipping the trunk about the shoulders", () => {
    const after = pull(bridge, 0, "pelvis", [0, -5]);
    expect(moved(bridge, after, "pelvis")[1]).toBeLessThan(-3.5);
    expect(readAngle(after, 0, { joint: "tip" })).toBeLessThan(-95);
    expect(readAngle(after, 1, { joint: "tip" })).toBe(-116);
  });

  it("lowers a standing pelvis into a squat with the feet where they were", () => {
    const start = startPose("e_new", "standing");
    const after = pull(start, 0, "pelvis", [0, 8]);
    expect(moved(start, after, "pelvis")[1]).toBeGreaterThan(5);
    expect(readAngle(after, 0, { joint: "kneeFlexion", side: "right" })).toBeGreaterThan(20);
    expect(Math.hypot(...moved(start, after, "footRight"))).toBeLessThan(2.5);
  });

  it("turns the knee of a pinned foot by its pole", () => {
    const side = startPose("e_new", "sideLying");
    const after = pull(side, 0, "kneeRight", [0, -8]);
    expect(pinAt(after, 0, "footRight")?.to).toBe("ankle.left");
    expect(moved(side, after, "kneeRight")[1]).toBeLessThan(-3);
  });

  it("nods the head with the neck first", () => {
    const after = pull(standing, 0, "head", [4, 1]);
    expect(moved(standing, after, "head")[0]).toBeGreaterThan(3);
    expect(readAngle(after, 0, { joint: "neckFlexion" })).toBeGreaterThan(5);
    expect(Math.abs(readAngle(after, 0, { joint: "tip" }))).toBeLessThan(3);
  });

  it("stops where the limits end, and ignores a point that is none", () => {
    const after = pull(standing, 0, "handRight", [300, 0]);
    for (const joint of sidedJointNames)
      expect(Number.isFinite(readAngle(after, 0, { joint, side: "right" }))).toBe(true);
    expect(dragHandle(standing, 0, 0, "handRight", [Number.NaN, 0])).toBe(standing);
    expect(dragHandle(standing, 7, 7, "handRight", [0, 0])).toBe(standing);
  });

  it("moves the way it is pulled, for nearly every handle of the shipped poses", () => {
    const stuck: string[] = [];
    let tried = 0;
    for (const pose of shippedPoses.filter((_, index) => index % 7 === 0))
      for (const handle of handleNames) {
        // An elbow between a shoulder and a hand that are both held has nowhere to go.
        if (handle.startsWith("elbow")) continue;
        tried += 1;
        const worse = (
          [
            [0, -3],
            [3, 0],
            [0, 3],
            [-3, 0],
          ] as const
        ).every((by) => {
          const [x, y] = moved(pose, pull(pose, 0, handle, by), handle);
          return x * by[0] + y * by[1] < 3;
        });
        if (worse) stuck.push(`${pose.key} ${handle}`);
      }
    expect(tried).toBeGreaterThan(100);
    expect(stuck.length / tried, stuck.join(", ")).toBeLessThan(0.05);
  }, 60_000);
});

describe("handles", () => {
  it("never cover one another, and stay in place where there is room", () => {
    for (const pose of shippedPoses) {
      const points = handlePoints(pose, 0).map(({ at }) => at);
      const apart = spreadApart(points, 3.5);
      for (const [i, [x, y]] of apart.entries())
        for (const [ox, oy] of apart.slice(i + 1))
          expect(Math.max(Math.abs(x - ox), Math.abs(y - oy)), pose.key).toBeGreaterThan(3.4);
    }
    expect(
      spreadApart(
        [
          [0, 0],
          [9, 0],
        ],
        3.5,
      ),
    ).toEqual([
      [0, 0],
      [9, 0],
    ]);
  });
});

describe("from the screen to the world", () => {
  it.each([
    ["side", undefined, 2],
    ["front", { azimuth: 0 }, 2],
    ["top", { elevation: 78 }, 1],
    ["end", { azimuth: -80, elevation: 5 }, 0],
  ] as const)("the %s view keeps the axis that points at the viewer", (_, camera, fixed) => {
    const view = projectFrom(camera, false);
    const by = worldShift(view, [3, -2]);
    expect(by[fixed]).toBe(0);
    const [x, y] = view.direct(by);
    expect(x).toBeCloseTo(3);
    expect(y).toBeCloseTo(-2);
    expect(editView(standing).mirrored).toBe(false);
  });
});
