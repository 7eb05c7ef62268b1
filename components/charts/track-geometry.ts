import { scaleLinear } from "d3-scale";

type Track = { before: number; now: number; goal: number | null };

/**
 * Places before, now and goal on a track from x 6 to x 114. The first measure is always left and the goal right,
 * whichever number is larger; a measure that got worse moves left of where it began.
 */
export function trackPositions({ before, now, goal }: Track): { before: number; now: number; goal: number | null } {
  const towards = goal ?? now;
  const sign = towards >= before ? 1 : -1;
  const places = [before, now, ...(goal === null ? [] : [goal])].map((value) => value * sign);
  const low = Math.min(...places);
  const high = Math.max(...places);
  const margin = high === low ? 1 : (high - low) * 0.1;
  const scale = scaleLinear()
    .domain([low - margin, high + margin])
    .range([6, 114]);
  const place = (value: number) => Math.round(scale(value * sign) * 100) / 100;
  return { before: place(before), now: place(now), goal: goal === null ? null : place(goal) };
}
