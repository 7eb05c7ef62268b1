import { creaseLine } from "./crease";
import { type BuildScale, forearmProfile, limbBlobs, upperArmProfile, withCuff } from "./profiles";
import { ball, chain, ellipsoid, hull, type Projection } from "./projection";
import type { FrameShape } from "./shapes";
import type { Body, Limb } from "./skeleton";
import { spineAt } from "./spine";
import { within } from "./vector";

/** A hand as a mitten with a thumb, one path. */
export function handPath(arm: Limb, view: Projection): string {
  const hand = { at: arm.end, basis: arm.tip };
  const wrist = ball(arm.end, 1.15);
  const palm = ellipsoid(within(hand, [0, -3, 0]), arm.tip, [1.05, 2.5, 1.95]);
  const knuckleAt = within(hand, [0.1, -5.1, 0]);
  const knuckles = ellipsoid(knuckleAt, arm.digits, [0.9, 1, 1.9]);
  const fingertips = ellipsoid(within({ at: knuckleAt, basis: arm.digits }, [0, -3.9, 0]), arm.digits, [0.68, 1, 1.4]);
  const thumbRoot = ball(within(hand, [0.5, -2, arm.sign * 1.2]), 0.85);
  const thumbTip = ball(within(hand, [1.3, -4.6, arm.sign * 2.2]), 0.62);
  return chain(view, [wrist, palm, knuckles, fingertips]) + hull(view, [thumbRoot, thumbTip]);
}

/** One arm: skin, the fold of the elbow, the sleeve, and on the near side a patch that dissolves the shoulder into the shirt. */
export function armShapes(body: Body, arm: Limb, view: Projection, far: boolean, build: BuildScale): FrameShape[] {
  const girth = build.limb;
  const skin =
    handPath(arm, view) +
    chain(view, limbBlobs(arm.middle, arm.end, arm.lower, forearmProfile, { girth })) +
    chain(view, limbBlobs(arm.root, arm.middle, arm.upper, upperArmProfile, { girth }));
  const sleeve = limbBlobs(arm.root, arm.middle, arm.upper, upperArmProfile, { girth, to: 0.52, grow: 0.28 });
  const shapes: FrameShape[] = [{ role: "skin", d: skin, far }];
  const fold = creaseLine(view, arm.middle, arm.root, arm.end, 2.2, 1.9, 1.3);
  if (fold) shapes.push({ role: "skin-crease", d: fold });
  shapes.push({ role: "top", d: chain(view, withCuff(sleeve, arm.upper)), far });
  if (!far) {
    const shoulder = within({ at: arm.root, basis: body.thorax.basis }, [-0.1, 0.1, -arm.sign * 0.6]);
    const collar = within(spineAt(body.spine, 28.6), [-0.3, -0.6, arm.sign * 4.6]);
    shapes.push({ role: "top", d: hull(view, [ball(shoulder, 2.05), ball(collar, 1.7)]), plain: true });
  }
  return shapes;
}
