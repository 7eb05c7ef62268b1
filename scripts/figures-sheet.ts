// Draws every pose at start, middle and effort, large and small, into screens/figures/ for people to look at.
// npm run figures:sheet -- [parts of keys] [--rows=6] [--dark] [--left] [--broad]
import fs from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { type Frame, solveFrame } from "@/domain/figure/frame";
import type { PoseData } from "@/domain/figure/pose-data";
import { poseSchema } from "@/domain/figure/pose-schema";
import { effortKey, type Moment, momentOfKey } from "@/domain/figure/timeline";
import { chromiumArgs, chromiumPath } from "@/tests/support/browser";

const root = path.resolve(import.meta.dirname, "..");
const out = path.join(root, "screens/figures");
const css = fs.readFileSync(path.join(root, "components/figure/figure.css"), "utf8");
const folder = path.join(root, "content/pose");
const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const dark = process.argv.includes("--dark");
const left = process.argv.includes("--left");
const broad = process.argv.includes("--broad");

const paint = ({ shapes, box }: Frame, width: number) => {
  const paths = shapes.map(
    ({ role, d, far, plain, evenOdd, opacity }) =>
      `<path class="fig-${role}${far ? " fig-far" : ""}${plain ? " fig-plain" : ""}" d="${d}"` +
      `${evenOdd ? ' fill-rule="evenodd"' : ""}${opacity === undefined ? "" : ` opacity="${opacity.toFixed(2)}"`}/>`,
  );
  return `<svg class="fig" width="${width}" viewBox="${box.x} ${box.y} ${box.width} ${box.height}">${paths.join("")}</svg>`;
};

function row(pose: PoseData): string {
  const last = effortKey(pose);
  const moments: Moment[] =
    last === 0
      ? [momentOfKey(0)]
      : [momentOfKey(0), { from: Math.max(0, last - 1), to: last, progress: 0.5 }, momentOfKey(last)];
  if (pose.loop === "cycle" && pose.keys.length > 3) moments.push(momentOfKey(3));
  const frames = moments.map((moment, i) =>
    solveFrame(pose, moment, {
      side: left ? "left" : "right",
      arrows: i >= 2,
      look: broad ? { build: "broad", outfit: "shorts", hair: "short" } : {},
    }),
  );
  const labels = moments.map(({ to, progress }) => (progress ? "" : (pose.keys[to]?.label ?? "")));
  const cells = frames.map((frame, i) => `<td>${paint(frame, 600)}${labels[i]}&nbsp;</td>`);
  const small = frames.map((frame) => paint(frame, 160));
  return `<tr><th>${pose.key}<br>${small.join("")}</th>${cells.join("")}</tr>`;
}

const poses = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith(".json") && (!asked.length || asked.some((word) => file.includes(word))))
  .map((file) => poseSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"))));

const rowsPerPage = Number(process.argv.find((word) => word.startsWith("--rows="))?.slice(7) ?? 6);

async function drawPage(browser: Browser, name: string, rows: string): Promise<void> {
  const sheet = await browser.newPage();
  await sheet.setContent(
    `<!doctype html><html${dark ? ' data-theme="dark"' : ""}><meta charset="utf-8"><style>${css}
body{margin:8px;width:max-content;font:14px sans-serif;background:${dark ? "#172126" : "#fff"};color:${dark ? "#dde6e9" : "#22313a"}}
td,th{border:1px solid #8884;vertical-align:bottom;font-weight:600}</style><table>${rows}</table>`,
  );
  await sheet.locator("body").screenshot({ path: path.join(out, `${name}.png`) });
  await sheet.close();
}

fs.mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
for (let first = 0; first < poses.length; first += rowsPerPage) {
  const name = `sheet-${String(first / rowsPerPage + 1).padStart(2, "0")}${dark ? "-dark" : ""}`;
  await drawPage(
    browser,
    name,
    poses
      .slice(first, first + rowsPerPage)
      .map(row)
      .join(""),
  );
}
await browser.close();
console.log(`${poses.length} poses drawn into screens/figures`);
