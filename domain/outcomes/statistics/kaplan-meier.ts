import { z95 } from "./wilson";

/** One person followed: for how long (any unit, the same for all), and whether it ended with the event or was cut off. */
export interface Followed {
  time: number;
  event: boolean;
}

export interface SurvivalStep {
  /** The time from which the estimate holds. */
  time: number;
  /** 0–1: the share still without the event. */
  survival: number;
  /** 95 % band, 0–1. */
  low: number;
  high: number;
  /** Standard error by Greenwood's formula. */
  error: number;
  atRisk: number;
  events: number;
}

/**
 * The Kaplan–Meier estimate at each time with an event (Kaplan and Meier 1958), with Greenwood's standard error and the
 * 95 % band on the logarithmic scale, cut at 1. Whoever is cut off at the time of an event still counts as at risk then.
 */
export function kaplanMeier(people: readonly Followed[], z: number = z95): SurvivalStep[] {
  const times = [...new Set(people.filter(({ event }) => event).map(({ time }) => time))].sort((a, b) => a - b);
  const steps: SurvivalStep[] = [];
  let [survival, sum] = [1, 0];
  for (const time of times) {
    const atRisk = numberAtRisk(people, time);
    const events = people.filter((one) => one.event && one.time === time).length;
    survival *= 1 - events / atRisk;
    sum += atRisk === events ? Number.POSITIVE_INFINITY : events / (atRisk * (atRisk - events));
    steps.push({ time, atRisk, events, ...band(survival, sum, z) });
  }
  return steps;
}

function band(survival: number, sum: number, z: number): Pick<SurvivalStep, "survival" | "low" | "high" | "error"> {
  if (survival === 0) return { survival, low: 0, high: 0, error: 0 };
  const spread = Math.sqrt(sum);
  const [low, high] = [survival * Math.exp(-z * spread), survival * Math.exp(z * spread)];
  return { survival, low, high: Math.min(1, high), error: survival * spread };
}

/** How many are still followed and without the event just before `time`. */
export function numberAtRisk(people: readonly Followed[], time: number): number {
  return people.filter((one) => one.time >= time).length;
}

/** The estimate that holds at a time: 1 before the first event. */
export function survivalAt(steps: readonly SurvivalStep[], time: number): number {
  return steps.findLast((step) => step.time <= time)?.survival ?? 1;
}

/** The first time at which half or fewer are without the event; null while more than half are. */
export function medianSurvival(steps: readonly SurvivalStep[]): number | null {
  return steps.find(({ survival }) => survival <= 0.5)?.time ?? null;
}
