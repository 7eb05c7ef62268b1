import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { signInDemo } from "@/tests/e2e/support/demo";
import { chromiumArgs, chromiumPath } from "@/tests/support/browser";
import { startPortal } from "@/tests/support/portal";
import { listScreens, type Screen, type Viewer } from "./screens/list";

const root = path.resolve(import.meta.dirname, "..");
const viewports = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };
const themes = ["light", "dark"] as const;

/** What no page shows in one piece: each pose, the pelvis in six states, the muscle and the body maps. */
const sheets = {
  "figures-poses": ["figures-sheet.ts"],
  "figures-poses-dark": ["figures-sheet.ts", "--dark"],
  "figures-pelvis-and-maps": ["pelvis-sheet.ts"],
};

/**
 * Walks every page as every role with the demo data and writes PNGs to `screens/`, the sheets of figures among them.
 * `--only text` narrows it.
 */
async function main(): Promise<void> {
  const only = process.argv[process.argv.indexOf("--only") + 1];
  const wanted = process.argv.includes("--only") && only ? only : "";
  if (!wanted) rmSync(path.join(root, "screens"), { recursive: true, force: true });
  const drawn = Object.entries(sheets).filter(([name]) => name.includes(wanted));
  for (const [, [file = "", ...options]] of drawn) drawSheet(file, options);
  // Asked for sheets alone: no page has such a name.
  if (wanted.startsWith("figures")) return;
  const portal = await startPortal({ name: "screens" });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  let count = 0;
  try {
    const screens = (await listScreens()).filter(({ name }) => name.includes(wanted));
    const folder = path.join(root, "screens");
    mkdirSync(folder, { recursive: true });
    for (const viewer of new Set(screens.map((screen) => screen.as))) {
      for (const theme of themes) {
        for (const [size, viewport] of Object.entries(viewports)) {
          const shots = screens.filter((screen) => screen.as === viewer);
          await shoot(browser, {
            baseUrl: portal.baseUrl,
            viewer,
            theme,
            viewport,
            shots,
            fileOf: (name) => path.join(folder, `${name}.${size}.${theme}.png`),
          });
          count += shots.length;
        }
      }
    }
  } finally {
    await browser.close();
    const { closePool } = await import("@/db/pool");
    await closePool();
    await portal.stop();
  }
  console.log(`${count} pictures in screens/`);
}

function drawSheet(file: string, options: string[]): void {
  const program = ["--import", "tsx", path.join(root, "scripts", file), ...options];
  const { status } = spawnSync(process.execPath, program, { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error(`${file} ended with ${status}.`);
}

interface Shoot {
  baseUrl: string;
  viewer: Viewer;
  theme: string;
  viewport: { width: number; height: number };
  shots: Screen[];
  fileOf: (name: string) => string;
}

async function shoot(browser: Browser, { baseUrl, viewer, theme, viewport, shots, fileOf }: Shoot): Promise<void> {
  const context = await browser.newContext({
    viewport,
    baseURL: baseUrl,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
  await context.addCookies([{ name: "theme", value: theme, url: baseUrl }]);
  await signInDemo(context, viewer, baseUrl);
  const page = await context.newPage();
  page.on("pageerror", (error) => console.log(`  error on ${page.url()}: ${error.message}`));
  for (const { name, url, prepare } of shots) {
    const response = await page.goto(url, { waitUntil: "networkidle" });
    if (prepare) await prepare(page);
    if ((response?.status() ?? 0) >= 500) console.log(`  ${name}: ${response?.status()}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    if (wide) console.log(`  ${name}: wider than ${viewport.width}`);
    await page.screenshot({ path: fileOf(name), fullPage: true });
  }
  await context.close();
}

await main();
