import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";

export interface SurvivalPoint {
  time: number;
  survival: number;
  low: number;
  high: number;
}

export const survivalBox = { width: 784, left: 44, right: 770, top: 16, base: 236 } as const;

/** A stepped curve from the start to its last follow-up, with the band around it and where people were cut off. */
export function survivalPaths(steps: readonly SurvivalPoint[], censored: readonly number[], longest: number) {
  const x = scaleLinear([0, longest], [survivalBox.left, survivalBox.right]);
  const y = scaleLinear([0, 1], [survivalBox.base, survivalBox.top]);
  const last = Math.min(longest, Math.max(0, ...censored, ...steps.map(({ time }) => time)));
  const begun = [{ time: 0, survival: 1, low: 1, high: 1 }, ...steps.filter(({ time }) => time <= longest)];
  const end = begun.at(-1);
  const points = end && end.time < last ? [...begun, { ...end, time: last }] : begun;
  const at = (time: number) => begun.findLast((step) => step.time <= time)?.survival ?? 1;
  return {
    curve:
      line<SurvivalPoint>(
        (point) => x(point.time),
        (point) => y(point.survival),
      ).curve(curveStepAfter)(points) ?? "",
    band:
      area<SurvivalPoint>(
        (point) => x(point.time),
        (point) => y(point.low),
        (point) => y(point.high),
      ).curve(curveStepAfter)(points) ?? "",
    marks: censored.filter((time) => time <= longest).map((time) => ({ time, x: x(time), y: y(at(time)) })),
    end: { x: x(last), y: y(at(last)) },
  };
}
