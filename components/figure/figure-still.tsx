import { describeFigure } from "@/domain/figure/describe";
import { type FigureSide, type FrameOptions, solveFrame } from "@/domain/figure/frame";
import type { PoseData } from "@/domain/figure/pose-data";
import type { SkinTone } from "@/domain/figure/shapes";
import { effortKey, momentOfKey } from "@/domain/figure/timeline";
import { FigureShapes, viewBoxOf } from "./figure-shapes";

export interface FigureStillProps {
  pose: PoseData;
  /** The prescribed side. Poses are stored for the right; "left" is drawn as its mirror. */
  side: FigureSide;
  at: "start" | "effort";
  /** What the picture shows, for those who cannot see it: usually the exercise's title. */
  label: string;
  width?: number | string;
  height?: number | string;
  look?: FrameOptions["look"];
  tone?: SkinTone;
  /** Draw the arrows of the movement. Default: at the effort. */
  arrows?: boolean;
  /** The start posture as a pale shadow behind the effort. */
  ghost?: boolean;
  className?: string;
}

/** One picture of an exercise, drawn on the server. */
export function FigureStill(props: FigureStillProps) {
  const { pose, side, at, label, width, height, look, tone = "medium", ghost = false, className } = props;
  const key = at === "start" ? 0 : effortKey(pose);
  const arrows = props.arrows ?? (at === "effort" && key > 0);
  const frame = solveFrame(pose, momentOfKey(key), { side, look, arrows });
  const shadow = ghost && key > 0 ? solveFrame(pose, momentOfKey(0), { side, look, bare: true }) : null;
  return (
    <svg
      viewBox={viewBoxOf(frame)}
      width={width}
      height={height}
      role="img"
      aria-label={describeFigure(pose, key, side, label)}
      className={`fig fig-tone-${tone}${className ? ` ${className}` : ""}`}
    >
      {shadow && (
        <g className="fig-ghost">
          <FigureShapes shapes={shadow.shapes} />
        </g>
      )}
      <FigureShapes shapes={frame.shapes} />
    </svg>
  );
}
