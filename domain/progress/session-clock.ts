import type { Dose } from "../plan/dose";
import type { AssignmentSide } from "../plan/words";

// Design values. Pace and rest are those that the plan's minutes are reckoned with.
const getReadySeconds = 3;
const movingSeconds = 3.5;
export const turnSeconds = 0.5;
const longestPacedHold = 5;
const releaseSeconds = 2;
const restSeconds = 20;

/** One stretch of time of an exercise: getting ready, a hold, paced repetitions, letting go between holds, a pause. */
export interface Segment {
  kind: "ready" | "hold" | "reps" | "release" | "rest" | "time";
  seconds: number;
  /** The set (of one side) it belongs to or leads to, 0, 1, 2 …: one bar on the screen. */
  bar: number;
  side: "left" | "right" | null;
  /** Which repetition of how many, for long holds that repeat; `reps` alone for paced repetitions. */
  rep: number | null;
  reps: number | null;
  /** Seconds that a paced repetition is held; null when it only turns round. */
  hold: number | null;
}

/** Where an exercise is. Immutable: every function gives a new one. */
export interface SessionClock {
  segments: readonly Segment[];
  index: number;
  /** Seconds into the current segment. */
  elapsed: number;
  running: boolean;
  finished: boolean;
  /** Seconds of exercise and pauses so far, getting ready and interruptions left out. */
  spent: number;
  /** Bars that were left before their time was over. */
  cutBars: readonly number[];
}

/** The segments of one session of a dose, both sides in turn where the dose counts for each side. */
export function segmentsOf(dose: Dose, side: AssignmentSide, perSide: boolean): Segment[] {
  const segments: Segment[] = [];
  for (const [bar, barSide] of barSides(dose, side, perSide).entries()) {
    const place = { bar, side: barSide };
    if (bar === 0) segments.push({ kind: "ready", seconds: getReadySeconds, ...uncounted, ...place });
    else segments.push({ kind: "rest", seconds: restSeconds, ...uncounted, ...place });
    segments.push(...oneSet(dose).map((part) => ({ ...part, ...place })));
  }
  return segments;
}

const uncounted = { rep: null, reps: null, hold: null };

function barSides(dose: Dose, side: AssignmentSide, perSide: boolean): Segment["side"][] {
  const sets = dose.minutes === undefined ? (dose.sets ?? 1) : 1;
  const each = <Item>(item: Item) => Array.from({ length: sets }, () => item);
  if (side === "left" || side === "right") return each(side);
  if (!perSide || side === "none" || dose.minutes !== undefined) return each(null);
  const both: Segment["side"][] = ["left", "right"];
  if (side === "alternating") return each(both).flat();
  return both.flatMap((half) => (half === dose.extraSetSide ? [...each(half), half] : each(half)));
}

function oneSet({ minutes, reps, holdSeconds }: Dose): Omit<Segment, "bar" | "side">[] {
  if (minutes !== undefined) return [{ kind: "time", seconds: minutes * 60, ...uncounted }];
  const count = reps ?? 1;
  const isPaced = holdSeconds === undefined || (count > 1 && holdSeconds <= longestPacedHold);
  if (isPaced) {
    const hold = holdSeconds ?? null;
    return [{ kind: "reps", seconds: count * paceOf(hold), rep: null, reps: count, hold }];
  }
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((rep) => {
    const hold = { kind: "hold" as const, seconds: holdSeconds, rep: count > 1 ? rep : null, reps: count, hold: null };
    return rep < count ? [hold, { ...hold, kind: "release" as const, seconds: releaseSeconds }] : [hold];
  });
}

/** Seconds of one paced repetition: there, hold or turn, back, turn. */
export const paceOf = (hold: number | null) => movingSeconds + Math.max(turnSeconds, hold ?? 0);

/** The same sets without a time limit: each lasts until the person says that it is done. */
export function atOwnPace(segments: readonly Segment[]): Segment[] {
  const firstOfBar = segments.filter(isWork).filter(({ bar }, index, works) => works[index - 1]?.bar !== bar);
  return firstOfBar.map((segment) => ({ ...segment, seconds: Number.POSITIVE_INFINITY }));
}

/** Minutes that one session takes by this clock, rests included, getting ready left out. */
export function clockMinutes(dose: Dose, side: AssignmentSide, perSide: boolean): number {
  const counted = segmentsOf(dose, side, perSide).filter(({ kind }) => kind !== "ready");
  return counted.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
}

export function startClock(segments: readonly Segment[]): SessionClock {
  return {
    segments,
    index: 0,
    elapsed: 0,
    running: segments.length > 0,
    finished: segments.length === 0,
    spent: 0,
    cutBars: [],
  };
}

/** Lets seconds pass. Time beyond a segment's end flows into the next: a phone that slept catches up. */
export function tick(clock: SessionClock, seconds: number): SessionClock {
  if (!clock.running || clock.finished) return clock;
  let { index, elapsed, spent } = clock;
  let left = seconds;
  for (;;) {
    const segment = clock.segments[index];
    if (!segment) return { ...clock, index: clock.segments.length - 1, ...atEnd(clock, spent) };
    const step = Math.min(left, segment.seconds - elapsed);
    elapsed += step;
    left -= step;
    if (segment.kind !== "ready") spent += step;
    if (elapsed < segment.seconds) return { ...clock, index, elapsed, spent };
    index += 1;
    elapsed = 0;
  }
}

