import type { SkinTone } from "./shapes";

/** The colours of a figure by day; `figure.css` says the same to the pages, and a test holds the two together. */
const light = {
  skin: "#e7b896",
  "skin-far": "#d2a081",
  "skin-line": "#a9714f",
  top: "#3a8f95",
  "top-far": "#2f777d",
  "top-line": "#245d63",
  legs: "#41506b",
  "legs-far": "#36435a",
  "legs-line": "#232d40",
  hair: "#4b3a35",
  "hair-line": "#34282500",
  floor: "#c3ced2",
  mat: "#dfe9ea",
  "mat-edge": "#c4d4d6",
  prop: "#c9b79c",
  "prop-shade": "#a8957a",
  "prop-line": "#8a795f",
  wall: "#eef2f3",
  "wall-line": "#b9c6ca",
  band: "#d9822b",
  muscle: "#f4574a",
  "muscle-halo": "#fff0ec",
  bone: "#f6efdd",
  "bone-line": "#8d8066",
  arrow: "#1f66d0",
};
export type FigureColour = keyof typeof light;
export type FigureColours = Record<FigureColour, string>;

const dark: FigureColours = {
  ...light,
  skin: "#e0b192",
  "skin-far": "#b98c70",
  "skin-line": "#7d543c",
  top: "#4aa7ad",
  "top-far": "#37858a",
  "top-line": "#1d4e53",
  legs: "#7386ab",
  "legs-far": "#596a8b",
  "legs-line": "#2b3852",
  hair: "#6b564f",
  "hair-line": "#9a827a",
  floor: "#4b5c64",
  mat: "#2b3d43",
  "mat-edge": "#3d5259",
  prop: "#8f7d62",
  "prop-shade": "#75664f",
  "prop-line": "#54493a",
  wall: "#243339",
  "wall-line": "#55666d",
  band: "#f0a04b",
  muscle: "#ff6b5c",
  "muscle-halo": "#ffd9d3",
  arrow: "#7db4ff",
};

const tone = (skin: string, far: string, line: string, hair: string): Partial<FigureColours> => ({
  skin,
  "skin-far": far,
  "skin-line": line,
  hair,
});
/** Medium is the palette itself. */
const tones: Record<"light" | "dark", Record<SkinTone, Partial<FigureColours>>> = {
  light: {
    light: tone("#f3d2b8", "#e0b99c", "#b17c5c", "#8a6a45"),
    medium: {},
    olive: tone("#cf9d73", "#b88660", "#8a5c3c", "#2f2623"),
    tan: tone("#bb8460", "#a4714f", "#754a31", "#2a201d"),
    brown: tone("#a5724f", "#8f6042", "#643d27", "#241c1a"),
    dark: tone("#73492f", "#623d27", "#40261a", "#17120f"),
  },
  dark: {
    light: tone("#edcab0", "#cba588", "#8f6349", "#94744e"),
    medium: {},
    olive: tone("#cf9d73", "#a87a57", "#6d4830", "#5c4b45"),
    tan: tone("#c18e69", "#9c7051", "#62412c", "#594943"),
    brown: tone("#b07d59", "#8f6345", "#5a3825", "#574842"),
    dark: tone("#8a5d40", "#734c34", "#b58a6c", "#52443e"),
  },
};

/** Every colour of a figure with this skin, by day or by night, as CSS hex colours. */
export const figureColours = (mode: "light" | "dark", skin: SkinTone): FigureColours => ({
  ...(mode === "dark" ? dark : light),
  ...tones[mode][skin],
});
