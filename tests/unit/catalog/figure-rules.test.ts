import { describe, expect, it } from "vitest";
import { publishProblems } from "@/domain/catalog/figure-rules";
import type { PoseData } from "@/domain/figure/pose-data";
import { bridge } from "./samples";

const standing: PoseData = { key: "e_new", base: {}, anchor: { on: [{ landmark: "heel.right" }] }, keys: [{}] };

describe("what keeps a figure from being published", () => {
  it("is nothing when there is none, or when it stands as it should", () => {
    expect(publishProblems({ kind: "exercise", content: { ...bridge, pose: undefined } })).toEqual([]);
    expect(publishProblems({ kind: "exercise", content: { ...bridge, pose: standing } })).toEqual([]);
  });
  it("is a body under the floor", () => {
    const sunk: PoseData = { ...standing, anchor: { on: [{ landmark: "heel.right", height: -5 }] } };
    expect(publishProblems({ kind: "exercise", content: { ...bridge, pose: sunk } })).toEqual([
      { field: "pose", reason: "pose_faults", facts: {} },
    ]);
  });
});
