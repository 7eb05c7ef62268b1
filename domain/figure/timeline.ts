import type { KeyData, PoseData } from "./pose-data";

/** Between two keys of a pose. `progress` 0…1 is plain time; the ease comes later. */
export interface Moment {
  from: number;
  to: number;
  progress: number;
}
/** The parts of one repetition, as a session timer calls them: a tempo of 3-1-3-0 is effort, hold, return, rest. */
export const phases = ["rest", "effort", "hold", "return"] as const;
export type Phase = (typeof phases)[number];

export const startMoment: Moment = { from: 0, to: 0, progress: 0 };

/** Minimum-jerk ease (Flash & Hogan 1985): how a calm human movement speeds up and slows down. 0…1 in, 0…1 out. */
export const easeMovement = (t: number): number => t * t * t * (10 - 15 * t + 6 * t * t);

/** The time 0…1 at which the ease has done `share` (0…1) of the way. */
export function timeOfShare(share: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 18; step++) {
    const middle = (low + high) / 2;
    if (easeMovement(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const still = (key: number): Moment => ({ from: key, to: key, progress: 0 });
const keyAt = (pose: PoseData, index: number): KeyData => pose.keys[index] ?? {};
const secondsTo = (pose: PoseData, index: number) => keyAt(pose, index).move ?? 2;
const secondsAt = (pose: PoseData, index: number) => keyAt(pose, index).hold ?? 0;

/** The key that shows the exercise at its fullest: the last of a there-and-back, the second of a cycle. */
export const effortKey = (pose: PoseData): number =>
  pose.keys.length < 2 ? 0 : pose.loop === "cycle" ? 1 : pose.keys.length - 1;

export const momentOfKey = (key: number): Moment => still(key);

/** The keys of one repetition's way out and way back. A cycle of start, one side, start, other side alternates by `rep`. */
function strokesOf(pose: PoseData, rep: number): { out: number[]; back: number[] } {
  const count = pose.keys.length;
  if (count < 2) return { out: [0], back: [0] };
  if (pose.loop !== "cycle") {
    const out = pose.keys.map((_, index) => index);
    return { out, back: [...out].reverse() };
  }
  const first = (2 * rep) % Math.max(2, count - (count % 2));
  return { out: [first, (first + 1) % count], back: [(first + 1) % count, (first + 2) % count] };
}

function alongKeys(pose: PoseData, keys: number[], progress: number): Moment {
  const legs = keys.slice(1).map((to, i) => ({ from: keys[i] ?? 0, to }));
  // A stroke back takes each step's own time, which is written at its later key.
  const times = legs.map(({ from, to }) =>
    Math.max(0.01, secondsTo(pose, pose.loop === "cycle" ? to : Math.max(from, to))),
  );
  let left = Math.max(0, Math.min(1, progress)) * times.reduce((sum, time) => sum + time, 0);
  for (const [i, leg] of legs.entries()) {
    const time = times[i] ?? 0.01;
    if (left <= time || i === legs.length - 1) return { ...leg, progress: Math.min(1, left / time) };
    left -= time;
  }
  return still(keys[0] ?? 0);
}

/**
 * Where the figure is when an outside timer is `progress` (0…1) through a phase of repetition `rep` (0, 1, 2 …).
 */
export function momentOfPhase(pose: PoseData, phase: Phase, progress: number, rep = 0): Moment {
  const { out, back } = strokesOf(pose, rep);
  if (phase === "rest") return still(out[0] ?? 0);
  if (phase === "hold") return still(out[out.length - 1] ?? 0);
  return alongKeys(pose, phase === "effort" ? out : back, progress);
}

interface Stretch {
  moment: (progress: number) => Moment;
  seconds: number;
  moving: boolean;
}

/** One whole repetition by the pose's own times: holds and moves in order, the return stroke included. */
function stretchesOf(pose: PoseData): Stretch[] {
  const count = pose.keys.length;
  const there = pose.keys.map((_, index) => index);
  const order = pose.loop === "cycle" ? [...there, 0] : [...there, ...there.slice(0, -1).reverse()];
  const stretches: Stretch[] = [{ moment: () => still(0), seconds: secondsAt(pose, 0), moving: false }];
  if (count < 2) return stretches;
  for (const [i, to] of order.slice(1).entries()) {
    const from = order[i] ?? 0;
    const seconds = secondsTo(pose, pose.loop === "cycle" ? to : Math.max(from, to));
    stretches.push({ moment: (progress) => ({ from, to, progress }), seconds, moving: true });
    if (to !== 0) stretches.push({ moment: () => still(to), seconds: secondsAt(pose, to), moving: false });
  }
  return stretches;
}

/** Seconds that one repetition takes by the pose's own times. A pose that never moves takes its hold, at least one second. */
export const repetitionSeconds = (pose: PoseData): number =>
  Math.max(
    pose.keys.length > 1 ? 0.1 : 1,
    stretchesOf(pose).reduce((sum, { seconds }) => sum + seconds, 0),
  );

/**
 * Where the figure is `seconds` after the start, by the pose's own times, repeating. `wait` is how long it will stand still
 * from here (0 while moving), so that a player can sleep.
 */
export function momentAt(pose: PoseData, seconds: number): { moment: Moment; wait: number } {
  const total = repetitionSeconds(pose);
  let left = ((seconds % total) + total) % total;
  for (const stretch of stretchesOf(pose)) {
    if (left < stretch.seconds)
      return {
        moment: stretch.moment(stretch.seconds ? left / stretch.seconds : 0),
        wait: stretch.moving ? 0 : stretch.seconds - left,
      };
    left -= stretch.seconds;
  }
  return { moment: startMoment, wait: pose.keys.length > 1 ? 0 : total };
}

/** How hard the muscles work at a moment, 0…1. */
export function effortAt(pose: PoseData, { from, to, progress }: Moment): number {
  const at = (key: number) => keyAt(pose, key).effort ?? (key === 0 && pose.keys.length > 1 ? 0.45 : 1);
  const t = easeMovement(progress);
  return at(from) + (at(to) - at(from)) * t;
}
