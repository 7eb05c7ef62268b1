import { type BuildScale, trunkSlices } from "./profiles";
import { ball, chain, ellipsoid, hull, type Projection } from "./projection";
import type { FrameShape } from "./shapes";
import type { Body } from "./skeleton";
import { spineAt } from "./spine";
import { within } from "./vector";

/** The neck (skin) and the shirt (one path from the waist to the yoke, with both shoulders). */
export function trunkShapes(body: Body, view: Projection, build: BuildScale): FrameShape[] {
  const c7 = spineAt(body.spine, 30.6);
  const neck = chain(view, [
    ball(within(c7, [0.1, -1.8, 0]), 3),
    ball(within(spineAt(body.spine, 33), [0.1, 0, 0]), 2.6),
    ball(within(spineAt(body.spine, 36), [0.2, 0, 0]), 2.55),
    ball(within(body.head, [-0.9, -1, 0]), 2.9),
  ]);
  const slices = trunkSlices(body, 5.5, 28.6, build, 0.1);
  const blobs = slices.map(({ at, basis, radii }) => ellipsoid(at, basis, radii));
  const yoke = ellipsoid(within(c7, [-0.45, -1.5, 0]), c7.basis, [3, 0.5, 3.6]);
  const top = blobs[blobs.length - 1];
  const chest = slices[slices.length - 3];
  let shirt = chain(view, blobs) + (top ? hull(view, [top, yoke]) : "");
  for (const arm of [body.limbs.armRight, body.limbs.armLeft]) {
    const shoulder = ball(within({ at: arm.root, basis: body.thorax.basis }, [0, 0, -arm.sign * 0.4]), 2.3);
    shirt += hull(view, [shoulder, yoke]);
    if (!chest) continue;
    const side = within({ at: chest.at, basis: body.thorax.basis }, [0, 0, arm.sign * 3.9]);
    shirt += hull(view, [shoulder, ellipsoid(side, chest.basis, [4.2 * build.trunkDepth, 3.4, 4.2])]);
  }
  return [
    { role: "skin", d: neck },
    { role: "top", d: shirt },
  ];
}
