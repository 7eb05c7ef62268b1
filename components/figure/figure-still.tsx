import { describeFigure } from "@/domain/figure/describe";
import type { FigureSide } from "@/domain/figure/frame";
import type { PoseData } from "@/domain/figure/pose-data";
import { type ChosenLook, defaultChosenLook } from "@/domain/figure/shapes";
import { effortKey, momentOfKey } from "@/domain/figure/timeline";
import { FigurePlaceholder } from "./figure-placeholder";
import { FigureShapes, viewBoxOf } from "./figure-shapes";
import { safePicture, wholeFrame } from "./safe-picture";

export interface FigureStillProps {
  pose: PoseData;
  /** The prescribed side. Poses are stored for the right; "left" is drawn as its mirror. */
  side: FigureSide;
  at: "start" | "effort";
  /** What the picture shows, for those who cannot see it: usually the exercise's title. */
  label: string;
  width?: number | string;
  height?: number | string;
  /** Of a finger's width: drawn with fewer points. Default: when `width` is at most 96 pixels. */
  small?: boolean;
  /** Skin, hair, clothes and build, as the client chose them. */
  look?: Partial<ChosenLook>;
  /** Draw the arrows of the movement. Default: at the effort. */
  arrows?: boolean;
  /** The start posture as a pale shadow behind the effort. */
  ghost?: boolean;
  className?: string;
}

/** One picture of an exercise, drawn on the server. A pose that cannot be drawn leaves an empty mat. */
export function FigureStill(props: FigureStillProps) {
  const { label, width, height, className } = props;
  const look = { ...defaultChosenLook, ...props.look };
  const picture = safePicture(() => drawStill(props, look));
  if (!picture) return <FigurePlaceholder label={label} text="" className={className} />;
  const { frame, shadow, name } = picture;
  return (
    <svg
      viewBox={viewBoxOf(frame)}
      width={width}
      height={height}
      role="img"
      aria-label={name}
      className={`fig fig-tone-${look.tone}${className ? ` ${className}` : ""}`}
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

const smallWidth = 96;

function drawStill(props: FigureStillProps, look: ChosenLook) {
  const { pose, side, at, label, arrows, ghost = false, width } = props;
  const coarse = props.small ?? (typeof width === "number" && width <= smallWidth);
  const key = at === "start" ? 0 : effortKey(pose);
  const moves = at === "effort" && key > 0;
  return {
    frame: wholeFrame(pose, momentOfKey(key), { side, look, coarse, arrows: arrows ?? moves }),
    shadow: ghost && key > 0 ? wholeFrame(pose, momentOfKey(0), { side, look, coarse, bare: true }) : null,
    name: describeFigure(pose, key, side, label),
  };
}
