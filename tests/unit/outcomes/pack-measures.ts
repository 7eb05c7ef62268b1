import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type MeasureContent, measureContentSchema } from "@/domain/catalog/measure-content";

const folder = path.join(process.cwd(), "content", "measure");

/** The measures that are built in, as they are shipped. */
export const packMeasures: MeasureContent[] = readdirSync(folder).map((name) =>
  measureContentSchema.parse(JSON.parse(readFileSync(path.join(folder, name), "utf8"))),
);

export function packMeasure(key: string): MeasureContent {
  const found = packMeasures.find((measure) => measure.key === key);
  if (!found) throw new Error(`No measure ${key} is built in.`);
  return found;
}
