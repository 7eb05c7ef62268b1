import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AngleName, clearAngle, limitOf, readAngle, setAngle, shiftAngle } from "@/domain/figure/edit-angles";
import { poseWarnings } from "@/domain/figure/edit-check";
import { dragHandle } from "@/domain/figure/edit-drag";
import { handleNames, handlePoints } from "@/domain/figure/edit-handles";
import { beginHistory, endGesture, recordEdit, redoEdit, undoEdit } from "@/domain/figure/edit-history";
import { addKey, duplicateKey, mostKeys, moveKey, removeKey, setKeyFields } from "@/domain/figure/edit-keys";
import { pinAt, pinHere, pinToLandmark, setPin } from "@/domain/figure/edit-pins";
import { startNames, startPose } from "@/domain/figure/edit-start";
import { bodySides, sidedJointNames, trunkJointNames } from "@/domain/figure/joints";
import { findLandmark, isLandmarkName } from "@/domain/figure/landmarks";
import { type PoseData, pinNames } from "@/domain/figure/pose-data";
import { poseFaults } from "@/domain/figure/pose-schema";
import { limbNames } from "@/domain/figure/skeleton";
import { solveBody } from "@/domain/figure/solve-body";
import { momentOfKey } from "@/domain/figure/timeline";
import { distance } from "@/domain/figure/vector";
import { shippedPoses, standing } from "./poses";

const anyPose = fc.constantFrom(...shippedPoses);
const anyAngle: fc.Arbitrary<AngleName> = fc.oneof(
  fc.constantFrom(...trunkJointNames).map((joint) => ({ joint })),
  fc.record({ joint: fc.constantFrom(...sidedJointNames), side: fc.constantFrom(...bodySides, "both" as const) }),
);
const anyNumber = fc.oneof(fc.double(), fc.double({ min: -200, max: 200, noNaN: true }));
const named = (key: string) => shippedPoses.find((pose) => pose.key === key) ?? standing;
const bridge = named("e_glute_bridge");

function expectSound(pose: PoseData): void {
  expect(poseFaults(pose)).toEqual([]);
  for (const key of pose.keys.keys()) {
    const body = solveBody(pose, momentOfKey(key));
    for (const name of limbNames) expect(body.limbs[name].end.every(Number.isFinite)).toBe(true);
    expect(body.head.at.every(Number.isFinite)).toBe(true);
  }
}

/** One edit of any kind, as a person at the editor could make it. */
const anyEdit: fc.Arbitrary<(pose: PoseData) => PoseData> = fc.oneof(
  fc.tuple(fc.nat(3), fc.boolean(), anyAngle, anyNumber).map(
    ([key, every, name, value]) =>
      (pose: PoseData) =>
        setAngle(pose, every ? "every" : key, name, value),
  ),
  fc.tuple(fc.nat(3), anyAngle).map(
    ([key, { joint }]) =>
      (pose: PoseData) =>
        clearAngle(pose, key, joint),
  ),
  fc.tuple(anyAngle, anyNumber).map(
    ([name, by]) =>
      (pose: PoseData) =>
        shiftAngle(pose, "every", name, by),
  ),
  fc.tuple(fc.nat(3), fc.boolean(), fc.constantFrom(...handleNames), anyNumber, anyNumber).map(
    ([key, every, handle, x, y]) =>
      (pose: PoseData) =>
        dragHandle(pose, every ? "every" : key, key, handle, [x, y]),
  ),
  fc.tuple(fc.nat(3), fc.nat(3), fc.constantFrom(addKey, duplicateKey, removeKey)).map(
    ([key, , change]) =>
      (pose: PoseData) =>
        change(pose, key),
  ),
  fc.tuple(fc.nat(3), fc.nat(3)).map(
    ([from, to]) =>
      (pose: PoseData) =>
        moveKey(pose, from, to),
  ),
  fc.tuple(fc.nat(1), fc.constantFrom(...pinNames), fc.boolean()).map(
    ([key, pin, here]) =>
      (pose: PoseData) =>
        here && pose.keys[key] ? pinHere(pose, key, key, pin) : setPin(pose, "every", pin, null),
  ),
);

