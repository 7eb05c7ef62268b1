import { describe, expect, it } from "vitest";
import { judgeDraft } from "@/components/catalog/draft-content";
import { checkImport } from "@/domain/catalog/check-import";
import { figureProblems } from "@/domain/catalog/figure-problems";
import type { PoseData } from "@/domain/figure/pose-data";
import { shippedPoses, standing } from "../figure/poses";
import { bridge, gluteus, slump, sway } from "./samples";

const pose: PoseData = { ...standing, key: "e_bridge" };

describe("a figure that no body could do", () => {
  const faulty: [string, Partial<PoseData>, { field: string; reason: string; part: string }][] = [
    [
      "sinks into the floor",
      { anchor: { on: [{ landmark: "shin.right", height: -4 }] }, keys: [{}, { angles: { kneeFlexion: 90 } }] },
      { field: "pose.keys.1", reason: "pose_under_floor", part: "knee.right" },
    ],
    [
      "holds what it cannot reach",
      { keys: [{}, {}], pins: { handRight: { at: [90, 60, 10] } } },
      { field: "pose.keys.0", reason: "pose_pin_slips", part: "handRight" },
    ],
    [
      "rests on what cannot touch",
      { anchor: { on: [{ landmark: "heel.right" }, { landmark: "occiput" }] } },
      { field: "pose.keys.0", reason: "pose_floats", part: "occiput" },
    ],
  ];
  it.each(faulty)("%s: told with its key and its part", (_, change, { part, ...place }) => {
    expect(figureProblems({ ...pose, ...change })).toContainEqual(
      expect.objectContaining({ ...place, facts: expect.objectContaining({ part, value: expect.any(Number) }) }),
    );
  });

  it("is none of those that ship", () => {
    expect(figureProblems(pose)).toEqual([]);
    expect(shippedPoses.flatMap((shipped) => figureProblems(shipped))).toEqual([]);
  }, 60_000);
});

describe("the form of a figure in an import", () => {
  const others = [
    { kind: "muscle", content: gluteus },
    { kind: "test", content: slump },
    { kind: "pattern", content: sway },
  ];
  const problemsOf = (broken: unknown) => {
    const entries = [{ kind: "exercise", content: { ...bridge, pose: broken } }, ...others];
    const rows = entries.map((entry, index) => ({ row: index + 1, ...entry }));
    const [row] = checkImport(rows, [], { origin: "import", publish: false });
    return row?.outcome === "bad" ? row.problems.map(({ field, reason }) => `${field} ${reason}`) : ["let in"];
  };
  const refused: [string, unknown, string][] = [
    [
      "an angle past its range",
      { ...pose, keys: [{}, { angles: { kneeFlexion: 900 } }] },
      "pose.keys.1.angles.kneeFlexion too_big",
    ],
    ["no number", { ...pose, base: { kneeFlexion: [Number.NaN, 0] } }, "pose.base.kneeFlexion invalid_union"],
    ["infinity", JSON.parse('{"key":"e_bridge","base":{"tip":1e999},"keys":[{}]}'), "pose.base.tip invalid_type"],
    [
      "an unknown landmark",
      { ...pose, anchor: { on: [{ landmark: "tail" }] } },
      "pose.anchor.on.0.landmark unknown_landmark",
    ],
    ["an unknown muscle", { ...pose, muscles: ["wing"] }, "pose.muscles.0 unknown_muscle"],
    ["1,000 keys", { ...pose, keys: Array.from({ length: 1000 }, () => ({})) }, "pose.keys too_big"],
    ["a hand held nowhere", { ...pose, pins: { handLeft: { yaw: 3 } } }, "pose.pins.handLeft.at at_or_to"],
    ["another entry's figure", standing, "pose.key pose_key"],
    ["a field of no meaning", { ...pose, script: "alert(1)" }, "pose unrecognized_keys"],
    ["a text", "stand", "pose invalid_type"],
  ];
  it.each(refused)("refuses %s at its place", (_, broken, problem) => expect(problemsOf(broken)).toContain(problem));
  it("lets a good one in", () => expect(problemsOf(pose)).toEqual(["let in"]));
});

describe("the form of the page", () => {
  it("keeps the figure as it is while words are edited", () => {
    const drawn = shippedPoses.filter(({ key }) => key.startsWith("e_")).slice(0, 20);
    for (const shipped of drawn) {
      const draft = { ...bridge, key: shipped.key, pose: shipped, title: "Other words", contraindicationNote: "" };
      const judged = judgeDraft("exercise", draft);
      expect("entry" in judged && judged.entry.content).toMatchObject({ title: "Other words", pose: shipped });
    }
    expect(drawn.length).toBe(20);
  });
});
