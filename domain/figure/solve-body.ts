import { restHead, settleBody } from "./contacts";
import { mixPostures, statePosture } from "./joints";
import { undersideOf } from "./landmarks";
import { applyPins, liftEnd } from "./pins";
import type { PinSet, PoseData } from "./pose-data";
import { type Body, poseSkeleton } from "./skeleton";
import { easeMovement, type Moment } from "./timeline";

const ends = [
  { limb: "legRight", pin: "footRight", undersides: ["toe.right", "ball.right", "heel.right"] },
  { limb: "legLeft", pin: "footLeft", undersides: ["toe.left", "ball.left", "heel.left"] },
  { limb: "armRight", pin: "handRight", undersides: ["fingers.right", "hand.right", "wrist.right"] },
  { limb: "armLeft", pin: "handLeft", undersides: ["fingers.left", "hand.left", "wrist.left"] },
] as const;

/** A foot or hand that nothing holds is lifted over the floor instead of sinking through it. */
function clearFloor(body: Body, from: PinSet, to: PinSet): void {
  for (const { limb, pin, undersides } of ends) {
    if (from[pin] && to[pin]) continue;
    const lowest = Math.min(...undersides.map((name) => undersideOf(body, name)));
    if (lowest < -0.05) liftEnd(body, limb, -lowest);
  }
}

const held = new WeakMap<PoseData, Map<number, Body>>();

/**
 * The body of a pose at a moment: angles mixed with the minimum-jerk ease, set down on its contacts, head rested, hands and
 * feet pulled to their pins. World axes and % of stature; always the right-sided exercise (see projection.ts for the left).
 * A key that is held is solved once for each pose object: pictures, boxes and arrows ask for the same few. Read it only.
 */
export function solveBody(pose: PoseData, moment: Moment): Body {
  if (moment.from !== moment.to) return solveMoment(pose, moment);
  const known = held.get(pose) ?? new Map<number, Body>();
  held.set(pose, known);
  const body = known.get(moment.from) ?? solveMoment(pose, moment);
  known.set(moment.from, body);
  return body;
}

function solveMoment(pose: PoseData, moment: Moment): Body {
  const from = pose.keys[moment.from];
  const to = pose.keys[moment.to];
  const t = easeMovement(moment.progress);
  const start = statePosture(pose.base, from?.angles);
  const mixed = t > 0 ? mixPostures(start, statePosture(pose.base, to?.angles), t) : start;
  const settled = settleBody(mixed, pose.anchor);
  const body = poseSkeleton(pose.headRest === undefined ? settled : restHead(settled, pose.headRest));
  const pinsFrom = { ...pose.pins, ...from?.pins };
  const pinsTo = { ...pose.pins, ...to?.pins };
  clearFloor(body, pinsFrom, pinsTo);
  applyPins(body, pinsFrom, pinsTo, t);
  // A hand on its way from a pin may dip again.
  if (t > 0 && t < 1) clearFloor(body, pinsFrom, pinsTo);
  return body;
}
