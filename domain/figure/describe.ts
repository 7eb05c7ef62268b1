import type { FigureSide } from "./frame";
import { muscleSides } from "./muscle-shapes";
import { muscleWords } from "./muscles";
import type { PoseData } from "./pose-data";

/** Swaps the words right and left, for the label of a mirrored pose. */
export const swapSides = (text: string): string =>
  text.replace(/\b(right|left)\b/gi, (word) => {
    const other = word.toLowerCase() === "right" ? "left" : "right";
    return word.charAt(0) === word.charAt(0).toUpperCase() ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  });

/** The label of a key in plain words, with the sides as drawn. Empty when the key has none. */
export function keyLabel(pose: PoseData, key: number, side: FigureSide): string {
  const label = pose.keys[key]?.label ?? "";
  return side === "left" ? swapSides(label) : label;
}

/** The lit muscles in plain words, without repeats: colour alone never says it. */
export const litMuscles = (pose: PoseData): string[] => [
  ...new Set((pose.muscles ?? []).map((data) => muscleWords[muscleSides(data).name])),
];

/** The accessible name of a picture: "Glute bridge, left side: lift and hold". */
export function describeFigure(pose: PoseData, key: number, side: FigureSide, title: string): string {
  const sided = side === "left" ? `${title}, left side` : side === "right" ? `${title}, right side` : title;
  const label = keyLabel(pose, key, side);
  return label ? `${sided}: ${label}` : sided;
}
