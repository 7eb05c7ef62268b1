import drawing from "@/content/body-map.json";
import { type BodyView, isRegionId, type RegionId, type RegionValues } from "@/domain/figure/body-map";

export interface DrawnRegion {
  id: RegionId;
  /** SVG path data, in hundredths of % of stature. */
  d: string;
  /** Where a number has most room, and how much (radius). */
  x: number;
  y: number;
  room: number;
}

const known = (regions: readonly (Omit<DrawnRegion, "id"> & { id: string })[]): DrawnRegion[] =>
  regions.flatMap(({ id, ...rest }) => (isRegionId(id) ? [{ id, ...rest }] : []));

/** The drawn map of each view; made by scripts/draw-body-map.ts. */
export const bodyMapDrawing: Record<BodyView, { outline: string; lines: string; regions: DrawnRegion[] }> = {
  front: { outline: drawing.front.outline, lines: drawing.front.lines, regions: known(drawing.front.regions) },
  back: { outline: drawing.back.outline, lines: drawing.back.lines, regions: known(drawing.back.regions) },
};
export const bodyMapBox = "-2900 -10200 5800 10720";

/** The paint of a pain level: 0 is marked but painless; 1–10 grow darker and redder. */
export const painClass = (intensity: number | undefined): string =>
  intensity === undefined ? "" : ` fig-pain fig-pain-${Math.max(0, Math.min(10, Math.round(intensity)))}`;

export const painOf = (values: RegionValues, id: string): number | undefined => values[id]?.intensity;
