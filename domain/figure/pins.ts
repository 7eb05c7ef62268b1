import { nearLandmark } from "./landmarks";
import type { PinData, PinName, PinSet } from "./pose-data";
import { pinNames } from "./pose-data";
import { type Body, type Limb, type LimbName, segment } from "./skeleton";
import {
  add,
  type Basis,
  basisFrom,
  compose,
  distance,
  dot,
  length,
  mixBasis,
  mixVec,
  relative,
  rotate,
  scale,
  subtract,
  turnY,
  turnZ,
  unit,
  type Vec3,
} from "./vector";

const limbOfPin = {
  footRight: "legRight",
  footLeft: "legLeft",
  handRight: "armRight",
  handLeft: "armLeft",
} as const satisfies Record<PinName, LimbName>;

/** Where a limb should end: ankle or wrist, the orientation of the foot or hand (null: keep its own), the bend direction. */
interface Goal {
  end: Vec3;
  tip: Basis | null;
  pole: Vec3;
  /** The pole is a guess, so an elbow that would go under the floor may turn outwards. */
  guessed: boolean;
}

const isLeg = (pin: PinName) => pin === "footRight" || pin === "footLeft";
const boneLengths = (leg: boolean): [number, number] =>
  leg ? [segment.thigh, segment.shank] : [segment.upperArm, segment.forearm];

/** The way the joint points now, or where it would go if the limb were bent. */
function restingPole(limb: Limb, leg: boolean): Vec3 {
  const bend = subtract(limb.middle, mixVec(limb.root, limb.end, 0.5));
  if (length(bend) > 0.3) return unit(bend);
  return leg ? limb.upper[0] : scale(limb.upper[0], -1);
}

const freeGoal = (limb: Limb, leg: boolean): Goal => ({
  end: limb.end,
  tip: null,
  pole: restingPole(limb, leg),
  guessed: false,
});

/** Offsets of the named point of a foot from the ankle, in the foot's axes. */
const footParts = { heel: [0, -3.9, 0], ball: [7.4, -3.9, 0], sole: [3.4, -3.9, 0], ankle: [0, 0, 0] } as const;

function footOffset(pin: PinData): Vec3 {
  const part = pin.part === "palm" || pin.part === "wrist" ? undefined : pin.part;
  return footParts[part ?? (pin.to ? "ankle" : "heel")];
}

/** A hand lies flat on a surface of the world, or where the pin says how its fingers point. */
const liesFlat = (pin: PinData) => pin.fingers !== undefined || (!pin.to && !pin.loose);
const handOffset = (pin: PinData): Vec3 =>
  pin.part === "wrist" ? [0, 0, 0] : liesFlat(pin) ? [1.3, -3, 0] : [0.6, -4, 0];

function footGoal(body: Body, limb: Limb, pin: PinData, now: Basis): Goal {
  const flat = !pin.to && !pin.loose;
  const tip = flat ? compose(turnY(pin.yaw ?? 0), turnZ(pin.pitch ?? 0)) : null;
  const target = pin.to ? nearLandmark(body, pin.to, pin.offset) : (pin.at ?? limb.end);
  const pole = pin.pole ?? (tip ? add(tip[0], [0, 0.9, 0]) : limb.upper[0]);
  return { end: subtract(target, rotate(tip ?? now, footOffset(pin))), tip, pole: unit(pole), guessed: false };
}

function handGoal(body: Body, limb: Limb, pin: PinData, now: Basis): Goal {
  const fingers = pin.fingers ?? turnY(pin.yaw ?? 0)[0];
  // The palm faces +x of the hand's axes, and the fingers run along −y.
  const tip = liesFlat(pin) ? basisFrom(scale(fingers, -1), scale(pin.surface ?? [0, 1, 0], -1)) : null;
  const target = pin.to ? nearLandmark(body, pin.to, pin.offset) : (pin.at ?? limb.end);
  const pole = pin.pole ?? scale(limb.upper[0], -1);
  return { end: subtract(target, rotate(tip ?? now, handOffset(pin))), tip, pole: unit(pole), guessed: !pin.pole };
}

/** Two-bone inverse kinematics: the middle joint bends towards `pole`, the reach is clamped to what the bones allow. */
export function bendLimb(
  root: Vec3,
  target: Vec3,
  [upper, lower]: [number, number],
  pole: Vec3,
): { middle: Vec3; end: Vec3 } {
  const reach = Math.max(Math.abs(upper - lower) + 0.5, Math.min((upper + lower) * 0.9995, distance(root, target)));
  const direction = unit(subtract(target, root));
  const along = (upper * upper - lower * lower + reach * reach) / (2 * reach);
  const out = Math.sqrt(Math.max(0, upper * upper - along * along));
  let sideways = subtract(pole, scale(direction, dot(pole, direction)));
  if (length(sideways) < 1e-4) sideways = basisFrom(direction, [0, 1, 0.01])[0];
  return {
    middle: add(add(root, scale(direction, along)), scale(unit(sideways), out)),
    end: add(root, scale(direction, reach)),
  };
}

