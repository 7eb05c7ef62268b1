import type { CalendarDay } from "../time/calendar-day";
import type { TodayLine } from "./dtos";
import { type Segment, type SessionClock, startClock } from "./session-clock";
import { type LogOutcome, logOutcomes } from "./words";

/** What the clock saw of an exercise when it was over. */
export interface Finished {
  outcome: LogOutcome;
  setsDone: number;
  secondsSpent: number;
  /** Every set was counted to its end, so that "done" needs no word of the person. */
  playedThrough: boolean;
}

/** An answer of this session that is kept already. */
export interface KeptAnswer {
  logId: string;
  assignmentId: string;
  outcome: LogOutcome;
  /** It is about the easier form. */
  easier: boolean;
}

interface ClockPlace {
  /** How many segments there were: another dose has others. */
  of: number;
  index: number;
  elapsed: number;
  spent: number;
  cutBars: readonly number[];
}

/** Where a session stands. `lines` are assignment ids in their order; `hurtLogId` is the log of what was too painful. */
export interface SessionPlace {
  day: CalendarDay;
  lines: readonly string[];
  index: number;
  stage: "exercise" | "answer" | "painful";
  easier: boolean;
  clock: ClockPlace | null;
  finished: Finished | null;
  hurtLogId: string | null;
  answers: readonly KeptAnswer[];
}

export function clockPlace({ segments, index, elapsed, spent, cutBars }: SessionClock): ClockPlace {
  return { of: segments.length, index, elapsed, spent, cutBars };
}

/** The clock where it stood, paused; a fresh one where the dose is another now. */
export function restoreClock(segments: readonly Segment[], place: ClockPlace | null): SessionClock {
  const fresh = startClock(segments);
  const segment = place && place.of === segments.length ? segments[place.index] : undefined;
  if (!place || !segment) return fresh;
  const { index, spent, cutBars } = place;
  return { ...fresh, index, elapsed: Math.min(place.elapsed, segment.seconds), spent, cutBars, running: false };
}

/**
 * The lines of a stored place as they are today. Null where it is of another day, over, not begun, or names an exercise
 * that is not asked for any more.
 */
export function linesOfPlace<Line extends Pick<TodayLine, "assignmentId">>(
  place: SessionPlace,
  today: { day: CalendarDay; lines: readonly Line[] },
): Line[] | null {
  const isBegun = place.index > 0 || place.stage !== "exercise" || (place.clock?.spent ?? 0) > 0;
  if (place.day !== today.day || place.index >= place.lines.length || !isBegun) return null;
  const known = new Map(today.lines.map((line) => [line.assignmentId, line]));
  const lines = place.lines.flatMap((id) => known.get(id) ?? []);
  return lines.length === place.lines.length ? lines : null;
}

/** A place as it was stored as text; null for anything else. */
export function parsePlace(text: string | null): SessionPlace | null {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return isPlace(value) ? value : null;
  } catch {
    return null;
  }
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isCount = (value: unknown) => typeof value === "number" && Number.isFinite(value) && value >= 0;
const isListOf = (value: unknown, isOne: (one: unknown) => boolean) => Array.isArray(value) && value.every(isOne);
const isText = (value: unknown) => typeof value === "string";
const isOutcome = (value: unknown) => logOutcomes.some((outcome) => outcome === value);

function isPlace(value: unknown): value is SessionPlace {
  if (!isFields(value)) return false;
  const { day, lines, index, stage, easier, clock, finished, hurtLogId, answers } = value;
  return (
    isText(day) &&
    isListOf(lines, isText) &&
    isCount(index) &&
    (stage === "exercise" || stage === "answer" || stage === "painful") &&
    typeof easier === "boolean" &&
    (clock === null || isClockPlace(clock)) &&
    (finished === null || isFinished(finished)) &&
    (hurtLogId === null || isText(hurtLogId)) &&
    (stage !== "answer" || finished !== null) &&
    (stage !== "painful" || hurtLogId !== null) &&
    isListOf(answers, isAnswer)
  );
}

const isClockPlace = (value: unknown) =>
  isFields(value) &&
  isCount(value.of) &&
  isCount(value.index) &&
  isCount(value.elapsed) &&
  isCount(value.spent) &&
  isListOf(value.cutBars, isCount);

const isFinished = (value: unknown) =>
  isFields(value) &&
  isOutcome(value.outcome) &&
  isCount(value.setsDone) &&
  isCount(value.secondsSpent) &&
  typeof value.playedThrough === "boolean";

const isAnswer = (value: unknown) =>
  isFields(value) &&
  isText(value.logId) &&
  isText(value.assignmentId) &&
  isOutcome(value.outcome) &&
  typeof value.easier === "boolean";
