import type { Grade } from "../../catalog/kinds";

/** How well a pattern fits what is recorded, from least to most (domain reference 8.1). Never a diagnosis. */
export const fitLabels = [
  "not_enough",
  "does_not_fit",
  "fits_a_little",
  "fits_some",
  "fits_most",
  "fits_strongly",
] as const;
export type FitLabel = (typeof fitLabels)[number];

export const fitRank = (label: FitLabel): number => fitLabels.indexOf(label);
export const lowerLabel = (one: FitLabel, two: FitLabel): FitLabel => (fitRank(one) <= fitRank(two) ? one : two);

/** Why a pattern may not be shown above `fits_some`, or null: its grade (8.1), or nothing but P and U tests (9.2). */
export type FitCap = "grade" | "reliability" | null;

/** A result that speaks for the pattern and was found. */
interface MetEvidence {
  weight: number;
  reliability: "G" | "M" | "P" | "U";
}

/** The cap on a pattern's label by what was found for it. */
export function capOf(grade: Grade, met: readonly MetEvidence[]): FitCap {
  const trusted = met.filter(({ reliability }) => reliability === "G" || reliability === "M");
  if (trusted.length === 0) return "reliability";
  return (grade === "D" || grade === "X") && !trusted.some(({ weight }) => weight >= 2) ? "grade" : null;
}

/** Support as a label, before caps: <0.25, <0.5, <0.75, else fits most. */
export function labelOfSupport(support: number): FitLabel {
  if (support < 0.25) return "does_not_fit";
  if (support < 0.5) return "fits_a_little";
  return support < 0.75 ? "fits_some" : "fits_most";
}

export const enoughCoverage = 0.4;
export const strongSupport = 0.85;
export const strongCoverage = 0.6;

/** `fits_strongly` is for grades A to C with much support, much of it tested, and a G-rated test among it. */
export function mayFitStrongly(grade: Grade, met: readonly MetEvidence[]): boolean {
  return grade !== "D" && grade !== "X" && met.some(({ reliability }) => reliability === "G");
}
