import { linePath } from "./path";
import type { PoseData, PropData } from "./pose-data";
import { openLine, type Projection, polygon } from "./projection";
import type { FrameShape, ShapeRole } from "./shapes";
import type { Vec3 } from "./vector";

/** A box by two opposite corners, back faces left out. Works for cameras within 90° of straight on. */
export function boxShapes(view: Projection, from: Vec3, to: Vec3): FrameShape[] {
  const [x0, x1] = from[0] < to[0] ? [from[0], to[0]] : [to[0], from[0]];
  const [z0, z1] = from[2] < to[2] ? [from[2], to[2]] : [to[2], from[2]];
  const [y0, y1] = from[1] < to[1] ? [from[1], to[1]] : [to[1], from[1]];
  const face = (role: ShapeRole, corners: Vec3[]): FrameShape => ({ role, d: polygon(view, corners) });
  const shapes: FrameShape[] = [];
  const { azimuth, elevation, shear } = view.camera;
  // A positive slide of depth to the left (shear < 0, azimuth < 0) shows the right end, and the other way round.
  const sideX = azimuth + shear * 57 < 0 ? x1 : x0;
  if (azimuth !== 0 || shear !== 0)
    shapes.push(
      face("prop-shade", [
        [sideX, y0, z0],
        [sideX, y1, z0],
        [sideX, y1, z1],
        [sideX, y0, z1],
      ]),
    );
  if (elevation > 0)
    shapes.push(
      face("prop", [
        [x0, y1, z0],
        [x1, y1, z0],
        [x1, y1, z1],
        [x0, y1, z1],
      ]),
    );
  shapes.push(
    face("prop-shade", [
      [x0, y0, z1],
      [x1, y0, z1],
      [x1, y1, z1],
      [x0, y1, z1],
    ]),
  );
  return shapes;
}

export function chairShapes(view: Projection, chair: Extract<PropData, { kind: "chair" }>): FrameShape[] {
  const { x, height, deep, back = true } = chair;
  const centre = chair.z ?? 0;
  const half = 12;
  // The seat's front edge is at x; a chair facing left is the same thing the other way round.
  const away = chair.facing === "left" ? 1 : -1;
  const rear = x + away * deep;
  const slab = (a: Vec3, b: Vec3) => boxShapes(view, a, b);
  const legsAt = (z: number) => [
    ...slab([x + away * 0.4, 0, z - 0.8], [x + away * 2, height - 2, z + 0.8]),
    ...slab([rear - away * 2, 0, z - 0.8], [rear - away * 0.4, height - 2, z + 0.8]),
  ];
  return [
    ...legsAt(centre - half),
    ...(back ? slab([rear, height, centre - half], [rear - away * 1.6, height + 26, centre + half]) : []),
    ...legsAt(centre + half),
    ...slab([rear, height - 2, centre - half], [x, height, centre + half]),
  ];
}

export function wallShapes(view: Projection, wall: Extract<PropData, { kind: "wall" }>): FrameShape[] {
  const { x, height = 95, facing = "left" } = wall;
  const { azimuth, elevation } = view.camera;
  if (elevation > 0 || azimuth !== 0)
    return [
      {
        role: "wall",
        d: polygon(view, [
          [x, 0, -28],
          [x, height, -28],
          [x, height, 24],
          [x, 0, 24],
        ]),
      },
    ];
  const thick = facing === "left" ? 4.5 : -4.5;
  const corners: Vec3[] = [
    [x, 0, 0],
    [x, height, 0],
    [x + thick, height, 0],
    [x + thick, 0, 0],
  ];
  const hatch: FrameShape[] = [];
  for (let y = 4; y < height - 4; y += 7)
    hatch.push({
      role: "floor",
      d: openLine(view, [
        [x + thick * 0.06, y, 0],
        [x + thick * 0.94, y + 4, 0],
      ]),
    });
  return [{ role: "wall", d: polygon(view, corners) }, ...hatch];
}

/** The mat, or a floor line from `left` to `right` of the picture. */
export function groundShapes(view: Projection, mat: PoseData["mat"], left: number, right: number): FrameShape[] {
  if (!mat)
    return [
      {
        role: "floor",
        d: linePath(
          [
            [left, 0],
            [right, 0],
          ],
          false,
        ),
      },
    ];
  const { from, to, halfDepth } = mat;
  if (view.camera.elevation <= 0)
    return [
      {
        role: "mat",
        d: polygon(view, [
          [from, 0, 0],
          [to, 0, 0],
          [to, -1.6, 0],
          [from, -1.6, 0],
        ]),
      },
    ];
  const near: Vec3[] = [
    [from, 0, halfDepth],
    [to, 0, halfDepth],
    [to, -1.2, halfDepth],
    [from, -1.2, halfDepth],
  ];
  const top: Vec3[] = [
    [from, 0, -halfDepth],
    [to, 0, -halfDepth],
    [to, 0, halfDepth],
    [from, 0, halfDepth],
  ];
  return [
    { role: "mat", d: polygon(view, top) },
    { role: "mat-edge", d: polygon(view, near) },
  ];
}
