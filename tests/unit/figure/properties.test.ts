import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameToPaths, solveFrame } from "@/domain/figure/frame";
import { sidedJointNames, sidedJoints, trunkJointNames, trunkJoints } from "@/domain/figure/joints";
import { checkMoment } from "@/domain/figure/measure";
import { type PinSet, type PoseData, type PropData, pinNames } from "@/domain/figure/pose-data";
import { poseFaults } from "@/domain/figure/pose-schema";
import { buildNames, hairStyles, outfits } from "@/domain/figure/shapes";
import { limbNames, segment } from "@/domain/figure/skeleton";
import { solveBody } from "@/domain/figure/solve-body";
import { distance, within } from "@/domain/figure/vector";
import { extent } from "./path-extent";
import { standing } from "./poses";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const vector = fc.tuple(number(-60, 60), number(0, 110), number(-40, 40));
const angles = fc.record({
  ...Object.fromEntries(trunkJointNames.map((name) => [name, number(trunkJoints[name].min, trunkJoints[name].max)])),
  ...Object.fromEntries(
    sidedJointNames.map((name) => {
      const angle = number(sidedJoints[name].min, sidedJoints[name].max);
      return [name, fc.tuple(angle, angle)];
    }),
  ),
});

const pin = fc.oneof(
  fc.record({ at: vector }),
  fc.record({ at: vector, pole: vector, loose: fc.constant(true) }),
  fc.record({ at: vector, yaw: number(-180, 180), pitch: number(-90, 90) }),
  fc.record({ to: fc.constantFrom("knee.right", "ankle.left", "head", "sacrum"), offset: vector }),
  fc.record({ at: vector, fingers: vector, surface: vector }),
);
const pins: fc.Arbitrary<PinSet> = fc.record(Object.fromEntries(pinNames.map((name) => [name, fc.option(pin)])), {
  requiredKeys: [],
});

const size = number(0.5, 60);
const propKinds: Record<PropData["kind"], fc.Arbitrary<PropData>> = {
  wall: fc.record({ kind: fc.constant("wall"), x: number(-60, 60), facing: fc.constantFrom("left", "right") }),
  backwall: fc.record({
    kind: fc.constant("backwall"),
    z: number(-40, 40),
    from: number(-60, 0),
    to: number(0, 60),
    height: size,
  }),
  chair: fc.record({ kind: fc.constant("chair"), x: number(-60, 60), height: size, deep: size, back: fc.boolean() }),
  ball: fc.record({
    kind: fc.constant("ball"),
    at: fc.oneof(vector, fc.constant({ landmark: "sacrum" as const })),
    radius: size,
  }),
  roller: fc.record({ kind: fc.constant("roller"), x: number(-60, 60), radius: size }),
  rollerAlong: fc.record({ kind: fc.constant("rollerAlong"), from: number(-60, 0), to: number(0, 60), radius: size }),
  box: fc.record({ kind: fc.constant("box"), from: vector, to: vector }),
  cushion: fc.record({ kind: fc.constant("cushion"), at: vector, halfWidth: size, thickness: size }),
  strap: fc.record({ kind: fc.constant("strap"), points: fc.array(vector, { minLength: 2, maxLength: 6 }) }),
  rod: fc.record({
    kind: fc.constant("rod"),
    from: vector,
    to: fc.constant({ landmark: "hand.right" as const }),
    radius: size,
  }),
  dumbbell: fc.record({
    kind: fc.constant("dumbbell"),
    at: fc.constant({ landmark: "hand.left" as const }),
    along: vector,
  }),
  frame: fc.record({ kind: fc.constant("frame"), x: number(-60, 60) }),
};

const camera = fc.record({ azimuth: number(-89, 89), elevation: number(-20, 89), shear: number(-1, 1) });
const landmark = fc.constantFrom(
  "heel.right",
  "heel.left",
  "sacrum",
  "upback",
  "knee.right",
  "ischium.left",
  "hand.right",
);
/** Any pose that the gate would let in, however odd: every angle, pin, prop, contact and camera. */
const anyPose: fc.Arbitrary<PoseData> = fc
  .record({
    camera: fc.option(camera, { nil: undefined }),
    first: angles,
    second: angles,
    pins: fc.tuple(pins, pins),
    on: fc.array(fc.record({ landmark, height: number(-10, 60) }), { minLength: 1, maxLength: 4 }),
    solveTip: fc.boolean(),
    headRest: fc.option(number(0, 60), { nil: undefined }),
    props: fc.tuple(...Object.values(propKinds)),
  })
  .map(({ camera: seen, first, second, pins: [before, after], on, solveTip, headRest, props }) => ({
    key: "e_any",
    camera: seen,
    base: first,
    anchor: { on, solveTip, x: { landmark: "pelvis", at: 0 } },
    pins: before,
    headRest,
    keys: [{}, { angles: second, pins: after, move: 1 }],
    props,
    muscles: ["hamstrings", "iliopsoas"],
    overlay: ["spine"],
    mat: { from: -40, to: 40, halfDepth: 18 },
    arrows: [{ landmark: "knee.right", from: 0 }],
  }));
