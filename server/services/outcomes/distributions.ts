import type { Distributions } from "@/domain/outcomes/statistics/mean-interval";

/** Tails and quantiles from jStat. Loaded when a report is counted: no other request needs it. */
export async function loadDistributions(): Promise<Distributions> {
  const { default: jstat } = await import("jstat");
  return {
    chiSquareTail: (value) => 1 - jstat.chisquare.cdf(value, 1),
    t95: (degrees) => jstat.studentt.inv(0.975, degrees),
  };
}
