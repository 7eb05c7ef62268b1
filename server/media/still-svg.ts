import { type FigureColour, figureColours } from "@/domain/figure/colours";
import { type Frame, solveFrame } from "@/domain/figure/frame";
import { type Paint, paintOf } from "@/domain/figure/paint";
import type { PoseData } from "@/domain/figure/pose-data";
import type { ChosenLook, FrameShape } from "@/domain/figure/shapes";
import { effortKey, momentOfKey } from "@/domain/figure/timeline";
import type { AssignmentSide } from "@/domain/plan/words";

/**
 * The effort of a pose as an SVG file of a finger's width, by day and, where the page that shows it is dark, by night.
 * Poses know no turns: what alternates is drawn on the right. Null where the pose cannot be drawn.
 */
export function stillSvg(pose: PoseData, side: AssignmentSide, look: ChosenLook): string | null {
  const frame = drawn(pose, side, look);
  if (!frame) return null;
  const { box, shapes } = frame;
  const styles = new Map<string, Paint>();
  const paths = shapes.map((shape) => pathOf(shape, styles));
  const rules = [...styles].map(([name, paint]) => `.${name}{${ruleOf(paint)}}`).join("");
  const used = new Set([...styles.values()].flatMap(({ fill, stroke }) => [fill, stroke]));
  const colours = (mode: "light" | "dark") =>
    Object.entries(figureColours(mode, look.tone))
      .filter(([name]) => [...used].some((colour) => colour === name))
      .map(([name, value]) => `--${name}:${value}`)
      .join(";");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x} ${box.y} ${box.width} ${box.height}">` +
    `<style>:root{${colours("light")}}@media (prefers-color-scheme:dark){:root{${colours("dark")}}}` +
    `path{stroke-linejoin:round;stroke-linecap:round}${rules}</style>${paths.join("")}</svg>`
  );
}

function drawn(pose: PoseData, side: AssignmentSide, look: ChosenLook): Frame | null {
  try {
    const moment = momentOfKey(effortKey(pose));
    const frame = solveFrame(pose, moment, { side: side === "alternating" ? "right" : side, look, coarse: true });
    const isWhole = Object.values(frame.box).every(Number.isFinite);
    return isWhole && !frame.shapes.some(({ d }) => d.includes("N") || d.includes("I")) ? frame : null;
  } catch {
    return null;
  }
}

function pathOf(shape: FrameShape, styles: Map<string, Paint>): string {
  const { role, far, plain, evenOdd, opacity } = shape;
  const name = `${role}${far ? "-far" : ""}${plain ? "-plain" : ""}`;
  styles.set(name, paintOf(shape));
  const rule = evenOdd ? ' fill-rule="evenodd"' : "";
  const seen = opacity !== undefined && opacity < 0.995 ? ` opacity="${Math.round(opacity * 100) / 100}"` : "";
  return `<path class="${name}"${rule}${seen} d="${shape.d}"/>`;
}

const colour = (name: FigureColour | "white") => (name === "white" ? "#fff" : `var(--${name})`);

function ruleOf({ fill, stroke, width, opacity, dash, behind }: Paint): string {
  const line = stroke
    ? `;stroke:${colour(stroke)};stroke-width:${width}${behind ? ";paint-order:stroke" : ""}${dash ? `;stroke-dasharray:${dash}` : ""}`
    : "";
  return `fill:${fill ? colour(fill) : "none"}${line}${opacity ? `;opacity:${opacity}` : ""}`;
}
