import { boxBehind, cropBehind, drawBehind } from "./draw-behind";
import { boxSide, cropSide, drawSide } from "./draw-side";
import { chooseExaggeration } from "./exaggeration";
import { type PelvisNumbers, pelvisNumbersSchema } from "./numbers";
import type { PelvisBox, PelvisLabel, PelvisShape, PelvisView } from "./shapes";

/** A picture as data: any renderer can paint it. Boxes, paths and labels are in tenths of a mm, y down. */
export interface PelvisDrawing {
  view: PelvisView;
  shapes: PelvisShape[];
  /** To write on a large picture. */
  labels: PelvisLabel[];
  /** How many times as tilted as recorded it is drawn: to be said beside or on the picture whenever it is not 1. */
  exaggeration: number;
  /** Head to thigh. */
  box: PelvisBox;
  /** Pelvis and low back only, for a small picture. */
  crop: PelvisBox;
}

/**
 * Draws pelvis and spine from a person's own numbers (mm and degrees, see {@link PelvisNumbers}). Give `exaggeration` to
 * draw two states at one scale; left out, it is chosen. Geometry: a schematic adult, 27 points a half turned about the hip
 * axis. Throws a ZodError with the path of the bad value for numbers out of bounds.
 */
export function drawPelvis(
  numbers: PelvisNumbers,
  { view, exaggeration }: { view: PelvisView; exaggeration?: number },
): PelvisDrawing {
  const checked = pelvisNumbersSchema.parse(numbers);
  const factor = exaggeration === undefined ? chooseExaggeration(checked) : Math.max(1, Math.min(3, exaggeration));
  const drawn = view === "behind" ? drawBehind(checked, factor) : drawSide(checked, factor);
  const [box, crop] = view === "behind" ? [boxBehind, cropBehind] : [boxSide, cropSide];
  return { view, ...drawn, exaggeration: factor, box, crop };
}
