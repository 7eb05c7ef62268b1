import type { BodyView } from "./body-map";
import type { MapPerson } from "./body-map-outline";
import { linePath } from "./path";
import { screenPoint } from "./projection";
import { spineAt } from "./spine";
import type { Point } from "./vector";

const curve = (a: Point, control: Point, b: Point): string =>
  linePath(
    Array.from({ length: 9 }, (_, i): Point => {
      const t = i / 8;
      const s = 1 - t;
      return [
        s * s * a[0] + 2 * s * t * control[0] + t * t * b[0],
        s * s * a[1] + 2 * s * t * control[1] + t * t * b[1],
      ];
    }),
    false,
  );
const line = (...points: Point[]) => linePath(points, false);

/** A few anatomical lines, so that the map reads as a person and not as a doll. SVG path data in hundredths. */
export function mapLines({ body, view }: MapPerson, face: BodyView): string {
  const y = (height: number) => screenPoint(view, spineAt(body.spine, height).at)[1];
  const head = screenPoint(view, body.head.at)[1];
  const knees = [body.limbs.legRight, body.limbs.legLeft].map(({ middle }) => screenPoint(view, middle));
  let lines = "";
  if (face === "front") {
    for (const q of [-1, 1]) {
      lines += curve([q * 6, y(29.2)], [q * 3, y(28.6)], [q * 0.9, y(27.9)]);
      lines += line([q * 1.1, head - 0.8], [q * 2.2, head - 0.8]);
    }
    lines += curve([-0.9, head + 3.1], [0, head + 3.6], [0.9, head + 3.1]);
    lines += line([-0.3, head + 0.2], [-0.5, head + 1.4], [0.3, head + 1.4]);
    lines += line([0, y(9.2)], [0, y(9.2) + 0.7]);
    for (const [kneeX, kneeY] of knees) {
      lines += curve([kneeX - 1.5, kneeY - 0.9], [kneeX, kneeY - 2.4], [kneeX + 1.5, kneeY - 0.9]);
      lines += curve([kneeX - 1.2, kneeY + 1.4], [kneeX, kneeY + 2.4], [kneeX + 1.2, kneeY + 1.4]);
    }
    return lines;
  }
  for (const q of [-1, 1]) {
    lines += line([q * 3.2, y(25.6)], [q * 3.5, y(19.6)]);
    lines += curve([q * 3.5, y(19.6)], [q * 4.4, y(18.6)], [q * 5.2, y(20)]);
    lines += line([q * 5.2, y(20)], [q * 7.2, y(24.6)]);
  }
  lines += line([0, y(-2)], [0, y(-5.6)]);
  for (const [kneeX, kneeY] of knees) lines += curve([kneeX - 1.8, kneeY], [kneeX, kneeY + 0.7], [kneeX + 1.8, kneeY]);
  return lines;
}
