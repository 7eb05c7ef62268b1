import type { LogOutcome } from "./words";

/** One client's day in counts. A line counts once, by its latest log of that day. */
export interface DaySummary {
  dueCount: number;
  doneCount: number;
  partlyCount: number;
  skippedCount: number;
  tooPainfulCount: number;
  reliefCount: number;
  pain: number | null;
}

export interface DayFacts {
  /** Lines (by their identity through versions) that are due on the day. */
  dueLineIds: string[];
  /** The day’s logs that no correction has replaced, oldest first; `instead`: an easier form was done in its place. */
  logs: { lineId: string; outcome: LogOutcome; instead?: boolean }[];
  reliefCount: number;
  /** Pain scores of the day, oldest first: the latest counts. */
  painScores: number[];
}

/**
 * Sums up a day. No log is "no data": nothing is counted for a line that nobody spoke about. An easier form done in a line's
 * place is part of what was asked, so it counts as partly done.
 */
export function summariseDay(facts: DayFacts): DaySummary {
  const latest = new Map(
    facts.logs.map(({ lineId, outcome, instead }) => [lineId, instead && outcome === "done" ? "partly" : outcome]),
  );
  const count = (wanted: LogOutcome) => [...latest.values()].filter((outcome) => outcome === wanted).length;
  return {
    dueCount: facts.dueLineIds.length,
    doneCount: count("done"),
    partlyCount: count("partly"),
    skippedCount: count("skipped"),
    tooPainfulCount: count("too_painful"),
    reliefCount: facts.reliefCount,
    pain: facts.painScores.at(-1) ?? null,
  };
}

export const adherenceStates = ["done", "partly", "skipped", "no_data", "rest"] as const;
export type AdherenceState = (typeof adherenceStates)[number];

/** How a day stands on the adherence strip: no log is no data, never a zero; nothing due is a day of rest. */
export function adherenceOf(day: DaySummary): AdherenceState {
  const spoken = day.doneCount + day.partlyCount + day.skippedCount + day.tooPainfulCount;
  if (spoken === 0) return day.dueCount === 0 ? "rest" : "no_data";
  if (day.doneCount >= Math.max(1, day.dueCount)) return "done";
  return day.doneCount + day.partlyCount > 0 ? "partly" : "skipped";
}
