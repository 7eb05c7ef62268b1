import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { signInDemo } from "@/tests/e2e/support/demo";
import { chromiumArgs, chromiumPath } from "@/tests/support/browser";
import { startPortal } from "@/tests/support/portal";
import { listScreens, type Screen, type Viewer } from "./screens/list";
import { startFlare } from "./screens/start-flare";
import { type Size, type Variant, variants } from "./screens/variants";

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
 * Walks every page as every role with the demo data and writes PNGs to `screens/`, the sheets of figures among them; the
 * client's pages also in Spanish, from right to left and without a network. `--only text` narrows it to pages, `--variant name`
 * to one way of walking them ("en", "es", "rtl", "offline", "offline-es").
 */
async function main(): Promise<void> {
  const wanted = argument("--only");
  const way = argument("--variant");
  if (!wanted && !way) rmSync(path.join(root, "screens"), { recursive: true, force: true });
  const drawn = way ? [] : Object.entries(sheets).filter(([name]) => name.includes(wanted));
  for (const [, [file = "", ...options]] of drawn) drawSheet(file, options);
  // Asked for sheets alone: no page has such a name.
  if (wanted.startsWith("figures")) return;
  const portal = await startPortal({ name: "screens", env: { PSEUDO_LOCALE: "1" } });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  let count = 0;
  try {
    const screens = (await listScreens()).filter(({ name }) => name.includes(wanted));
    await startFlare(new Date());
    const folder = path.join(root, "screens");
    mkdirSync(folder, { recursive: true });
    for (const variant of variants.filter(({ name }) => !way || way === (name || "en"))) {
      const shown = screens.filter(variant.shows);
      for (const viewer of new Set(shown.map((screen) => screen.as))) {
        const shots = shown.filter((screen) => screen.as === viewer);
        for (const theme of themes) {
          for (const size of variant.sizes) {
            const ending = [size, theme, variant.name].filter(Boolean).join(".");
            const fileOf = (name: string) => path.join(folder, `${name}.${ending}.png`);
            await shoot(browser, { baseUrl: portal.baseUrl, viewer, theme, size, variant, shots, fileOf });
            count += shots.length;
          }
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

function argument(name: string): string {
  const place = process.argv.indexOf(name);
  return place < 0 ? "" : (process.argv[place + 1] ?? "");
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
  size: Size;
  variant: Variant;
  shots: Screen[];
  fileOf: (name: string) => string;
}

async function shoot(browser: Browser, { baseUrl, viewer, theme, size, variant, shots, fileOf }: Shoot): Promise<void> {
  const viewport = viewports[size];
  const context = await browser.newContext({
    viewport,
    baseURL: baseUrl,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
  await context.addCookies([
    { name: "theme", value: theme, url: baseUrl },
    { name: "language", value: variant.language, url: baseUrl },
  ]);
  await signInDemo(context, viewer, baseUrl);
  const page = await context.newPage();
  page.on("pageerror", (error) => console.log(`  error on ${page.url()}: ${error.message}`));
  for (const { name, url, prepare } of shots) {
    await context.setOffline(false);
    const response = await page.goto(url, { waitUntil: "networkidle" });
    if (prepare) await prepare(page);
    if (variant.afterLoad) await variant.afterLoad(page);
    if ((response?.status() ?? 0) >= 500) console.log(`  ${name}: ${response?.status()}`);
    // From right to left what is too wide sticks out on the left, where scrolling is negative.
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    if (wide) console.log(`  ${fileOf(name)}: wider than ${viewport.width}`);
    await page.screenshot({ path: fileOf(name), fullPage: true });
  }
  await context.close();
}

await main();
