import { findLandmark } from "./landmarks";
import { linePath } from "./path";
import type { ArrowData, PoseData } from "./pose-data";
import { type Projection, screenPoint } from "./projection";
import type { FrameShape } from "./shapes";
import { solveBody } from "./solve-body";
import { timeOfShare } from "./timeline";
import { mix, type Point, within } from "./vector";

const steps = 14;

function wayOf(pose: PoseData, view: Projection, arrow: ArrowData): Point[] {
  const [start, end] = arrow.span ?? [0.1, 0.95];
  const [right, up] = arrow.shift ?? [0, 0];
  const to = Math.min(arrow.from + 1, pose.keys.length - 1);
  const points = Array.from({ length: steps + 1 }, (_, i): Point => {
    const progress = timeOfShare(mix(start, end, i / steps));
    const landmark = findLandmark(solveBody(pose, { from: arrow.from, to, progress }), arrow.landmark);
    const [x, y] = screenPoint(view, arrow.offset ? within(landmark, arrow.offset) : landmark.at);
    return [x + (view.mirrored ? -right : right), y - up];
  });
  return arrow.reverse ? points.reverse() : points;
}

function paintArrow(points: readonly Point[]): FrameShape[] {
  const end = points[points.length - 1];
  const before = points[Math.max(0, points.length - 4)];
  if (!end || !before) return [];
  const heading = Math.atan2(end[1] - before[1], end[0] - before[0]);
  const from = (angle: number, reach: number): Point => [
    end[0] + Math.cos(angle) * reach,
    end[1] + Math.sin(angle) * reach,
  ];
  const head = [from(heading, 1.2), from(heading - 0.5, -2.6), from(heading + 0.5, -2.6)];
  return [
    { role: "arrow", d: linePath(points.slice(0, -1), false) },
    { role: "arrow-head", d: linePath(head, true) },
  ];
}

/** The arrows of a pose: the way of a landmark between two keys, drawn beside the body. They do not change during the movement. */
export const arrowShapes = (pose: PoseData, view: Projection): FrameShape[] =>
  (pose.arrows ?? []).flatMap((arrow) => paintArrow(wayOf(pose, view, arrow)));
