/** Quantiles and tails of the distributions that the report needs; a library computes them outside the domain. */
export interface Distributions {
  /** The chance of a chi-square value (one degree of freedom) at least as large. */
  chiSquareTail: (value: number) => number;
  /** The two-sided 95 % quantile of Student's t: 2.228 with ten degrees of freedom. */
  t95: (degrees: number) => number;
}

export interface MeanInterval {
  n: number;
  mean: number;
  low: number;
  high: number;
}

/** A mean with its 95 % interval by Student's t (Student 1908). `null` below two: one value has no spread. */
export function meanInterval(
  { n, mean, deviation }: { n: number; mean: number; deviation: number | null },
  { t95 }: Pick<Distributions, "t95">,
): MeanInterval | null {
  if (n < 2 || deviation === null) return null;
  const half = (t95(n - 1) * deviation) / Math.sqrt(n);
  return { n, mean, low: mean - half, high: mean + half };
}
