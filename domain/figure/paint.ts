import type { FigureColour } from "./colours";
import type { FrameShape, ShapeRole } from "./shapes";

/** How a shape is painted. Widths and dashes are in hundredths of % of stature, like the paths. */
export interface Paint {
  fill?: FigureColour;
  /** A colour of the figure, or white. */
  stroke?: FigureColour | "white";
  width?: number;
  /** Of the whole shape, 0…1. */
  opacity?: number;
  dash?: string;
  /** The outline lies behind the fill, so that only its outer half shows. */
  behind?: boolean;
}

const paints: Record<ShapeRole, Paint> = {
  skin: { fill: "skin", stroke: "skin-line", width: 55, behind: true },
  ear: { fill: "skin", stroke: "skin-line", width: 40, behind: true },
  top: { fill: "top", stroke: "top-line", width: 55, behind: true },
  legs: { fill: "legs", stroke: "legs-line", width: 55, behind: true },
  hair: { fill: "hair", stroke: "hair-line", width: 40, behind: true },
  eye: { stroke: "hair", width: 42, opacity: 0.75 },
  crease: { stroke: "legs-line", width: 40, opacity: 0.8 },
  "skin-crease": { stroke: "skin-line", width: 40, opacity: 0.8 },
  muscle: { fill: "muscle", stroke: "muscle-halo", width: 80, behind: true },
  "muscle-deep": { fill: "muscle", stroke: "muscle-halo", width: 90, dash: "130 90", behind: true },
  fibre: { stroke: "white", width: 28, opacity: 0.45 },
  bone: { fill: "bone", stroke: "bone-line", width: 28 },
  floor: { stroke: "floor", width: 60 },
  mat: { fill: "mat", stroke: "mat-edge", width: 40 },
  "mat-edge": { fill: "mat-edge", stroke: "mat-edge", width: 30 },
  prop: { fill: "prop", stroke: "prop-line", width: 40 },
  "prop-shade": { fill: "prop-shade", stroke: "prop-line", width: 40 },
  wall: { fill: "wall", stroke: "wall-line", width: 50 },
  band: { stroke: "band", width: 110 },
  "band-edge": { stroke: "prop-line", width: 160 },
  arrow: { stroke: "arrow", width: 100 },
  "arrow-head": { fill: "arrow", stroke: "arrow", width: 50 },
};
const far: Partial<Record<ShapeRole, FigureColour>> = { skin: "skin-far", top: "top-far", legs: "legs-far" };

/** The paint of a shape by its role, as `figure.css` says it to the pages (a test holds the two together). */
export function paintOf(shape: Pick<FrameShape, "role" | "far" | "plain">): Paint {
  const { stroke, width, ...paint } = paints[shape.role];
  return {
    ...paint,
    ...(shape.plain ? {} : { stroke, width }),
    ...(shape.far && far[shape.role] ? { fill: far[shape.role] } : {}),
  };
}
