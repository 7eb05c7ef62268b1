// Draws the body map once, into content/body-map.json: one clean outline and 77 regions a view, that fit without overlap.
import fs from "node:fs";
import path from "node:path";
import { type BodyView, bodyRegions, bodyViews } from "@/domain/figure/body-map";
import { mapLines } from "@/domain/figure/body-map-lines";
import { mapSilhouette, standForMap } from "@/domain/figure/body-map-outline";
import { roughRegions } from "@/domain/figure/body-map-regions";
import { linePath } from "@/domain/figure/path";
import type { Point } from "@/domain/figure/vector";
import {
  closeGaps,
  farthestInside,
  fillPolygon,
  type Grid,
  newGrid,
  outlineOf,
  polygonsOfPath,
} from "./body-map/raster";

/** Cells of a grid of .08 units over the picture: fine enough that a traced edge looks drawn. */
const cell = 0.08;
const [left, top, width, height] = [-31, -103, 62, 108];

const round = (n: number) => Math.round(n * 100);

function drawView(view: BodyView) {
  const figure = standForMap(view);
  const shape = (): Grid => newGrid(left, top, Math.ceil(width / cell), Math.ceil(height / cell), cell);
  const person = shape();
  for (const polygon of polygonsOfPath(mapSilhouette(figure, view))) fillPolygon(person, polygon, 1);
  const owner = shape();
  const rough = roughRegions(figure, view);
  for (const [index, { points }] of rough.entries()) fillPolygon(owner, points, index + 1);
  for (let i = 0; i < owner.cells.length; i++) if (!person.cells[i]) owner.cells[i] = 0;
  closeGaps(owner, person);
  const drawn = rough.map(({ id }, index) => {
    const mark = index + 1;
    const outlines = outlineOf(owner, mark, 0.07).filter((points) => points.length > 3);
    const { at, room } = farthestInside(owner, mark);
    return {
      id,
      d: outlines.map((points: Point[]) => linePath(points, true)).join(""),
      x: round(at[0]),
      y: round(at[1]),
      room: round(room),
    };
  });
  const known = bodyRegions.filter((region) => region.view === view).map(({ id }) => id);
  const missing = known.filter((id) => !drawn.some((region) => region.id === id && region.d));
  if (missing.length || drawn.length !== known.length) throw new Error(`Not drawn: ${missing.join(", ")}`);
  return {
    outline: outlineOf(person, 1, 0.05)
      .map((points: Point[]) => linePath(points, true))
      .join(""),
    lines: mapLines(figure, view),
    regions: known.flatMap((id) => drawn.filter((region) => region.id === id)),
  };
}

const file = path.resolve(import.meta.dirname, "../content/body-map.json");
const [front, back] = bodyViews.map(drawView);
fs.writeFileSync(file, `${JSON.stringify({ front, back })}\n`);
console.log(`${file}: ${Math.round(fs.statSync(file).size / 1024)} KB`);
