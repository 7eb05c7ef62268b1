import type { Facts } from "../rules/facts";
import type { ProgramStage } from "./plan-size";

// From here on a rating says that pain led, until two calmer days follow each other (ORD-03, ORD-04).
const painThatLeads = 4;

/** How far along somebody is: nothing published, nothing of strengthening published, or everything after that (ORD-11). */
export function stageOf(publishedPhases: readonly string[] | null): ProgramStage {
  if (publishedPhases === null) return "new";
  return publishedPhases.includes("strengthen") ? "later" : "early";
}

/**
 * What the order rules ask of today, and what held before it. `ratings` are of the newest rated days, newest first:
 * the portal asks for one rating a day, which stands for pain at rest. What nobody rated is left out.
 */
export function todayOf(
  level: "E" | "S" | "U" | null,
  ratings: readonly number[],
): { facts: Facts; before: "relief" | "active" } {
  const [today, dayBefore] = ratings;
  const before = dayBefore !== undefined && dayBefore >= painThatLeads ? "relief" : "active";
  return {
    facts: {
      red_flag_level: level ?? "none",
      pain_rest: today,
      pain_rest_day_before: dayBefore,
      practitioner_confirmed: false,
    },
    before,
  };
}
