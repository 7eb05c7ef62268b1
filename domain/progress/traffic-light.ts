import type { Rule } from "../rules/clauses";
import type { Facts } from "../rules/facts";
import { actionsNamed, type Firing, fire, rulesOfKind } from "../rules/judge";

/** What a client can say of an item beside numbers (8.7); left out = not asked. */
export type LogSigns = Pick<
  Facts,
  | "sharp_pain"
  | "leg_symptoms_spread"
  | "new_numbness"
  | "new_weakness"
  | "dizzy"
  | "chest_pain"
  | "breathless"
  | "faint"
  | "night_pain_new"
  | "weight_loss"
  | "fever"
  | "flare_tapped"
>;

/** One log and what followed it. Pain is NPRS 0–10; null = not rated. */
export interface LogPain {
  /** What the client usually had when the program began: the intake's rating, or the mean of the first week's. */
  usual: number | null;
  /** The last rating before the session on that day. */
  before: number | null;
  during: number | null;
  /** The first rating of the next morning. */
  nextMorning: number | null;
  /** The first rating 24 hours or more after the session, or the next day's evening one. */
  after24h: number | null;
  signs: LogSigns;
}

/** The facts of one log. What was not rated stays unknown; without a rating before it, the usual pain is the start. */
export function factsOfLog({ usual, before, during, nextMorning, after24h, signs }: LogPain): Facts {
  const start = before ?? usual;
  const since = (rating: number | null) => (start === null || rating === null ? undefined : rating - start);
  const rise = since(after24h);
  return {
    ...signs,
    pain_usual: usual ?? undefined,
    pain_during: during ?? undefined,
    pain_change: since(during),
    pain_morning_change: since(nextMorning),
    back_within_24h: rise === undefined ? undefined : rise <= 0,
    raised_after_24h: rise === undefined ? undefined : rise > 0,
  };
}

export interface LogJudgement {
  /** Null while nothing can be said: no rating yet, or green still waits for the 24 hours. */
  light: "green" | "amber" | "red" | null;
  /** Every stop and flare rule that fired, with the facts behind it. */
  because: Firing[];
}

const gravest = ["red", "amber", "green"] as const;

/**
 * The traffic light of one log (STP-01 … STP-06, STP-08). Clients who start at 4 or more are judged by the change
 * from the start instead of the bands (STP-03b); the worst light counts.
 */
export function judgeLog(rules: readonly Rule[], facts: Facts): LogJudgement {
  const own = rulesOfKind(rules, "STP");
  const byChange = actionsNamed(fire(own, { pain_usual: facts.pain_usual }), "judge_by_change").length > 0;
  const because = fire(own, { ...facts, judged_by: byChange ? "change" : "bands" }).filter(
    ({ actions }) => !actions.every((action) => action.do === "judge_by_change"),
  );
  const lights = actionsNamed(because, "light").map(({ action }) => action.colour);
  return { light: gravest.find((colour) => lights.includes(colour)) ?? null, because };
}

/** What a client's flare starts (STP-06), or null: days of relief, the share of walking, and how to go on. */
export function flarePlanOf(because: readonly Firing[]) {
  const [plan] = actionsNamed(because, "flare_plan");
  if (!plan) return null;
  const { daysLeast, daysMost, walkPercent, levelsDown } = plan.action;
  return { rule: plan.rule, daysLeast, daysMost, walkPercent, levelsDown };
}
