import { type BuildScale, trunkSlice } from "./profiles";
import { ball, chain, hull, type Projection } from "./projection";
import type { FrameShape } from "./shapes";
import type { Body } from "./skeleton";
import { type Vec3, within } from "./vector";

/** The bones seen through the body: sacrum, 17 vertebrae (L5 to T1) and one ilium, for movements of the spine itself. */
export function spineOverlay(body: Body, view: Projection, build: BuildScale): FrameShape[] {
  let vertebrae = "";
  for (let i = 0; i < 17; i++) {
    const slice = trunkSlice(body, 5.2 + i * 1.52, build);
    const lumbar = i < 5;
    const centre = within(slice, [-slice.radii[0] * 0.42, 0, 0]);
    const radius = lumbar ? 0.56 : 0.5;
    const width = lumbar ? 1.05 : 0.85;
    const at = (x: number) => within({ at: centre, basis: slice.basis }, [x, 0, 0]);
    vertebrae += hull(view, [ball(at(-width), radius), ball(at(width * 0.7), radius)]);
  }
  const bone = (local: Vec3, radius: number) => ball(within(body.pelvis, local), radius);
  const sacrum = chain(view, [bone([-2.2, 4, 0], 0.95), bone([-3.6, 1.6, 0], 0.8), bone([-3.9, -0.6, 0], 0.4)]);
  const ilium =
    hull(view, [
      bone([-3.2, 4.4, 4], 0.8),
      bone([2.2, 4.8, 4], 0.8),
      bone([0.2, 6.2, 4], 0.6),
      bone([0.4, 0.6, 4], 1.5),
    ]) + hull(view, [bone([0.2, 0.2, 4], 1.5), bone([2.6, -0.6, 4], 0.7), bone([-1.2, -3, 4], 0.8)]);
  return [
    { role: "bone", d: sacrum },
    { role: "bone", d: vertebrae },
    { role: "bone", d: ilium },
  ];
}
