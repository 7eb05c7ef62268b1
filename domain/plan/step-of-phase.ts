/** The step of the method that a phase of a plan belongs to. */
export const stepOfPhase = {
  relieve: "relieve",
  relax: "muscles",
  stimulate: "muscles",
  strengthen: "muscles",
  joint: "joints",
} as const;
