import type { Point } from "./vector";

/** Outlines by catalog key, one or more each: the right half as "x,y x,y …", from the midline and up, ‰ of stature. */
export type MusclePlaces = Readonly<Record<string, readonly string[]>>;

/** The points of one outline. */
export const pointsOf = (outline: string): Point[] =>
  outline.split(" ").map((pair): Point => {
    const [x = 0, y = 0] = pair.split(",").map(Number);
    return [x, y];
  });
