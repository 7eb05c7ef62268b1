/** The 97.5th percentile of the standard normal distribution: both tails of a 95 % interval. */
export const z95 = 1.959963984540054;

export interface Proportion {
  count: number;
  n: number;
  /** 0–1. */
  share: number;
  low: number;
  high: number;
}

/**
 * A proportion with its 95 % Wilson score interval, without continuity correction (Wilson 1927; method 3 of Newcombe
 * 1998). Shares are 0–1; the interval stays within them, also for none and for all. `null` of nobody.
 */
export function wilson(count: number, n: number, z: number = z95): Proportion | null {
  if (n <= 0) return null;
  const share = count / n;
  const square = z * z;
  const middle = (share + square / (2 * n)) / (1 + square / n);
  const half = (z / (1 + square / n)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  // At the ends the bound is exactly the share; arithmetic would leave a rounding beside it.
  return {
    count,
    n,
    share,
    low: count === 0 ? 0 : Math.max(0, middle - half),
    high: count === n ? 1 : Math.min(1, middle + half),
  };
}
