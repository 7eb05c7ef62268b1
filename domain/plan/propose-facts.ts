import type { Rule } from "../rules/clauses";
import type { Facts } from "../rules/facts";
import { type CalendarDay, daysBetween } from "../time/calendar-day";
import { orderPhase } from "./order-phase";
import type { ProgramStage } from "./plan-size";

/** How far along somebody is: nothing published, nothing of strengthening published, or everything after that (ORD-11). */
export function stageOf(publishedPhases: readonly string[] | null): ProgramStage {
  if (publishedPhases === null) return "new";
  return publishedPhases.includes("strengthen") ? "later" : "early";
}

export interface PainRating {
  day: CalendarDay;
  pain: number;
}

/** What is known of today beside the ratings. */
interface Known {
  /** The gravest open red flag. */
  level: "E" | "S" | "U" | null;
  inFlare: boolean;
}

/**
 * What the order rules ask of today, and what held before it. `ratings` are of the last weeks, newest first: the
 * portal asks for one rating a day, which stands for pain at rest. What nobody rated is left out.
 */
export function todayOf(
  rules: readonly Rule[],
  { level, inFlare }: Known,
  ratings: readonly PainRating[],
): { facts: Facts; before: "relief" | "active" } {
  const [today, dayBefore] = ratings;
  const { before, since } = courseOf(rules, ratings);
  const weekAgo = today && ratings.find(({ day }) => daysBetween(day, today.day) >= 7);
  return {
    facts: {
      red_flag_level: level ?? "none",
      pain_rest: today?.pain,
      pain_rest_day_before: dayBefore?.pain,
      pain_rest_change_7d: today && weekAgo ? today.pain - weekAgo.pain : undefined,
      days_in_relief_phase: today && since ? daysBetween(since, today.day) : undefined,
      flare_day: inFlare,
      practitioner_confirmed: false,
    },
    before,
  };
}

/** The phase that held before the newest rating, and the first day of a relief phase that holds on it (ORD-03, ORD-04). */
function courseOf(rules: readonly Rule[], ratings: readonly PainRating[]) {
  let before: "relief" | "active" = "active";
  let now: "relief" | "active" = "active";
  let since: CalendarDay | null = null;
  for (const [index, { day, pain }] of [...ratings].reverse().entries()) {
    before = now;
    const facts = { pain_rest: pain, pain_rest_day_before: ratings[ratings.length - index]?.pain };
    now = orderPhase(rules, facts, before).phase === "relief" ? "relief" : "active";
    since = now === "active" ? null : (since ?? day);
  }
  return { before, since };
}