function atEnd({ segments }: SessionClock, spent: number) {
  return { elapsed: segments.at(-1)?.seconds ?? 0, running: false, finished: true, spent };
}

export function pauseClock(clock: SessionClock): SessionClock {
  return { ...clock, running: false };
}

export function resumeClock(clock: SessionClock): SessionClock {
  return clock.finished ? clock : { ...clock, running: true };
}

/** On to the next set, past what is left of this one or of the pause before it; after the last set the exercise is finished. */
export function nextSet(clock: SessionClock): SessionClock {
  const bar = clock.segments[clock.index]?.bar ?? 0;
  const kind = clock.segments[clock.index]?.kind;
  if (kind === "rest" || kind === "ready") return { ...clock, index: clock.index + 1, elapsed: 0 };
  const index = clock.segments.findIndex((segment) => segment.bar > bar);
  const cutBars = isWorkLeft(clock, bar) ? [...clock.cutBars, bar] : clock.cutBars;
  const left = { ...clock, cutBars };
  return index === -1 ? { ...left, ...atEnd(clock, clock.spent) } : { ...left, index, elapsed: 0 };
}

/** Whether time of a set is still to count. A set without a time limit is over when the person says so. */
function isWorkLeft({ segments, index, elapsed }: SessionClock, bar: number): boolean {
  return segments.some(
    (segment, place) =>
      segment.bar === bar &&
      isWork(segment) &&
      Number.isFinite(segment.seconds) &&
      (place > index || (place === index && elapsed < segment.seconds)),
  );
}

/** Finished, and every set of it was counted to its end. */
export function playedThrough({ finished, cutBars }: SessionClock): boolean {
  return finished && cutBars.length === 0;
}

/** Back to the start of this set, or of the one before when this one has hardly begun. */
export function previousSet(clock: SessionClock): SessionClock {
  const bar = clock.segments[clock.index]?.bar ?? 0;
  const startOf = (wanted: number) => clock.segments.findIndex((segment) => segment.bar === wanted && isWork(segment));
  const begun = clock.index > startOf(bar) || clock.elapsed > 2;
  const index = begun || bar === 0 ? startOf(bar) : startOf(bar - 1);
  const again = clock.segments[Math.max(0, index)]?.bar ?? 0;
  const cutBars = clock.cutBars.filter((cut) => cut < again);
  return { ...clock, index: Math.max(0, index), elapsed: 0, finished: false, cutBars };
}

const isWork = ({ kind }: Segment) => kind === "hold" || kind === "reps" || kind === "time";

/** Whole sets done. With both sides in turn a set is done when both of its sides are. */
export function setsDone(clock: SessionClock): number {
  const bars = (clock.segments.at(-1)?.bar ?? -1) + 1;
  const sides = new Set(clock.segments.map(({ side }) => side)).size || 1;
  const done = clock.finished ? bars : (clock.segments[clock.index]?.bar ?? 0);
  return Math.floor(done / sides);
}

export interface ClockView {
  segment: Segment;
  /** Whole seconds still to count, never below 1 before the end. */
  secondsLeft: number;
  /** 0…1 through the segment. */
  progress: number;
  /** The repetition being done, 1, 2, 3 … */
  rep: number | null;
  bar: number;
  bars: number;
  /** Share of each bar that is done, 0…1. */
  filled: number[];
}

/** What the screen shows of a clock. Null when there is nothing to count. */
export function viewClock(clock: SessionClock): ClockView | null {
  const segment = clock.segments[clock.index];
  if (!segment) return null;
  const bars = (clock.segments.at(-1)?.bar ?? 0) + 1;
  const pacedRep =
    segment.reps === null ? null : Math.min(segment.reps, Math.floor(clock.elapsed / paceOf(segment.hold)) + 1);
  return {
    segment,
    secondsLeft: Math.max(0, Math.ceil(segment.seconds - clock.elapsed - 1e-6)),
    progress: progressOf(clock, segment),
    rep: segment.kind === "reps" ? pacedRep : segment.rep,
    bar: segment.bar,
    bars,
    filled: Array.from({ length: bars }, (_, bar) => filledShare(clock, bar)),
  };
}

/** A set without a time limit is nowhere until it is done. */
function progressOf({ elapsed, finished }: SessionClock, { seconds }: Segment): number {
  if (!Number.isFinite(seconds) || seconds === 0) return finished || seconds === 0 ? 1 : 0;
  return elapsed / seconds;
}

function filledShare(clock: SessionClock, bar: number): number {
  if (clock.finished) return 1;
  const works = clock.segments
    .map((segment, index) => ({ segment, index }))
    .filter(({ segment }) => segment.bar === bar && isWork(segment));
  const total = works.reduce((sum, { segment }) => sum + segment.seconds, 0);
  if (!Number.isFinite(total)) return works.every(({ index }) => index < clock.index) ? 1 : 0;
  const done = works.reduce((sum, { segment, index }) => {
    if (index < clock.index) return sum + segment.seconds;
    return index === clock.index ? sum + clock.elapsed : sum;
  }, 0);
  return total === 0 ? 0 : done / total;
}
