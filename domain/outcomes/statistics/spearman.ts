import { z95 } from "./wilson";

export interface Correlation {
  n: number;
  /** −1 … 1. */
  rho: number;
  low: number;
  high: number;
}

/**
 * Spearman's rank correlation, ties by their mean rank (Spearman 1904), with the 95 % interval of Bonett and Wright 2000
 * (Fisher's z with variance (1 + rho²/2) / (n − 3)). `null` below four pairs, or where one side never varies.
 */
export function spearman(pairs: readonly (readonly [number, number])[], z: number = z95): Correlation | null {
  const n = pairs.length;
  if (n < 4) return null;
  const rho = pearson(ranks(pairs.map(([x]) => x)), ranks(pairs.map(([, y]) => y)));
  if (rho === null) return null;
  // Fisher's z has no end at a perfect order: the interval is the point itself.
  if (Math.abs(rho) > 1 - 1e-12) return { n, rho: Math.sign(rho), low: Math.sign(rho), high: Math.sign(rho) };
  const spread = z * Math.sqrt((1 + (rho * rho) / 2) / (n - 3));
  return { n, rho, low: Math.tanh(Math.atanh(rho) - spread), high: Math.tanh(Math.atanh(rho) + spread) };
}

/** The rank of each value, 1 for the smallest; equal values share the mean of their ranks. */
export function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const places = new Map<number, { first: number; count: number }>();
  for (const [index, value] of sorted.entries()) {
    const known = places.get(value);
    if (known) known.count += 1;
    else places.set(value, { first: index + 1, count: 1 });
  }
  return values.map((value) => {
    const { first, count } = places.get(value) ?? { first: 0, count: 1 };
    return first + (count - 1) / 2;
  });
}

function pearson(x: readonly number[], y: readonly number[]): number | null {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleX, middleY] = [mean(x), mean(y)];
  let [both, squareX, squareY] = [0, 0, 0];
  for (const [index, value] of x.entries()) {
    const [dx, dy] = [value - middleX, (y[index] ?? 0) - middleY];
    both += dx * dy;
    squareX += dx * dx;
    squareY += dy * dy;
  }
  if (squareX === 0 || squareY === 0) return null;
  return both / Math.sqrt(squareX * squareY);
}
