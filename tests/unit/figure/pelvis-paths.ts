import type { PelvisShape } from "@/domain/figure/pelvis/shapes";

export interface PlacedPoint {
  role: string;
  x: number;
  y: number;
}

/** Every point that a drawing's paths pass or steer by, in tenths of a mm. Understands the commands that outlines use. */
export function pointsOf(shapes: readonly PelvisShape[]): PlacedPoint[] {
  return shapes.flatMap(({ role, d }) => {
    const points: PlacedPoint[] = [];
    let [x, y] = [0, 0];
    for (const [, command = "", rest = ""] of d.matchAll(/([Mclaz])([^Mclaz]*)/g)) {
      const numbers = (rest.match(/-?[\d.]+|NaN|Infinity/g) ?? []).map(Number);
      if (command === "M") [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0];
      const steps = command === "a" ? numbers.slice(5) : command === "M" || command === "z" ? [] : numbers;
      // A closed curve comes back to where it starts: that point counts once, wherever the outline begins.
      if (command === "M" && !/[ca].*z$/.test(d)) points.push({ role, x, y });
      for (let i = 0; i + 1 < steps.length; i += 2)
        points.push({ role, x: x + (steps[i] ?? 0), y: y + (steps[i + 1] ?? 0) });
      const last = points[points.length - 1];
      if (last && steps.length) [x, y] = [last.x, last.y];
    }
    return points;
  });
}

/** True when each point of `these` has a partner in `those` of the same role within 2 tenths of a mm, and none is left. */
export function samePoints(these: readonly PlacedPoint[], those: readonly PlacedPoint[]): boolean {
  const left = [...those];
  return (
    these.length === those.length &&
    these.every((point) => {
      const at = left.findIndex(
        ({ role, x, y }) => role === point.role && Math.abs(x - point.x) <= 2 && Math.abs(y - point.y) <= 2,
      );
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    })
  );
}
