import { describe, expect, it } from "vitest";
import { poseFaults } from "@/domain/figure/pose-schema";
import { standing } from "./poses";

describe("the gate for pose data", () => {
  it("lets a plain pose in", () => expect(poseFaults(standing)).toEqual([]));

  const refused: [string, unknown, string][] = [
    [
      "an unknown landmark",
      { ...standing, anchor: { on: [{ landmark: "tail" }] } },
      "anchor.on.0.landmark: unknown_landmark",
    ],
    ["an unknown muscle", { ...standing, muscles: ["hamstrings.upper"] }, "muscles.0: unknown_muscle"],
    ["NaN", { ...standing, base: { kneeFlexion: [Number.NaN, 0] } }, "base.kneeFlexion"],
    ["infinity", { ...standing, keys: [{ angles: { tip: Number.POSITIVE_INFINITY } }] }, "keys.0.angles.tip"],
    [
      "a knee that bends backwards",
      { ...standing, keys: [{ angles: { kneeFlexion: -40 } }] },
      "keys.0.angles.kneeFlexion",
    ],
    ["1,000 keys", { ...standing, keys: Array.from({ length: 1000 }, () => ({})) }, "keys"],
    ["no key at all", { ...standing, keys: [] }, "keys"],
    ["an unknown field", { ...standing, script: "alert(1)" }, ""],
    ["a pin that is held nowhere", { ...standing, pins: { handRight: { pole: [1, 0, 0] } } }, "pins.handRight.at"],
    ["a prop of no known kind", { ...standing, props: [{ kind: "sofa" }] }, "props.0.kind"],
    ["a camera that looks from behind", { ...standing, camera: { azimuth: 180 } }, "camera.azimuth"],
    ["something that is no object", null, ""],
  ];
  it.each(refused)("refuses %s and says where", (_, data, place) => {
    const [first = "let in"] = poseFaults(data);
    expect(first.startsWith(place)).toBe(true);
    expect(first).not.toBe("let in");
  });
});
