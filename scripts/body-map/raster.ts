import type { Point } from "@/domain/figure/vector";

/** A grid of cells, each with the number of the region that owns it (0: none). Origin and cell size in figure units. */
export interface Grid {
  left: number;
  top: number;
  columns: number;
  rows: number;
  cell: number;
  cells: Uint8Array;
}

export const newGrid = (left: number, top: number, columns: number, rows: number, cell: number): Grid => ({
  left,
  top,
  columns,
  rows,
  cell,
  cells: new Uint8Array(columns * rows),
});

/** Path data as the engine writes it (absolute M, then relative l, or a capsule's M A L A) as polygons in figure units. */
export function polygonsOfPath(path: string): Point[][] {
  return path
    .split("z")
    .filter(Boolean)
    .map((part) => {
      const points: Point[] = [];
      let [x, y] = [0, 0];
      for (const [, command = "", text = ""] of part.matchAll(/([MlLaA])([^MlLaA]*)/g)) {
        const numbers = (text.match(/-?\d+/g) ?? []).map(Number);
        const step = command.toLowerCase() === "a" ? 7 : 2;
        for (let i = 0; i + step <= numbers.length; i += step) {
          const [dx = 0, dy = 0] = numbers.slice(i + step - 2, i + step);
          const relative = command === "l" || command === "a";
          const end: Point = relative ? [x + dx, y + dy] : [dx, dy];
          if (step === 7) points.push(...arcPoints([x, y], end, numbers[i] ?? 0, numbers[i + 3] === 1));
          else points.push(end);
          [x, y] = end;
        }
      }
      return points.map(([px, py]): Point => [px / 100, py / 100]);
    });
}

/** A clockwise (sweep 1) circular arc as points. */
function arcPoints(from: Point, to: Point, radius: number, large: boolean): Point[] {
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const chord = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const off = Math.sqrt(Math.max(0, radius * radius - (chord * chord) / 4)) * (large ? -1 : 1);
  const centre: Point = [middle[0] - ((to[1] - from[1]) / chord) * off, middle[1] + ((to[0] - from[0]) / chord) * off];
  const start = Math.atan2(from[1] - centre[1], from[0] - centre[0]);
  let sweep = Math.atan2(to[1] - centre[1], to[0] - centre[0]) - start;
  if (sweep <= 0) sweep += 2 * Math.PI;
  return Array.from({ length: 24 }, (_, i): Point => {
    const angle = start + (sweep * (i + 1)) / 24;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
}

/** Gives every cell whose middle lies inside the polygon (even-odd) to `mark`. */
export function fillPolygon(grid: Grid, polygon: readonly Point[], mark: number): void {
  for (let row = 0; row < grid.rows; row++) {
    const y = grid.top + (row + 0.5) * grid.cell;
    const crossings: number[] = [];
    for (const [i, a] of polygon.entries()) {
      const b = polygon[(i + 1) % polygon.length] ?? a;
      if (a[1] <= y === b[1] <= y) continue;
      crossings.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
    }
    crossings.sort((a, b) => a - b);
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const from = Math.ceil(((crossings[k] ?? 0) - grid.left) / grid.cell - 0.5);
      const to = Math.floor(((crossings[k + 1] ?? 0) - grid.left) / grid.cell - 0.5);
      for (let column = Math.max(0, from); column <= Math.min(grid.columns - 1, to); column++)
        grid.cells[row * grid.columns + column] = mark;
    }
  }
}

const owns = (grid: Grid, column: number, row: number, mark: number) =>
  column >= 0 &&
  row >= 0 &&
  column < grid.columns &&
  row < grid.rows &&
  grid.cells[row * grid.columns + column] === mark;

/**
 * Gives crumbs (all but the largest connected piece of each mark) and unowned cells inside `mask` to their nearest neighbour,
 * so that the regions fill the person without slivers.
 */
export function closeGaps(grid: Grid, mask: Grid): void {
  const { cells, columns } = grid;
  const steps = [1, -1, columns, -columns];
  const seen = new Uint8Array(cells.length);
  const largest = new Map<number, number[]>();
  for (let first = 0; first < cells.length; first++) {
    const mark = cells[first] ?? 0;
    if (!mark || seen[first]) continue;
    const piece = [first];
    seen[first] = 1;
    for (let k = 0; k < piece.length; k++)
      for (const step of steps) {
        const next = (piece[k] ?? 0) + step;
        if (cells[next] === mark && !seen[next]) {
          seen[next] = 1;
          piece.push(next);
        }
      }
    const best = largest.get(mark) ?? [];
    const [kept, crumb] = piece.length > best.length ? [piece, best] : [best, piece];
    largest.set(mark, kept);
    for (const cell of crumb) cells[cell] = 0;
  }
  let edge = [...cells.keys()].filter((cell) => cells[cell]);
  while (edge.length) {
    const grown: number[] = [];
    for (const cell of edge)
      for (const step of steps) {
        const next = cell + step;
        if (!mask.cells[next] || cells[next]) continue;
        cells[next] = cells[cell] ?? 0;
        grown.push(next);
      }
    edge = grown;
  }
}

/** The outlines of all cells of `mark`, largest first, simplified to within `tolerance` units. Crumbs under 1 % are left out. */
export function outlineOf(grid: Grid, mark: number, tolerance: number): Point[][] {
  const edges = new Map<number, number[]>();
  const corner = (column: number, row: number) => row * (grid.columns + 1) + column;
  const join = (from: number, to: number) => edges.set(from, [...(edges.get(from) ?? []), to]);
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) {
      if (!owns(grid, column, row, mark)) continue;
      if (!owns(grid, column, row - 1, mark)) join(corner(column, row), corner(column + 1, row));
      if (!owns(grid, column + 1, row, mark)) join(corner(column + 1, row), corner(column + 1, row + 1));
      if (!owns(grid, column, row + 1, mark)) join(corner(column + 1, row + 1), corner(column, row + 1));
      if (!owns(grid, column - 1, row, mark)) join(corner(column, row + 1), corner(column, row));
    }
  const loops: Point[][] = [];
  for (const [start] of edges) {
    const loop: Point[] = [];
    let at = start;
    for (let to = edges.get(at)?.pop(); to !== undefined; to = edges.get(at)?.pop()) {
      loop.push([
        grid.left + (at % (grid.columns + 1)) * grid.cell,
        grid.top + Math.floor(at / (grid.columns + 1)) * grid.cell,
      ]);
      at = to;
    }
    if (loop.length) loops.push(loop);
  }
  loops.sort((a, b) => b.length - a.length);
  const longest = loops[0]?.length ?? 0;
  return loops.filter((loop) => loop.length > longest * 0.05).map((loop) => simplify(smooth(loop), tolerance));
}