const progress = number(0, 1);
const look = fc.record({
  build: fc.constantFrom(...buildNames),
  outfit: fc.constantFrom(...outfits),
  hair: fc.constantFrom(...hairStyles),
});
const runs = { numRuns: 40 };

const isWhole = (text: string) => !/NaN|Infinity|undefined/.test(text);

describe("for any pose in range", { timeout: 60_000 }, () => {
  it("the gate lets it in: these are the poses that can be stored", () => {
    fc.assert(
      fc.property(anyPose, (pose) => {
        expect(poseFaults(JSON.parse(JSON.stringify(pose)))).toEqual([]);
      }),
      runs,
    );
  });

  it("no number of a frame is broken, in any look, on either side", () => {
    expect(isWhole("M0 0l1 NaNz")).toBe(false);
    fc.assert(
      fc.property(anyPose, progress, look, fc.constantFrom("left", "right"), (pose, at, chosen, side) => {
        const frame = solveFrame(pose, { from: 0, to: 1, progress: at }, { side, look: chosen, arrows: true });
        expect(isWhole(JSON.stringify(frameToPaths(frame)))).toBe(true);
        expect(Object.values(frame.box).every(Number.isFinite)).toBe(true);
      }),
      runs,
    );
  });

  it("bones keep their length, whatever pulls at them", () => {
    fc.assert(
      fc.property(anyPose, progress, (pose, at) => {
        const { limbs } = solveBody(pose, { from: 0, to: 1, progress: at });
        for (const name of limbNames) {
          const [upper, lower] = name.startsWith("leg")
            ? [segment.thigh, segment.shank]
            : [segment.upperArm, segment.forearm];
          expect(distance(limbs[name].root, limbs[name].middle)).toBeCloseTo(upper, 2);
          expect(distance(limbs[name].middle, limbs[name].end)).toBeCloseTo(lower, 2);
        }
      }),
      runs,
    );
    // The check sees a bone that grew.
    const grown = solveBody({ ...standing }, { from: 0, to: 0, progress: 0 });
    const leg = grown.limbs.legRight;
    expect(distance(leg.root, within({ at: leg.middle, basis: leg.upper }, [0, -1, 0]))).not.toBeCloseTo(
      segment.thigh,
      2,
    );
  });

  it("the left side is the flip of the right, in either build", () => {
    fc.assert(
      fc.property(anyPose, progress, look, (pose, at, chosen) => {
        const moment = { from: 0, to: 1, progress: at };
        const right = solveFrame(pose, moment, { side: "right", look: chosen });
        const left = solveFrame(pose, moment, { side: "left", look: chosen });
        expect(left.shapes.map(({ role }) => role)).toEqual(right.shapes.map(({ role }) => role));
        for (const [i, { d }] of right.shapes.entries())
          for (const [k, edge] of extent(left.shapes[i]?.d ?? "", -1).entries())
            expect(Math.abs(edge - (extent(d)[k] ?? 0))).toBeLessThan(20);
      }),
      { numRuns: 15 },
    );
  });

  it("both builds stand as tall as each other: 100.0 ± 0.1 % of stature", () => {
    for (const build of buildNames) {
      const { shapes } = solveFrame(
        { ...standing, camera: { elevation: 0 } },
        { from: 0, to: 0, progress: 0 },
        {
          look: { build, hair: "short" },
          bare: true,
        },
      );
      const edges = shapes.map(({ d }) => extent(d));
      const [top, bottom] = [Math.min(...edges.map(([, , y = 0]) => y)), Math.max(...edges.map(([, , , y = 0]) => y))];
      // The crown with its hair; the soles are on the floor.
      expect(Math.abs(bottom - top - 10_000)).toBeLessThanOrEqual(10);
      expect(Math.abs(bottom)).toBeLessThanOrEqual(10);
    }
    expect(checkMoment(standing, { from: 0, to: 0, progress: 0 })).toEqual([]);
  });
});
