import { boxShapes, chairShapes, wallShapes } from "./furniture";
import { findLandmark } from "./landmarks";
import { capsulePath, circlePath, linePath } from "./path";
import type { PropData, PropPoint } from "./pose-data";
import { ball, hull, type Projection, polygon, screenPoint } from "./projection";
import type { FrameShape, ShapeRole } from "./shapes";
import type { Body } from "./skeleton";
import { add, scale, type Vec3, within } from "./vector";

/** Things in the picture that are not the person, with their depth against the trunk (0). */
export interface PropShapes {
  depth: number;
  shapes: FrameShape[];
}

function placeOf(body: Body, point: PropPoint): Vec3 {
  if (!("landmark" in point)) return point;
  const landmark = findLandmark(body, point.landmark);
  return point.offset ? within(landmark, point.offset) : landmark.at;
}

const capsule = (view: Projection, role: ShapeRole, a: Vec3, b: Vec3, radius: number): FrameShape => {
  const [from, to] = [screenPoint(view, a), screenPoint(view, b)];
  return { role, d: capsulePath(from[0], from[1], radius, to[0], to[1], radius) };
};
const disc = (view: Projection, role: ShapeRole, at: Vec3, radius: number): FrameShape => {
  const [x, y] = screenPoint(view, at);
  return { role, d: circlePath(x, y, radius) };
};

function shapesOf(view: Projection, body: Body, prop: PropData): { depth: number; shapes: FrameShape[] } {
  switch (prop.kind) {
    case "wall":
      return { depth: -99, shapes: wallShapes(view, prop) };
    case "backwall": {
      const { from, to, z, height } = prop;
      return {
        depth: -99,
        shapes: [
          {
            role: "wall",
            d: polygon(view, [
              [from, 0, z],
              [from, height, z],
              [to, height, z],
              [to, 0, z],
            ]),
          },
        ],
      };
    }
    case "chair":
      return { depth: -98, shapes: chairShapes(view, prop) };
    case "ball":
      return { depth: -50, shapes: [disc(view, "prop", placeOf(body, prop.at), prop.radius)] };
    case "roller": {
      const half = prop.halfLength ?? 14;
      const y = (prop.y ?? 0) + prop.radius;
      const end: Vec3 = [prop.x, y, half];
      const shapes = [
        capsule(view, "prop-shade", [prop.x, y, -half], end, prop.radius),
        disc(view, "prop", end, prop.radius - 0.3),
      ];
      return { depth: -50, shapes };
    }
    case "rollerAlong":
      return {
        depth: -50,
        shapes: [capsule(view, "prop-shade", [prop.from, prop.radius, 0], [prop.to, prop.radius, 0], prop.radius)],
      };
    case "box":
      return { depth: -50, shapes: boxShapes(view, prop.from, prop.to) };
    case "cushion": {
      const { at, halfWidth, thickness, halfDepth = 5.5 } = prop;
      const corners = [-1, 1].flatMap((across) =>
        [-1, 1].map((deep) => ball(add(at, [across * halfWidth, thickness, deep * halfDepth]), thickness)),
      );
      return { depth: -50, shapes: [{ role: "prop", d: hull(view, corners) }] };
    }
    case "strap": {
      const d = linePath(
        prop.points.map((point) => screenPoint(view, placeOf(body, point))),
        false,
      );
      return {
        depth: 20,
        shapes: [
          { role: "band-edge", d },
          { role: "band", d },
        ],
      };
    }
    case "rod":
      return {
        depth: 20,
        shapes: [capsule(view, "prop", placeOf(body, prop.from), placeOf(body, prop.to), prop.radius)],
      };
    case "dumbbell": {
      const at = placeOf(body, prop.at);
      const size = prop.size ?? 1;
      const half = scale(prop.along, 3.4 * size);
      const inner = scale(prop.along, 2.2 * size);
      return {
        depth: 20,
        shapes: [
          capsule(view, "prop-shade", add(at, scale(half, -1)), add(at, half), 0.6 * size),
          capsule(view, "prop-shade", add(at, scale(half, -1)), add(at, scale(inner, -1)), 1.9 * size),
          capsule(view, "prop-shade", add(at, inner), add(at, half), 1.9 * size),
        ],
      };
    }
    case "frame": {
      const z = prop.z ?? 13;
      const post = (middle: number) => boxShapes(view, [prop.x, 0, middle - 1], [prop.x + 3, 100, middle + 1]);
      return { depth: -99, shapes: [...post(-z), ...post(z)] };
    }
  }
}

/** All props of a pose, each with its depth. Those held in the hands move with the body. */
export const propShapes = (view: Projection, body: Body, props: readonly PropData[]): PropShapes[] =>
  props.map((prop) => {
    const drawn = shapesOf(view, body, prop);
    return { depth: prop.depth ?? drawn.depth, shapes: drawn.shapes };
  });
