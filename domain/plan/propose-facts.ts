import type { PlanStage } from "./propose-shape";

// Design values: four weeks until a plan counts as in its later stage; pain from which it leads (ORD-03, ORD-04).
const daysUntilLater = 28;
const painThatLeads = 4;

/** How far along somebody is whose first plan was published so many days ago; null = none yet (ORD-11). */
export function stageOf(daysOnPlan: number | null): PlanStage {
  if (daysOnPlan === null) return "new";
  return daysOnPlan < daysUntilLater ? "early" : "later";
}

/**
 * Whether pain leads: it does from 4 of 10 on, until it was 3 or less on two rated days in a row (ORD-03, ORD-04).
 * `ratings` are of the newest rated days, newest first; nothing rated says nothing.
 */
export function painPhaseOf(ratings: readonly number[]): "relief" | "active" {
  return ratings.slice(0, 2).some((score) => score >= painThatLeads) ? "relief" : "active";
}
