import { hairCap } from "./hair-cap";
import { ball, chain, ellipsoid, facing, hull, openLine, type Projection } from "./projection";
import type { FigureLook, FrameShape } from "./shapes";
import type { Body } from "./skeleton";
import { add, scale, unit, type Vec3, within } from "./vector";

function facePath(head: Body["head"], view: Projection): string {
  const at = (local: Vec3) => within(head, local);
  const part = (local: Vec3, radii: Vec3) => ellipsoid(at(local), head.basis, radii);
  const cranium = part([-0.3, 1, 0], [5, 5.1, 4.15]);
  const face = part([1.7, -1.8, 0], [3.1, 3.6, 3.3]);
  const chin = ball(at([2.9, -4.9, 0]), 1.3);
  const jaw = part([0.3, -3.2, 0], [2, 1.8, 3]);
  const brow = part([4, 0.4, 0], [0.7, 0.8, 1.2]);
  const nose = ball(at([5.3, -1.7, 0]), 0.58);
  const underNose = ball(at([3.9, -2.1, 0]), 0.6);
  const lip = ball(at([4.25, -3.2, 0]), 0.45);
  return chain(view, [cranium, face, chin, jaw, face]) + chain(view, [brow, nose, underNose]) + hull(view, [lip, chin]);
}

/** The head: hair, face, ears and one closed-eye line a side, in the order that suits the way it faces. */
export function headShapes(body: Body, view: Projection, look: FigureLook): FrameShape[] {
  const { head } = body;
  const at = (local: Vec3) => within(head, local);
  const towardsViewer = facing(view, head.basis[0]);
  const knot = ball(at([-3.6, 6.6, 0]), 1.95);
  const bun: FrameShape[] =
    look.hair === "bun"
      ? [{ role: "hair", d: hull(view, [knot]) + hull(view, [ball(at([-2.6, 5.2, 0]), 1.3), knot]) }]
      : [];
  const nape = hull(view, [
    ellipsoid(at([-2.3, -1.2, 0]), head.basis, [2.6, 2.6, 3.5]),
    ellipsoid(at([-2.6, -2.6, 0]), head.basis, [1.9, 1.3, 2.7]),
  ]);
  const hair = hairCap(view, at([-0.45, 1.1, 0]), head.basis, [5.25, 5.25, 4.4], unit([0.84, -0.54, 0]), 0.3);
  const ears: FrameShape[] = [];
  const eyes: FrameShape[] = [];
  for (const sign of [1, -1]) {
    if (facing(view, head.basis[2]) * sign > -0.35)
      ears.push({
        role: "ear",
        d: hull(view, [ellipsoid(at([-0.3, -0.8, sign * 4.05]), head.basis, [0.9, 1.4, 0.55])]),
      });
    const outwards = add(scale(head.basis[0], 0.75), scale(head.basis[2], sign * 0.66));
    if (facing(view, outwards) >= 0.12)
      eyes.push({ role: "eye", d: openLine(view, [at([4.2, -0.5, sign * 1.4]), at([3.5, -0.5, sign * 2.3])]) });
  }
  const shapes: FrameShape[] = towardsViewer > 0.15 ? [...bun] : [];
  shapes.push({ role: "hair", d: nape }, { role: "skin", d: facePath(head, view) });
  if (towardsViewer <= 0.35) shapes.push({ role: "hair", d: nape, plain: true });
  if (towardsViewer < -0.2) shapes.push(...ears);
  if (hair) shapes.push({ role: "hair", d: hair, evenOdd: true });
  if (towardsViewer >= -0.2) shapes.push(...ears);
  shapes.push(...eyes);
  return towardsViewer > 0.15 ? shapes : [...shapes, ...bun];
}