/** Evens out the stairs of the grid: each corner becomes the mean of its neighbourhood. */
const smooth = (loop: readonly Point[]): Point[] =>
  loop.map((_, i): Point => {
    let [x, y] = [0, 0];
    for (let k = -3; k <= 3; k++) {
      const point = loop[(i + k + loop.length) % loop.length] ?? [0, 0];
      x += point[0];
      y += point[1];
    }
    return [x / 7, y / 7];
  });

/** Douglas–Peucker on a closed loop. */
function simplify(loop: readonly Point[], tolerance: number): Point[] {
  const half = Math.floor(loop.length / 2);
  const ends = (from: number, to: number): Point[] => {
    const a = loop[from % loop.length] ?? [0, 0];
    const b = loop[to % loop.length] ?? [0, 0];
    let [worst, far] = [0, -1];
    for (let i = from + 1; i < to; i++) {
      const p = loop[i % loop.length] ?? [0, 0];
      const long = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1e-9;
      const off = Math.abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / long;
      if (off > worst) [worst, far] = [off, i];
    }
    return worst > tolerance && far > 0 ? [...ends(from, far), ...ends(far, to)] : [a];
  };
  return [...ends(0, half), ...ends(half, loop.length)];
}

/** The cell of `mark` that is farthest from any other, and how far: where a number has room. */
export function farthestInside(grid: Grid, mark: number): { at: Point; room: number } {
  const far = new Float32Array(grid.cells.length);
  const index = (column: number, row: number) => row * grid.columns + column;
  const value = (column: number, row: number) =>
    column < 0 || row < 0 || column >= grid.columns || row >= grid.rows ? 0 : (far[index(column, row)] ?? 0);
  const relax = (column: number, row: number, steps: readonly (readonly [number, number])[]) => {
    if (!owns(grid, column, row, mark)) return;
    let best = far[index(column, row)] || Infinity;
    for (const [dx, dy] of steps) best = Math.min(best, value(column + dx, row + dy) + Math.hypot(dx, dy));
    far[index(column, row)] = best;
  };
  const before = [
    [-1, 0],
    [0, -1],
    [-1, -1],
    [1, -1],
  ] as const;
  const after = [
    [1, 0],
    [0, 1],
    [1, 1],
    [-1, 1],
  ] as const;
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) relax(column, row, before);
  let [best, at]: [number, Point] = [0, [0, 0]];
  for (let row = grid.rows - 1; row >= 0; row--)
    for (let column = grid.columns - 1; column >= 0; column--) {
      relax(column, row, after);
      const room = far[index(column, row)] ?? 0;
      if (room > best)
        [best, at] = [room, [grid.left + (column + 0.5) * grid.cell, grid.top + (row + 0.5) * grid.cell]];
    }
  return { at, room: best * grid.cell };
}
