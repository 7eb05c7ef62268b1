import type { DoseRule } from "../catalog/schemas";
import type { Dose } from "../plan/dose";
import { isDueOn } from "../plan/due";
import type { Facts } from "../rules/facts";
import { addDays, type CalendarDay, dayRange, daysBetween } from "../time/calendar-day";

/** One answer about a line, newest version of it, with what followed. Pain is NPRS 0–10; null = not rated. */
export interface LineLog {
  day: CalendarDay;
  outcome: "done" | "partly" | "skipped" | "too_painful";
  /** Null where the client was not asked for sets: done means all. */
  setsDone: number | null;
  effort: number | null;
  pain: number | null;
  /** The next morning's first rating less the day's rating before the session; null = one of them is missing. */
  morningRise: number | null;
}

/** A published line and what was said about it. */
export interface FollowedLine {
  doseRule: DoseRule;
  dose: Dose;
  weekdays: readonly number[];
  /** The day on which this line (not this version of it) was first published. */
  givenOn: CalendarDay;
  /** In any order. */
  logs: readonly LineLog[];
}

const usual = 7;
const long = 14;

/** By what a dose grows; undefined where nothing of it does (heat, rest). */
export function progressesBy({ doseRule, dose }: Pick<FollowedLine, "doseRule" | "dose">): Facts["progresses_by"] {
  if (doseRule === "walk") return "walk";
  if (doseRule === "stretch" || doseRule === "contract_relax") return "stretch";
  if (doseRule === "hold_bridge" || doseRule === "hold_back") return "hold";
  if (doseRule !== "strength" && doseRule !== "activation") return undefined;
  return dose.reps === undefined ? "hold" : "reps";
}

/**
 * What a line's log says today (8.6). Windows end with today and count calendar days; a share of a week is unknown
 * until the line is a week old, and every other fact until something was said that it needs.
 */
export function factsOfLine(line: FollowedLine, today: CalendarDay): Facts {
  const logs = line.logs.filter(({ day }) => day <= today).sort((a, b) => (a.day < b.day ? -1 : 1));
  const since = (days: number) => logs.filter(({ day }) => day > addDays(today, -days));
  const full = fullSessions(line, logs);
  const lastDone = logs.findLast(({ outcome }) => outcome === "done" || outcome === "partly");
  return {
    progresses_by: progressesBy(line),
    endurance_hold: line.doseRule === "hold_bridge" || line.doseRule === "hold_back",
    sessions_done_share_7d: shareDone(line, since(usual), today),
    pain_during_highest_7d: highest(since(usual).map(({ pain }) => pain)),
    pain_morning_rise_7d: highest(since(usual).map(({ morningRise }) => morningRise)),
    pain_highest_14d: highest(since(long).map(({ pain }) => pain)),
    top_of_range_sessions: logs.length === 0 ? undefined : full.length,
    effort_last_two: lastTwo(full),
    missed_days: line.weekdays.length === 0 ? undefined : daysBetween(lastDone?.day ?? line.givenOn, today),
    days_on_line: daysBetween(line.givenOn, today),
  };
}

const isFull = ({ dose }: FollowedLine, { outcome, setsDone }: LineLog): boolean =>
  outcome === "done" && (setsDone === null || setsDone >= (dose.sets ?? 1));

/** The unbroken run of full sessions up to the last one. */
function fullSessions(line: FollowedLine, logs: readonly LineLog[]): LineLog[] {
  const broken = logs.findLastIndex((log) => !isFull(line, log));
  return logs.slice(broken + 1);
}

function lastTwo(full: readonly LineLog[]): number | undefined {
  const efforts = full.slice(-2).map(({ effort }) => effort);
  return efforts.length === 2 && !efforts.includes(null) ? highest(efforts) : undefined;
}

function shareDone(line: FollowedLine, logs: readonly LineLog[], today: CalendarDay): number | undefined {
  if (daysBetween(line.givenOn, today) < usual) return undefined;
  const due = dayRange(addDays(today, 1 - usual), today).filter((day) => isDueOn(line.weekdays, day));
  if (due.length === 0) return undefined;
  const done = due.filter((day) => logs.some((log) => log.day === day && log.outcome === "done"));
  return Math.round((done.length / due.length) * 100);
}

function highest(values: readonly (number | null)[]): number | undefined {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? undefined : Math.max(...known);
}
