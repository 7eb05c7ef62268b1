import { type EditScope, tenth } from "./edit-angles";
import { withoutAbsent } from "./edit-keys";
import { findLandmark, type LandmarkName } from "./landmarks";
import { pinTarget } from "./pins";
import type { PinData, PinName, PinSet, PoseData } from "./pose-data";
import { solveBody } from "./solve-body";
import { momentOfKey } from "./timeline";
import { add, clamp, subtract, unrotate, type Vec3 } from "./vector";

/** Schema limits of a place: twice a person's height either way. */
const reach = 200;
export const roundedPlace = ([x, y, z]: Vec3): Vec3 => {
  const inReach = (value: number) => clamp(tenth(value), -reach, reach);
  return [inReach(x), inReach(y), inReach(z)];
};

/** What holds a hand or foot at a key: its own pin, else the exercise's; null when it is released or was never held. */
export function pinAt(pose: PoseData, key: number, name: PinName): PinData | null {
  const own = pose.keys[key]?.pins?.[name];
  return (own === undefined ? pose.pins?.[name] : own) ?? null;
}

const withoutPin = (pins: PinSet | undefined, name: PinName): PinSet =>
  Object.fromEntries(Object.entries(pins ?? {}).filter(([known]) => known !== name));

const withPins = <Holder extends { pins?: PinSet }>(holder: Holder, pins: PinSet): Holder =>
  withoutAbsent({ ...holder, pins: Object.keys(pins).length > 0 ? pins : undefined });

/**
 * Holds a hand or foot, or lets it go (null), in one key or in every key. Letting go in one key of what the exercise holds
 * writes null there; where nothing holds it anyway, nothing is written.
 */
export function setPin(pose: PoseData, scope: EditScope, name: PinName, pin: PinData | null): PoseData {
  const others = withoutPin(pose.pins, name);
  if (scope === "every") {
    const keys = pose.keys.map((key) => withPins(key, withoutPin(key.pins, name)));
    return withPins({ ...pose, keys }, pin ? { ...others, [name]: pin } : others);
  }
  const keys = pose.keys.map((key, index) => {
    if (index !== scope) return key;
    const own = withoutPin(key.pins, name);
    return withPins(key, pin || pose.pins?.[name] ? { ...own, [name]: pin } : own);
  });
  return { ...pose, keys };
}

/** Where the held point of a hand or foot is on the solved body of a key, were it pinned as `pin` says. */
function heldPoint(pose: PoseData, key: number, name: PinName, pin: PinData): Vec3 {
  return pinTarget(solveBody(pose, momentOfKey(key)), name, pin).actual;
}

/** Pins a hand or foot to the point where it is now, flat when it lies flat, else at the angle it has. */
export function pinHere(pose: PoseData, scope: EditScope, key: number, name: PinName): PoseData {
  const body = solveBody(pose, momentOfKey(key));
  const limb = { footRight: "legRight", footLeft: "legLeft", handRight: "armRight", handLeft: "armLeft" } as const;
  const tip = body.limbs[limb[name]].tip;
  const foot = name === "footRight" || name === "footLeft";
  // A foot is flat when its own up is the world's, a hand when its palm (its x axis) looks down.
  const flat = foot ? tip[1][1] > 0.97 : tip[0][1] < -0.97;
  const how: PinData = flat ? {} : { loose: true };
  return setPin(pose, scope, name, { ...how, at: roundedPlace(heldPoint(pose, key, name, { ...how, at: [0, 0, 0] })) });
}

/** Pins a hand or foot to a landmark of the body, at the distance from it that it has now. */
export function pinToLandmark(
  pose: PoseData,
  scope: EditScope,
  key: number,
  name: PinName,
  landmark: LandmarkName,
): PoseData {
  const body = solveBody(pose, momentOfKey(key));
  const place = findLandmark(body, landmark);
  const { actual } = pinTarget(body, name, { to: landmark });
  const offset = roundedPlace(unrotate(place.basis, subtract(actual, place.at)));
  return setPin(pose, scope, name, { to: landmark, offset });
}

/** Moves what a pin holds on to by `by` (world axes). A pin on a landmark moves along the landmark's axes. */
export function shiftPin(pose: PoseData, scope: EditScope, key: number, name: PinName, by: Vec3): PoseData {
  const pin = pinAt(pose, key, name);
  if (!pin) return pose;
  const moved = (data: PinData): PinData => {
    if (!data.to) return { ...data, at: roundedPlace(add(data.at ?? [0, 0, 0], by)) };
    const { basis } = findLandmark(solveBody(pose, momentOfKey(key)), data.to);
    return { ...data, offset: roundedPlace(add(data.offset ?? [0, 0, 0], unrotate(basis, by))) };
  };
  if (scope !== "every") return setPin(pose, scope, name, moved(pin));
  // Every key that holds it elsewhere keeps its distance from the others.
  const keys = pose.keys.map((data) => {
    const own = data.pins?.[name];
    return own ? { ...data, pins: { ...data.pins, [name]: moved(own) } } : data;
  });
  const common = pose.pins?.[name];
  return common ? { ...pose, keys, pins: { ...pose.pins, [name]: moved(common) } } : { ...pose, keys };
}
