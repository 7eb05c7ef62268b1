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