/** An elbow must not dip under the floor: turns its pole outwards just far enough. Continuous, so that nothing pops. */
function keepElbowUp(limb: Limb, goal: Goal): Vec3 {
  const outward: Vec3 = [0, 0.25, limb.sign];
  const heightWith = (share: number) =>
    bendLimb(limb.root, goal.end, boneLengths(false), mixVec(goal.pole, outward, share)).middle[1];
  if (!goal.guessed || goal.end[1] < -5 || heightWith(0) >= 2) return goal.pole;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    if (heightWith(middle) >= 2) high = middle;
    else low = middle;
  }
  return mixVec(goal.pole, outward, high);
}

/** Puts a limb's end on its goal; the foot or hand takes the goal's orientation or keeps its own against the lower segment. */
function reachGoal(limb: Limb, goal: Goal, leg: boolean): Limb {
  const pole = leg ? goal.pole : keepElbowUp(limb, goal);
  const { middle, end } = bendLimb(limb.root, goal.end, boneLengths(leg), pole);
  const bend = subtract(middle, mixVec(limb.root, end, 0.5));
  const towards = length(bend) > 0.6 ? bend : pole;
  // A knee points where the thigh's front faces, an elbow where the upper arm's back faces.
  const front = leg ? towards : scale(towards, -1);
  const upper = basisFrom(subtract(limb.root, middle), front);
  const lower = basisFrom(subtract(middle, end), front);
  const tip = goal.tip ?? compose(lower, relative(limb.lower, limb.tip));
  const digits = compose(tip, relative(limb.tip, limb.digits));
  return { ...limb, middle, end, upper, lower, tip, digits };
}

function mixGoals(limb: Limb, a: Goal, b: Goal, t: number): Goal {
  const oriented = a.tip || b.tip;
  return {
    end: mixVec(a.end, b.end, t),
    tip: oriented ? mixBasis(a.tip ?? limb.tip, b.tip ?? limb.tip, t) : null,
    pole: unit(mixVec(a.pole, b.pole, t)),
    guessed: a.guessed && b.guessed,
  };
}

/**
 * Pulls hands and feet to where the pins of two keys hold them, `t` (0…1, eased) of the way from `from` to `to`.
 * World points come first, then landmarks, because a hand may hold a foot that is itself pinned. Changes `body`.
 */
export function applyPins(body: Body, from: PinSet, to: PinSet, t: number): void {
  const onBody = (pin: PinName) => Boolean(from[pin]?.to ?? to[pin]?.to);
  const ordered = [...pinNames.filter((pin) => !onBody(pin)), ...pinNames.filter(onBody)];
  for (const pin of ordered) {
    const first = from[pin];
    const second = to[pin];
    if ((!first || t >= 1) && (!second || t <= 0)) continue;
    const leg = isLeg(pin);
    const limb = body.limbs[limbOfPin[pin]];
    let reached = limb;
    // A hand that keeps its own angle turns with the forearm, so its grip is found by approach.
    for (let step = 0; step < 4; step++) {
      const now = reached.tip;
      const goalOf = (data: PinData | null | undefined) =>
        data ? (leg ? footGoal(body, limb, data, now) : handGoal(body, limb, data, now)) : freeGoal(limb, leg);
      const goal = mixGoals(limb, goalOf(first), goalOf(second), t);
      reached = reachGoal(limb, goal, leg);
      if (goal.tip) break;
    }
    body.limbs[limbOfPin[pin]] = reached;
  }
}

/** Lifts the end of a limb by `rise`, its middle joint bending as it will. Changes `body`. */
export function liftEnd(body: Body, name: LimbName, rise: number): void {
  const limb = body.limbs[name];
  const leg = name === "legRight" || name === "legLeft";
  const goal = freeGoal(limb, leg);
  body.limbs[name] = reachGoal(limb, { ...goal, end: add(goal.end, [0, rise, 0]) }, leg);
}

/** Where a pin wants a point of the hand or foot, and where that point is on a solved body. */
export function pinTarget(body: Body, name: PinName, pin: PinData): { wanted: Vec3; actual: Vec3 } {
  const limb = body.limbs[limbOfPin[name]];
  const wanted = pin.to ? nearLandmark(body, pin.to, pin.offset) : (pin.at ?? limb.end);
  const offset = isLeg(name) ? footOffset(pin) : handOffset(pin);
  return { wanted, actual: add(limb.end, rotate(limb.tip, offset)) };
}
