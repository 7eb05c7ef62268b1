import type { Point } from "./vector";

/** Paths are written in hundredths of a figure unit, so that they are short whole numbers: a standing figure is 10,000 high. */
export const pathScale = 100;
const whole = (n: number) => Math.round(n * pathScale);
const pairText = (x: number, y: number) => (y < 0 ? `${x}${y}` : `${x} ${y}`);

/** SVG path data of a closed or open line through points in figure units (y down). Steps under .05 units are left out. */
export function linePath(points: readonly Point[], closed: boolean): string {
  let text = "";
  let lastX = 0;
  let lastY = 0;
  let isFirstStep = true;
  for (const point of points) {
    const x = whole(point[0]);
    const y = whole(point[1]);
    if (!text) text = `M${pairText(x, y)}l`;
    else {
      const dx = x - lastX;
      const dy = y - lastY;
      if (dx > -5 && dx < 5 && dy > -5 && dy < 5) continue;
      // Asking the growing text how it ends would flatten it again and again.
      text += isFirstStep || dx < 0 ? pairText(dx, dy) : ` ${pairText(dx, dy)}`;
      isFirstStep = false;
    }
    lastX = x;
    lastY = y;
  }
  if (text && isFirstStep) text += "0 0";
  return closed ? `${text}z` : text;
}

/** A full circle, clockwise on the screen. */
export function circlePath(x: number, y: number, radius: number): string {
  const r = whole(radius);
  const cx = whole(x);
  const cy = whole(y);
  return `M${pairText(cx + r, cy)}a${r} ${r} 0 1 1${pairText(-2 * r, 0)}a${r} ${r} 0 1 1 ${pairText(2 * r, 0)}z`;
}

/** The outline around two circles: two arcs and their common tangents, clockwise on the screen. */
export function capsulePath(x1: number, y1: number, r1: number, x2: number, y2: number, r2: number): string {
  const apart = Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
  if (apart <= Math.abs(r1 - r2) + 1e-4) return r1 > r2 ? circlePath(x1, y1, r1) : circlePath(x2, y2, r2);
  const heading = Math.atan2(y2 - y1, x2 - x1);
  const tangent = Math.acos((r1 - r2) / apart);
  const on = (x: number, y: number, r: number, angle: number) =>
    pairText(whole(x + r * Math.cos(angle)), whole(y + r * Math.sin(angle)));
  const large1 = tangent < Math.PI / 2 ? 1 : 0;
  return (
    `M${on(x1, y1, r1, heading + tangent)}A${whole(r1)} ${whole(r1)} 0 ${large1} 1 ${on(x1, y1, r1, heading - tangent)}` +
    `L${on(x2, y2, r2, heading - tangent)}A${whole(r2)} ${whole(r2)} 0 ${1 - large1} 1 ${on(x2, y2, r2, heading + tangent)}z`
  );
}
