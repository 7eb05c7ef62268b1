import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bundleForBrowser, gzippedSize } from "../../support/bundle";

const engine = `
  export { solveFrame } from "@/domain/figure/frame";
  export { momentAt, momentOfPhase } from "@/domain/figure/timeline";
`;
const engineLimit = 16 * 1024;
const poseLimit = 40 * 1024;

const folder = path.resolve(import.meta.dirname, "../../../content/pose");
/** Every pose of the catalog as it travels: JSON without spaces. */
const poses = readdirSync(folder)
  .map((file) => JSON.stringify(JSON.parse(readFileSync(path.join(folder, file), "utf8"))))
  .join("\n");

describe("what figures weigh", () => {
  it("is under 16 KB for the engine", async () => {
    expect(gzippedSize(await bundleForBrowser(engine))).toBeLessThan(engineLimit);
  });

  it("is over it as soon as the gate for pose data slips in: the scale weighs", async () => {
    const withGate = `${engine} export { poseFaults } from "@/domain/figure/pose-schema";`;
    expect(gzippedSize(await bundleForBrowser(withGate))).toBeGreaterThan(engineLimit);
  });

  it("is no schema library for a page that only draws", async () => {
    const still = await bundleForBrowser(`export { FigureStill } from "@/components/figure/figure-still";`);
    const gate = await bundleForBrowser(`export { chosenLookSchema } from "@/domain/figure/look";`);
    expect(still).not.toContain("ZodObject");
    expect(gate).toContain("ZodObject");
  });

  it("is under 40 KB for the poses of the whole catalog", () => {
    expect(readdirSync(folder).length).toBeGreaterThan(80);
    expect(gzippedSize(poses)).toBeLessThan(poseLimit);
    // Noise does not shrink: three times as many digits would be too much.
    const noise = Array.from({ length: 120_000 }, (_, i) => Math.abs(Math.sin(i) * 1e9).toString(36)).join("");
    expect(gzippedSize(poses + noise)).toBeGreaterThan(poseLimit);
  });
});
