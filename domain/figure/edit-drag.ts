import { type AngleName, type EditScope, shiftAngle, tenth } from "./edit-angles";
import { editView, type HandleName, handlePoint, handles, worldShift } from "./edit-handles";
import { withoutAbsent } from "./edit-keys";
import { pinAt, roundedPlace, setPin, shiftPin } from "./edit-pins";
import { type Give, reachWith } from "./edit-reach";
import type { Side } from "./joints";
import type { AnchorData, PoseData } from "./pose-data";
import { solveBody } from "./solve-body";
import { momentOfKey } from "./timeline";
import { add, length, mixVec, type Point, subtract, unit, type Vec3 } from "./vector";

const give = (name: AngleName, stiffness: number, bend?: number): Give => ({ joints: [[name, 1]], stiffness, bend });

const armGives = (side: Side): Give[] => [
  give({ joint: "shoulderFlexion", side }, 1),
  give({ joint: "shoulderAbduction", side }, 1.5),
  give({ joint: "elbowFlexion", side }, 1, 24),
  give({ joint: "shoulderRotation", side }, 3),
];
const legGives = (side: Side): Give[] => [
  give({ joint: "hipFlexion", side }, 1, 12),
  give({ joint: "hipAbduction", side }, 1.5),
  give({ joint: "kneeFlexion", side }, 1, 24),
  give({ joint: "hipRotation", side }, 4),
];
const kneeGives = (side: Side): Give[] => [
  give({ joint: "hipFlexion", side }, 1, 12),
  give({ joint: "hipAbduction", side }, 1.5),
  // Where the foot is what stands on the floor, the knee moves by bending.
  give({ joint: "kneeFlexion", side }, 2.5),
  give({ joint: "ankleFlexion", side }, 2.5),
];
const elbowGives = (side: Side): Give[] => [
  give({ joint: "shoulderFlexion", side }, 1),
  give({ joint: "shoulderAbduction", side }, 1.5),
  give({ joint: "shoulderRotation", side }, 3),
];
const headGives: Give[] = [
  give({ joint: "neckFlexion" }, 1),
  give({ joint: "neckBend" }, 1.5),
  give({ joint: "thoracicFlexion" }, 2.5),
  give({ joint: "thoracicBend" }, 3),
  give({ joint: "lumbarFlexion" }, 4),
  give({ joint: "tip" }, 6),
];
const both = (joint: "hipFlexion" | "kneeFlexion" | "ankleFlexion", share: number) =>
  [{ joint, side: "both" }, share] as const;
/** The ways in which a pelvis goes somewhere: a squat on flat feet, a hinge over still legs, a lean, the trunk alone. */
const pelvisGives: Give[] = [
  { joints: [both("hipFlexion", 1), both("kneeFlexion", 2), both("ankleFlexion", 1)], stiffness: 1, bend: 12 },
  { joints: [[{ joint: "tip" }, 1], both("hipFlexion", 1)], stiffness: 1.5 },
  { joints: [[{ joint: "tip" }, 1], both("ankleFlexion", 1)], stiffness: 1.5 },
  { joints: [[{ joint: "tip" }, 1]], stiffness: 1 },
  { joints: [both("kneeFlexion", 1)], stiffness: 2 },
];

const sideOf = (handle: HandleName): Side => (handle.endsWith("Right") ? "right" : "left");

function givesOf(handle: HandleName): Give[] {
  if (handle === "head") return headGives;
  const side = sideOf(handle);
  if (handle.startsWith("hand")) return armGives(side);
  if (handle.startsWith("elbow")) return elbowGives(side);
  return handle.startsWith("knee") ? kneeGives(side) : legGives(side);
}

/** The joint of a limb whose end is held turns about the line from hip to foot: its pole is set to where it is pulled. */
function turnMiddle(pose: PoseData, scope: EditScope, key: number, handle: HandleName, by: Vec3): PoseData {
  const { pin: name, limb: limbName } = handles[handle];
  const pin = name && pinAt(pose, key, name);
  if (!name || !limbName || !pin) return pose;
  const limb = solveBody(pose, momentOfKey(key)).limbs[limbName];
  const pull = subtract(add(limb.middle, by), mixVec(limb.root, limb.end, 0.5));
  if (length(pull) < 0.5) return pose;
  const [x, y, z] = unit(pull);
  const hundredth = (value: number) => Math.round(value * 100) / 100 || 0;
  return setPin(pose, scope, name, { ...pin, pole: [hundredth(x), hundredth(y), hundredth(z)] });
}

