import { describe, expect, it } from "vitest";
import { poseWarnings } from "@/domain/figure/edit-check";
import { poseFromJson, poseToJson } from "@/domain/figure/edit-json";
import { editWarnings } from "@/domain/figure/edit-warnings";
import type { PoseData } from "@/domain/figure/pose-data";
import { shippedPoses, standing } from "./poses";

const faultsOf = (text: string) => {
  const read = poseFromJson(text);
  return "faults" in read ? read.faults.map(({ path, reason }) => `${path}: ${reason}`) : [];
};
const changed = (data: object) => JSON.stringify({ ...standing, ...data });

describe("pose data as text", () => {
  it("comes back as it was, for every shipped pose", () => {
    for (const pose of shippedPoses) expect(poseFromJson(poseToJson(pose))).toEqual({ pose });
  });

  const refused: [string, string, string][] = [
    [
      "a knee past its range",
      changed({ keys: [{ angles: { kneeFlexion: 400 } }] }),
      "keys.0.angles.kneeFlexion: too_big",
    ],
    ["one side past its range", changed({ base: { kneeFlexion: [10, -40] } }), "base.kneeFlexion.1: too_small"],
    ["NaN, which JSON does not know", '{"key":"e_a","base":{"tip":NaN},"keys":[{}]}', "base.tip: not_a_number"],
    ["infinity", '{"key":"e_a","base":{"x":-Infinity},"keys":[{}]}', "base.x: not_a_number"],
    [
      "an unknown landmark",
      changed({ anchor: { on: [{ landmark: "tail" }] } }),
      "anchor.on.0.landmark: unknown_landmark",
    ],
    ["an unknown muscle", changed({ muscles: ["biceps"] }), "muscles.0: unknown_muscle"],
    ["an unknown field", changed({ script: 1 }), "script: unknown_field"],
    ["1,000 keys", changed({ keys: Array.from({ length: 1000 }, () => ({})) }), "keys: too_many"],
    ["no key", changed({ keys: [] }), "keys: too_few"],
    ["a missing field", '{"base":{},"keys":[{}]}', "key: missing"],
    ["text for a number", changed({ base: { tip: "steep" } }), "base.tip: wrong_type"],
    ["what is no JSON", "{,}", ": not_json"],
    ["a text too long", `"${"x".repeat(200_000)}"`, ": too_large"],
    ["null", "null", ": wrong_type"],
  ];
  it.each(refused)("refuses %s and says where", (_, text, expected) => expect(faultsOf(text)).toContain(expected));

  it("leaves the word NaN alone inside a text", () => {
    const read = poseFromJson(changed({ keys: [{ label: "NaN is no number" }] }));
    expect("pose" in read && read.pose.keys[0]?.label).toBe("NaN is no number");
  });
  it("says where a text stops being JSON", () => {
    const read = poseFromJson('{\n"key": e\n}');
    expect("faults" in read && String(read.faults[0]?.facts.detail)).toMatch(/^2:8$|e/);
  });
});

describe("live checks", () => {
  it("tell a contact that never touches, as publishing does", () => {
    const floating: PoseData = {
      ...standing,
      anchor: { on: [{ landmark: "heel.right" }, { landmark: "hand.right" }] },
    };
    expect(editWarnings(floating).map(({ kind, part }) => `${kind} ${part}`)).toEqual(["floats hand.right"]);
    expect(editWarnings(standing)).toEqual([]);
  });
  it("find nothing in a shipped pose", () => {
    for (const pose of shippedPoses.slice(0, 20)) expect(poseWarnings(pose)).toEqual([]);
  });
  it("tell each fault once, with its key, its limit and where it is worst", () => {
    const sunk: PoseData = {
      ...standing,
      anchor: { on: [{ landmark: "shin.right", height: -4 }] },
      base: { kneeFlexion: 90 },
      keys: [{}, {}],
    };
    const knees = poseWarnings(sunk).filter(({ part }) => part === "knee.right");
    expect(knees).toHaveLength(1);
    expect(knees[0]).toMatchObject({ kind: "under_floor", key: 0, onTheWay: false });
    expect(knees[0]?.value).toBeGreaterThan(0.5);
    const twisted: PoseData = { ...standing, pins: { footRight: { at: [0, 20, 10], pole: [-1, 0, 0], loose: true } } };
    expect(poseWarnings(twisted).find(({ kind }) => kind === "joint_range")?.limit).not.toBeNull();
  });
});
