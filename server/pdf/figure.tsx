import { Path, Svg } from "@react-pdf/renderer";
import { figureColours } from "@/domain/figure/colours";
import { type Frame, solveFrame } from "@/domain/figure/frame";
import { paintOf } from "@/domain/figure/paint";
import type { ChosenLook, FrameShape } from "@/domain/figure/shapes";
import { effortKey, momentOfKey } from "@/domain/figure/timeline";
import type { HandoutFigure } from "@/domain/handout/sheet";

interface FigureProps {
  frame: Frame;
  tone: ChosenLook["tone"];
  /** Points. */
  width: number;
  height: number;
}

/** One frame of the figure engine as PDF paths: the same shapes as on the screen, in the light palette. */
export function Figure({ frame: { box, shapes }, tone, width, height }: FigureProps) {
  return (
    <Svg viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} style={{ width, height }}>
      {shapes.flatMap((shape, index) => shapePaths(shape, tone, index))}
    </Svg>
  );
}

function shapePaths(shape: FrameShape, tone: ChosenLook["tone"], index: number) {
  const { fill, stroke, width, dash, behind, opacity = 1 } = paintOf(shape);
  const colours = figureColours("light", tone);
  // By day hair has no outline: its colour is clear, which a PDF does not know.
  const line = stroke === "white" ? "#ffffff" : stroke && stroke !== "hair-line" ? colours[stroke] : undefined;
  const seen = opacity * (shape.opacity ?? 1);
  const filling = {
    d: shape.d,
    fill: fill ? colours[fill] : "none",
    fillRule: shape.evenOdd ? ("evenodd" as const) : ("nonzero" as const),
    fillOpacity: seen,
  };
  const outline = {
    stroke: line,
    strokeWidth: width,
    strokeOpacity: seen,
    strokeDasharray: dash,
    strokeLineJoin: "round" as const,
    strokeLineCap: "round" as const,
  };
  if (!line) return [<Path key={index} {...filling} />];
  if (!behind) return [<Path key={index} {...filling} {...outline} />];
  return [<Path key={`${index}-line`} d={shape.d} fill="none" {...outline} />, <Path key={index} {...filling} />];
}

/** Start and effort of a pose; one of them for a still position; none where the pose cannot be drawn. */
export function framesOf({ pose, side }: HandoutFigure, look: ChosenLook): Frame[] {
  try {
    const last = effortKey(pose);
    const draw = (key: number) => solveFrame(pose, momentOfKey(key), { side, look, arrows: key > 0 });
    const frames = last > 0 ? [draw(0), draw(last)] : [draw(0)];
    return frames.every(isWhole) ? frames : [];
  } catch {
    return [];
  }
}

const isWhole = ({ box, shapes }: Frame) =>
  Object.values(box).every(Number.isFinite) && !shapes.some(({ d }) => d.includes("N") || d.includes("I"));