/** The whole body, carried as far as its contacts let it: along its own place, in one key or in all. */
function carryBody(pose: PoseData, scope: EditScope, by: Vec3): PoseData {
  const { anchor } = pose;
  const free = [
    ["x", by[0], Boolean(anchor?.x)],
    ["y", by[1], Boolean(anchor)],
    ["z", by[2], Boolean(anchor?.z)],
  ] as const;
  return free.reduce(
    (sum, [joint, change, fixed]) => (fixed || tenth(change) === 0 ? sum : shiftAngle(sum, scope, { joint }, change)),
    pose,
  );
}

/** Slides the place to which the contacts are fixed. It is one for the whole exercise. */
function slideAnchor(pose: PoseData, by: Vec3): PoseData {
  const { anchor } = pose;
  if (!anchor?.x && !anchor?.z) return pose;
  const slid = (held: AnchorData["x"], change: number) =>
    held && { ...held, at: roundedPlace([held.at + change, 0, 0])[0] };
  return { ...pose, anchor: withoutAbsent({ ...anchor, x: slid(anchor.x, by[0]), z: slid(anchor.z, by[2]) }) };
}

/** The pelvis: carried where it is free, else by the joints of trunk and legs, and what those cannot do by sliding along. */
function dragPelvis(pose: PoseData, scope: EditScope, key: number, to: Point): PoseData {
  const view = editView(pose);
  const gapOf = (changed: PoseData): Point => {
    const [x, y] = handlePoint(solveBody(changed, momentOfKey(key)), view, "pelvis");
    return [to[0] - x, to[1] - y];
  };
  const carried = carryBody(pose, scope, worldShift(view, gapOf(pose)));
  const reached = reachWith(carried, scope, key, "pelvis", to, pelvisGives);
  const size = ([x, y]: Point) => Math.hypot(x, y);
  if (size(gapOf(reached)) < size(gapOf(pose)) / 2) return reached;
  const slid = slideAnchor(reached, worldShift(view, gapOf(reached)));
  return size(gapOf(slid)) < size(gapOf(reached)) - 0.05 ? slid : reached;
}

/**
 * The knee of a foot that is held: its pole turns it about the line from hip to foot. What that cannot do, because it would
 * lie in the same plane, the foot does by sliding along its surface.
 */
function dragHeldMiddle(pose: PoseData, scope: EditScope, key: number, handle: HandleName, to: Point): PoseData {
  const { pin: name } = handles[handle];
  const view = editView(pose);
  const gapOf = (changed: PoseData) => {
    const [x, y] = handlePoint(solveBody(changed, momentOfKey(key)), view, handle);
    return Math.hypot(to[0] - x, to[1] - y);
  };
  const from = handlePoint(solveBody(pose, momentOfKey(key)), view, handle);
  const turned = turnMiddle(pose, scope, key, handle, worldShift(view, [to[0] - from[0], to[1] - from[1]]));
  const best = gapOf(turned) < gapOf(pose) - 0.05 ? turned : pose;
  if (!name || !handle.startsWith("knee") || gapOf(best) < gapOf(pose) * 0.6) return best;
  const [along] = [worldShift(view, [1, 0])];
  const slide = (distance: number) => shiftPin(best, scope, key, name, [along[0] * distance, 0, along[2] * distance]);
  let distance = 0;
  for (let step = 4; step >= 0.1; step /= 2)
    for (const tried of [distance + step, distance - step])
      if (gapOf(slide(tried)) < gapOf(slide(distance)) - 0.01) distance = tried;
  return distance === 0 ? best : slide(distance);
}

/**
 * Drags a handle of a key to a point of the screen (figure units, x right, y down, as {@link handlePoints} gives them).
 * A pinned hand or foot takes its pin along; the knee of a pinned foot turns its pole; everything else moves by its joints,
 * contacts and pins being solved anew. Angles stay in their limits and places in the schema's reach: a handle that cannot
 * follow stops on the way. A point that is no number changes nothing.
 */
export function dragHandle(pose: PoseData, scope: EditScope, key: number, handle: HandleName, to: Point): PoseData {
  if (!to.every(Number.isFinite) || !pose.keys[key]) return pose;
  const view = editView(pose);
  const { pin, middle } = handles[handle];
  if (pin && pinAt(pose, key, pin)) {
    if (middle) return dragHeldMiddle(pose, scope, key, handle, to);
    const [x, y] = handlePoint(solveBody(pose, momentOfKey(key)), view, handle);
    return shiftPin(pose, scope, key, pin, worldShift(view, [to[0] - x, to[1] - y]));
  }
  if (handle === "pelvis") return dragPelvis(pose, scope, key, to);
  return reachWith(pose, scope, key, handle, to, givesOf(handle));
}
