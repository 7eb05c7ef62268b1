import type { BuildName } from "./profiles";

/** What a painted shape is; the colour of each is a CSS variable of the picture, never part of the data. */
export const shapeRoles = [
  "floor",
  "mat",
  "mat-edge",
  "wall",
  "prop",
  "prop-shade",
  "band-edge",
  "band",
  "skin",
  "top",
  "legs",
  "hair",
  "ear",
  "eye",
  "crease",
  "skin-crease",
  "muscle",
  "muscle-deep",
  "fibre",
  "bone",
  "arrow",
  "arrow-head",
] as const;
export type ShapeRole = (typeof shapeRoles)[number];

/** One path of a frame, painted in order. `d` is SVG path data in hundredths of % of stature, y down. */
export interface FrameShape {
  role: ShapeRole;
  d: string;
  /** On the far side: the darker tint. */
  far?: boolean;
  /** Without its outline, to dissolve one part into another. */
  plain?: boolean;
  /** Filled even-odd instead of nonzero. */
  evenOdd?: boolean;
  /** 0…1; left out is 1. */
  opacity?: number;
}

export const outfits = ["leggings", "shorts"] as const;
export const buildNames = ["slim", "broad"] as const satisfies readonly BuildName[];
export const hairStyles = ["bun", "short"] as const;
/** How the person is dressed and built; skin tone is a class of the picture, because only colours depend on it. */
export interface FigureLook {
  outfit: (typeof outfits)[number];
  hair: (typeof hairStyles)[number];
  build: BuildName;
}
export const defaultLook: FigureLook = { outfit: "leggings", hair: "bun", build: "slim" };

export const skinTones = ["light", "medium", "olive", "tan", "brown", "dark"] as const;
export type SkinTone = (typeof skinTones)[number];

/** How a client wants the figures to look: everything a picture needs. */
export interface ChosenLook extends FigureLook {
  tone: SkinTone;
}
/** Until somebody chooses, and wherever no client is meant. */
export const defaultChosenLook: ChosenLook = { ...defaultLook, tone: "medium" };
