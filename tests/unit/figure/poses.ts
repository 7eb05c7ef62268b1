import fs from "node:fs";
import path from "node:path";
import type { PoseData } from "@/domain/figure/pose-data";
import { poseSchema } from "@/domain/figure/pose-schema";

const folder = path.resolve(import.meta.dirname, "../../../content/pose");

/** Every pose that ships, parsed by the gate it came in through. */
export const shippedPoses: PoseData[] = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => poseSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"))));
export const poseFileNames = fs.readdirSync(folder).map((file) => file.replace(".json", ""));

/** Standing on both feet. */
export const standing: PoseData = {
  key: "e_standing",
  base: {},
  anchor: { on: [{ landmark: "heel.right" }, { landmark: "ball.right" }] },
  keys: [{}],
};
