import type { ChosenLook, FrameShape } from "@/domain/figure/shapes";
import type { Phase, Step } from "@/domain/plan/words";

/** The light palette of app/tokens.css in the colours that a PDF knows. */
export const ink = { full: "#15252c", second: "#435359", third: "#5c6a70" };
export const paper = { sunken: "#f3f0e9", line: "#ddd8d0", action: "#005860" };
export const urgent = { full: "#b71824", soft: "#ffe2de" };
export const attention = { full: "#7a4a00", soft: "#fbecd2" };

const relieve = { full: "#b94834", soft: "#ffe6dd" };
const muscles = { full: "#246a43", soft: "#daf3e1" };
const joints = { full: "#89601f", soft: "#f9ebcf" };
export const hueOfStep: Record<Step, string> = {
  find: "#46509a",
  relieve: relieve.full,
  muscles: muscles.full,
  joints: joints.full,
};
/** The hue of the step that a phase belongs to. */
export const hueOfPhase: Record<Phase, { full: string; soft: string }> = {
  relieve,
  relax: muscles,
  stimulate: muscles,
  strengthen: muscles,
  joint: joints,
};

const skins: Record<ChosenLook["tone"], { fill: string; far: string; line: string; hair: string }> = {
  light: { fill: "#f3d2b8", far: "#e0b99c", line: "#b17c5c", hair: "#8a6a45" },
  medium: { fill: "#e7b896", far: "#d2a081", line: "#a9714f", hair: "#4b3a35" },
  olive: { fill: "#cf9d73", far: "#b88660", line: "#8a5c3c", hair: "#2f2623" },
  tan: { fill: "#bb8460", far: "#a4714f", line: "#754a31", hair: "#2a201d" },
  brown: { fill: "#a5724f", far: "#8f6042", line: "#643d27", hair: "#241c1a" },
  dark: { fill: "#73492f", far: "#623d27", line: "#40261a", hair: "#17120f" },
};

/** How a shape is painted. Widths are in hundredths of % of stature, like the paths. */
export interface Paint {
  fill?: string;
  stroke?: string;
  width?: number;
  opacity?: number;
  dash?: string;
  /** The outline lies behind the fill, so that only its outer half shows. */
  behind?: boolean;
}

/** The paint of a shape by its role, as app/tokens.css says it for the screen. */
export function paintOf({ role, far }: Pick<FrameShape, "role" | "far">, tone: ChosenLook["tone"]): Paint {
  const skin = skins[tone];
  switch (role) {
    case "skin":
      return { fill: far ? skin.far : skin.fill, stroke: skin.line, width: 55, behind: true };
    case "ear":
      return { fill: skin.fill, stroke: skin.line, width: 40, behind: true };
    case "top":
      return { fill: far ? "#2f777d" : "#3a8f95", stroke: "#245d63", width: 55, behind: true };
    case "legs":
      return { fill: far ? "#36435a" : "#41506b", stroke: "#232d40", width: 55, behind: true };
    case "hair":
      return { fill: skin.hair };
    case "eye":
      return { stroke: skin.hair, width: 42, opacity: 0.75 };
    case "crease":
      return { stroke: "#232d40", width: 40, opacity: 0.8 };
    case "skin-crease":
      return { stroke: skin.line, width: 40, opacity: 0.8 };
    case "muscle":
      return { fill: "#f4574a", stroke: "#fff0ec", width: 80, behind: true };
    case "muscle-deep":
      return { fill: "#f4574a", stroke: "#fff0ec", width: 90, dash: "130 90", behind: true };
    case "fibre":
      return { stroke: "#ffffff", width: 28, opacity: 0.45 };
    case "bone":
      return { fill: "#f6efdd", stroke: "#8d8066", width: 28 };
    case "floor":
      return { stroke: "#c3ced2", width: 60 };
    case "mat":
      return { fill: "#dfe9ea", stroke: "#c4d4d6", width: 40 };
    case "mat-edge":
      return { fill: "#c4d4d6", stroke: "#c4d4d6", width: 30 };
    case "prop":
      return { fill: "#c9b79c", stroke: "#8a795f", width: 40 };
    case "prop-shade":
      return { fill: "#a8957a", stroke: "#8a795f", width: 40 };
    case "wall":
      return { fill: "#eef2f3", stroke: "#b9c6ca", width: 50 };
    case "band":
      return { stroke: "#d9822b", width: 110 };
    case "band-edge":
      return { stroke: "#8a795f", width: 160 };
    case "arrow":
      return { stroke: "#1f66d0", width: 100 };
    case "arrow-head":
      return { fill: "#1f66d0", stroke: "#1f66d0", width: 50 };
  }
}