describe("an edit of a pose", () => {
  it("never yields NaN, nor a pose that the schema refuses", () => {
    fc.assert(
      fc.property(anyPose, fc.array(anyEdit, { minLength: 1, maxLength: 5 }), (pose, edits) => {
        expectSound(edits.reduce((sum, edit) => edit(sum), pose));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("leaves the pose it was made from as it was", () => {
    fc.assert(
      fc.property(anyPose, anyEdit, (pose, edit) => {
        const before = JSON.stringify(pose);
        edit(pose);
        expect(JSON.stringify(pose)).toBe(before);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("is taken back whole by one undo, and made again by redo", () => {
    fc.assert(
      fc.property(anyPose, fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (pose, edits) => {
        const history = edits.reduce((sum, edit) => recordEdit(sum, edit(sum.present)), beginHistory(pose));
        const back = history.past.reduce((sum) => undoEdit(sum), history);
        expect(back.present).toBe(pose);
        expect(back.future.reduce((sum) => redoEdit(sum), back).present).toBe(history.present);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe("history", () => {
  it("makes one step of one drag, and ends it with the drag", () => {
    let history = beginHistory(0);
    for (const value of [1, 2, 3]) history = recordEdit(history, value, "drag");
    history = recordEdit(endGesture(history), 4, "drag");
    expect(undoEdit(history).present).toBe(3);
    expect(undoEdit(undoEdit(history)).present).toBe(0);
  });
  it("forgets what was taken back once something new is done", () => {
    const history = recordEdit(undoEdit(recordEdit(beginHistory("a"), "b")), "c");
    expect(redoEdit(history).present).toBe("c");
    expect(undoEdit(history).present).toBe("a");
  });
});

describe("angles", () => {
  it("are kept inside their limits and written short", () => {
    fc.assert(
      fc.property(anyPose, anyAngle, anyNumber, (pose, name, value) => {
        const { min, max } = limitOf(name);
        const now = readAngle(setAngle(pose, 0, name, value), 0, name);
        expect(now).toBeGreaterThanOrEqual(Number.isFinite(value) ? min : readAngle(pose, 0, name));
        expect(now).toBeLessThanOrEqual(Number.isFinite(value) ? max : readAngle(pose, 0, name));
      }),
    );
    const bent = setAngle(standing, 0, { joint: "kneeFlexion", side: "both" }, 30);
    expect(bent.keys[0]?.angles).toEqual({ kneeFlexion: 30 });
    expect(setAngle(bent, 0, { joint: "kneeFlexion", side: "left" }, 12.34).keys[0]?.angles).toEqual({
      kneeFlexion: [30, 12.3],
    });
  });

  it("set for every key leave no key a value of its own; shifted they keep the movement", () => {
    const every = setAngle(bridge, "every", { joint: "tip" }, -100);
    expect(every.keys.map(({ angles }) => angles?.tip)).toEqual([undefined, undefined]);
    expect(every.base.tip).toBe(-100);
    const shifted = shiftAngle(bridge, "every", { joint: "tip" }, 4);
    expect([0, 1].map((key) => readAngle(shifted, key, { joint: "tip" }))).toEqual([-88, -112]);
  });

  it("cleared in a key go back to what the exercise has", () => {
    const cleared = clearAngle(bridge, 1, "tip");
    expect(readAngle(cleared, 1, { joint: "tip" })).toBe(bridge.base.tip);
    expect(clearAngle(standing, 0, "tip")).toBe(standing);
  });
});

describe("keys", () => {
  it("begin half-way to the next one, and at the end as the last", () => {
    const added = addKey(bridge, 0);
    expect(added.keys).toHaveLength(3);
    expect(readAngle(added, 1, { joint: "tip" })).toBe(-104);
    expect(readAngle(addKey(bridge, 1), 2, { joint: "tip" })).toBe(-116);
  });
  it("are at most as many as the schema takes, and at least one", () => {
    const full = Array.from({ length: 40 }).reduce<PoseData>((sum) => duplicateKey(sum, 0), standing);
    expect(full.keys).toHaveLength(mostKeys);
    expect(poseFaults(full)).toEqual([]);
    expect(removeKey(standing, 0)).toBe(standing);
  });
  it("take their arrows along when they move, and with them when they go", () => {
    const pose: PoseData = { ...addKey(bridge, 1), arrows: [{ landmark: "asis", from: 1 }] };
    expect(moveKey(pose, 1, 0).arrows?.[0]?.from).toBe(0);
    expect(moveKey(pose, 0, 2).arrows?.[0]?.from).toBe(0);
    expect(removeKey(pose, 0).arrows?.[0]?.from).toBe(0);
    expect(removeKey(pose, 1).arrows).toBeUndefined();
  });
  it("take the props that belong to them along, and away when no key is left", () => {
    const ball = { kind: "ball" as const, at: [0, 5, 0] as const, radius: 4 };
    const pose: PoseData = { ...bridge, props: [{ ...ball, keys: [1] }, ball] };
    const keysOf = (edited: PoseData) => edited.props?.map(({ keys }) => keys);
    expect(keysOf(addKey(pose, 0))).toEqual([[2], undefined]);
    expect(keysOf(duplicateKey(pose, 1))).toEqual([[1, 2], undefined]);
    expect(keysOf(moveKey(pose, 1, 0))).toEqual([[0], undefined]);
    expect(keysOf(removeKey(pose, 0))).toEqual([[0], undefined]);
    expect(keysOf(removeKey(pose, 1))).toEqual([undefined]);
  });
  it("lose a field that is taken away", () => {
    expect(setKeyFields(bridge, 0, { hold: undefined, label: "begin" }).keys[0]).toEqual({
      label: "begin",
      move: 2,
      angles: { tip: -92 },
    });
  });
});

describe("pins", () => {
  it("hold a hand where it is, and let it go in one key only", () => {
    const free = setPin(bridge, 0, "handRight", null);
    expect(pinAt(free, 0, "handRight")).toBeNull();
    expect(pinAt(free, 1, "handRight")).toEqual({ at: [7, 0, 16] });
    const held = pinHere(free, 0, 0, "handRight");
    const at = (pose: PoseData) => findLandmark(solveBody(pose, momentOfKey(0)), "hand.right").at;
    expect(distance(at(held), at(free))).toBeLessThan(1);
  });
  it("hold a hand to a landmark at the distance it has", () => {
    const held = pinToLandmark(standing, "every", 0, "handRight", "thigh.right");
    const at = (pose: PoseData) => findLandmark(solveBody(pose, momentOfKey(0)), "hand.right").at;
    expect(isLandmarkName(held.pins?.handRight?.to)).toBe(true);
    expect(distance(at(held), at(standing))).toBeLessThan(1);
  });
});

describe("starting positions", () => {
  it.each(startNames)("%s is a sound pose without a fault", (name) => {
    const pose = startPose("e_new", name);
    expectSound(pose);
    expect(poseWarnings(pose)).toEqual([]);
    expect(handlePoints(pose, 0)).toHaveLength(handleNames.length);
  });
});
