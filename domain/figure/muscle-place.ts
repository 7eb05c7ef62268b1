import type { FrameShape } from "./shapes";

/** Where in the painting order a muscle goes: with a limb, over the hips, or with the shirt under the arms. */
export type MusclePlace = "legRight" | "legLeft" | "armRight" | "armLeft" | "hips" | "trunk";
export interface PlacedShape {
  place: MusclePlace;
  shape: FrameShape;
}
