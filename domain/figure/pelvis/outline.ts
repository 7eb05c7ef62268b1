import type { Point } from "../vector";

/** Paths are in tenths of a millimetre, y down, whole numbers. Rounding is the same on both sides of 0, so mirrors match. */
const tenths = (mm: number): number => (mm < 0 ? -Math.round(-mm * 10) : Math.round(mm * 10));
const onPaper = ([x, y]: Point): Point => [tenths(x), -tenths(y)];
const pair = (x: number, y: number): string => (y < 0 ? `${x}${y}` : `${x} ${y}`);
const from = (origin: Point, point: Point): string => pair(point[0] - origin[0], point[1] - origin[1]);

/** One third of the way that a curve through `before`, `at`, `after` has at `at`. */
const ahead = (before: Point, at: Point, after: Point, way: 1 | -1): Point => [
  at[0] + (way * (after[0] - before[0])) / 6,
  at[1] + (way * (after[1] - before[1])) / 6,
];

function curve(points: readonly Point[], closed: boolean): string {
  const count = points.length;
  const [first] = points;
  if (!first) return "";
  const at = (i: number): Point => points[closed ? (i + count) % count : Math.max(0, Math.min(count - 1, i))] ?? first;
  let text = `M${pair(...onPaper(first))}`;
  let pen = onPaper(first);
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const end = onPaper(c);
    text += `c${from(pen, onPaper(ahead(a, b, c, 1)))} ${from(pen, onPaper(ahead(b, c, d, -1)))} ${from(pen, end)}`;
    pen = end;
  }
  return closed ? `${text}z` : text;
}

/** A smooth closed outline through points in mm, y up. */
export const closedCurve = (points: readonly Point[]): string => curve(points, true);
/** A smooth line through points in mm, y up. */
export const openCurve = (points: readonly Point[]): string => curve(points, false);

/** Straight from point to point, mm, y up. */
export function straight(points: readonly Point[], closed = false): string {
  let text = "";
  let pen: Point = [0, 0];
  for (const point of points) {
    const end = onPaper(point);
    text += text ? `l${from(pen, end)}` : `M${pair(...end)}`;
    pen = end;
  }
  return closed ? `${text}z` : text;
}

/** An ellipse, or a circle when `ry` is left out; mm, y up. */
export function ellipse([x, y]: Point, rx: number, ry = rx): string {
  const [h, v] = [tenths(rx), tenths(ry)];
  return `M${pair(...onPaper([x, y + ry]))}a${h} ${v} 0 1 1 ${pair(0, 2 * v)}a${h} ${v} 0 1 1 ${pair(0, -2 * v)}z`;
}

/** Smooth from 0 at `low` to 1 at `high`. */
export function ramp(value: number, low: number, high: number): number {
  const u = Math.max(0, Math.min(1, (value - low) / (high - low)));
  return u * u * (3 - 2 * u);
}

/** `point` turned about `centre`, degrees, anticlockwise in a frame with y up. */
export function turnAbout(point: Point, centre: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [point[0] - centre[0], point[1] - centre[1]];
  return [centre[0] + x * c - y * s, centre[1] + x * s + y * c];
}
