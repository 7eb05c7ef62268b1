import type { Side } from "./joints";
import type { PlacedShape } from "./muscle-place";
import type { MuscleName } from "./muscles";
import { type BuildScale, trunkSlices } from "./profiles";
import { ball, chain, ellipsoid, hull, openLine, type Projection } from "./projection";
import type { FrameShape } from "./shapes";
import type { Body } from "./skeleton";
import { spineAt } from "./spine";
import { add, mixVec, rotate, type Vec3, within } from "./vector";

/** Muscles that join the pelvis to the spine or the thigh: hulls between points of both. */
export function pelvisMuscle(
  body: Body,
  view: Projection,
  name: MuscleName,
  side: Side,
  opacity: number,
): PlacedShape[] {
  const leg = body.limbs[side === "right" ? "legRight" : "legLeft"];
  const { sign } = leg;
  const pelvis = ([x, y, out]: Vec3): Vec3 => within(body.pelvis, [x, y, out * sign]);
  const thigh = (share: number, [x, y, out]: Vec3): Vec3 =>
    add(mixVec(leg.root, leg.middle, share), rotate(leg.upper, [x, y, out * sign]));
  const painted = (role: FrameShape["role"], d: string): PlacedShape => ({
    place: "hips",
    shape: { role, d, opacity },
  });
  switch (name) {
    case "gluteus_maximus": {
      const centre = pelvis([-2.5, -0.5, 4.3]);
      const belly = ellipsoid(centre, body.pelvis.basis, [2.9, 3.8, 3.2]);
      const core = ellipsoid(centre, body.pelvis.basis, [2.6, 3, 2.6]);
      const outline =
        hull(view, [belly, ball(pelvis([-3.4, 3.2, 2.4]), 0.9)]) +
        hull(view, [core, ball(thigh(0.16, [-1.2, 0, 2.8]), 1.1)]);
      const fibres = [-1.2, 0.6].map((shift) =>
        painted(
          "fibre",
          openLine(view, [
            pelvis([-3.6, 2.4 + shift, 2.8]),
            pelvis([-3.8, -0.6 + shift, 4.4]),
            thigh(0.12, [-1.4, shift, 3]),
          ]),
        ),
      );
      return [painted("muscle", outline), ...fibres];
    }
    case "gluteus_medius":
      return [
        painted(
          "muscle",
          hull(view, [
            ball(pelvis([-2.6, 4.4, 6.4]), 1.3),
            ball(pelvis([1.2, 4.8, 6.4]), 1.2),
            ball(thigh(0, [-0.2, -0.6, 4]), 1),
          ]),
        ),
      ];
    case "piriformis": {
      const middle = ball(pelvis([-3.4, 1.2, 4]), 1.1);
      return [
        painted(
          "muscle-deep",
          chain(view, [ball(pelvis([-5, 2.4, 1.2]), 1.2), middle, ball(thigh(0, [-0.4, 0.2, 4.2]), 0.6)]),
        ),
      ];
    }
    case "iliopsoas": {
      const lumbar = spineAt(body.spine, 12);
      return [
        painted(
          "muscle-deep",
          chain(view, [
            ball(within(lumbar, [0.2, 0, 2.5 * sign]), 0.9),
            ball(pelvis([0.9, 5.5, 4]), 1.4),
            ball(pelvis([3.2, 1.6, 5]), 1.3),
            ball(thigh(0.13, [1.2, 0, -0.5]), 0.7),
          ]),
        ),
      ];
    }
    case "pelvic_floor":
      return [
        painted(
          "muscle-deep",
          chain(view, [
            ball(pelvis([2.6, -1.4, 0.8]), 0.6),
            ball(pelvis([0.4, -3, 1.6]), 0.9),
            ball(pelvis([-2.6, -2.4, 1]), 0.6),
          ]),
        ),
      ];
    default:
      return [];
  }
}

/** Muscles that go all the way round the trunk, drawn as one band seen through. */
export function deepTrunkMuscle(
  body: Body,
  view: Projection,
  name: "transversus_abdominis" | "diaphragm",
  build: BuildScale,
): FrameShape {
  const [from, to, inset] = name === "diaphragm" ? [14.2, 17.6 - body.breath * 1.4, 1.4] : [4.5, 15, 1];
  const slices = trunkSlices(body, from, to, build).map(({ at, basis, radii }) =>
    ellipsoid(at, basis, [radii[0] - inset, radii[1], radii[2] - inset]),
  );
  return { role: "muscle-deep", d: chain(view, slices) };
}
