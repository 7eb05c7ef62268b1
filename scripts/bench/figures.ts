import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { poseSchema } from "@/domain/figure/pose-schema";
import { chromiumArgs, chromiumPath } from "@/tests/support/browser";
import { bundleForBrowser } from "@/tests/support/bundle";
import { cookieName } from "./scenarios";
import { traceCategories, workBetweenMarks } from "./trace";

const root = path.resolve(import.meta.dirname, "../..");
const poseFolder = path.join(root, "content/pose");
const poseOf = (key: string) =>
  poseSchema.parse(JSON.parse(readFileSync(path.join(poseFolder, `${key}.json`), "utf8")));
/** Lying, on hands and knees, with a chair, with a spine: what one figure can ask of the engine. */
const played = ["e_dead_bug", "e_bird_dog", "e_seated_fig4", "e_cat_camel"];
const secondsEach = 5;

interface Measured {
  name: string;
  value: number;
  limit: number;
  note: string;
}

/** One moving figure, here and on a phone six times slower, and lists of sixty stills; in the browser the tests use. */
export async function measureFigures(baseUrl: string, practitioner: string): Promise<Measured[]> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  try {
    const stage = await openStage(browser);
    const results: Measured[] = [];
    for (const [throttle, limit] of [
      [1, 4],
      [6, 16],
    ] as const) {
      const frames: number[] = [];
      for (const key of played) frames.push(...(await playFigure(browser, stage, key, throttle)));
      results.push({
        name: `one frame, computed and painted${throttle === 1 ? "" : `, CPU ${throttle} times slower`}`,
        value: share(frames, 0.5),
        limit,
        note: `p95 ${share(frames, 0.95).toFixed(1)} ms, ${frames.length} frames of ${played.length} figures`,
      });
    }
    results.push(await drawSixtyStills(stage));
    results.push(await openLibrary(browser, baseUrl, practitioner));
    return results;
  } finally {
    await browser.close();
  }
}

const share = (values: number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;

async function openStage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const css = readFileSync(path.join(root, "components/figure/figure.css"), "utf8");
  await page.setContent(`<!doctype html><html data-theme="light"><style>${css}</style><body></body></html>`);
  const script = await bundleForBrowser(`import "@/scripts/bench/figure-stage";`);
  await page.addScriptTag({ content: script, type: "module" });
  await page.waitForFunction(() => "showPlayer" in window);
  return page;
}

async function playFigure(browser: Browser, page: Page, key: string, throttle: number): Promise<number[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  const pose = poseOf(key);
  // Without its holds it moves all the time.
  const moving = { ...pose, keys: pose.keys.map((one) => ({ ...one, hold: 0 })) };
  await page.evaluate((shown) => window.showPlayer(shown), moving);
  await page.getByRole("button").click();
  // The first pictures warm the engine up.
  await page.waitForTimeout(1500);
  await browser.startTracing(page, { categories: traceCategories });
  await page.waitForTimeout(secondsEach * 1000);
  const trace = await browser.stopTracing();
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await devtools.detach();
  const frames = workBetweenMarks(trace, "drawn");
  if (frames.length < 20) throw new Error(`${key} drew only ${frames.length} frames.`);
  return frames;
}

/** CPU milliseconds of script that the page has used so far. */
async function watchScripting(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.NaN) * 1000;
  };
}

async function drawSixtyStills(page: Page): Promise<Measured> {
  const keys = readdirSync(poseFolder).map((file) => path.basename(file, ".json"));
  const poses = keys.slice(0, 60).map(poseOf);
  const scripting = await watchScripting(page);
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const before = await scripting();
    // As a task of the page's own: what an inspector evaluates is not counted as script.
    await page.evaluate(
      ({ all, salt }) =>
        new Promise<void>((resolve) => {
          setTimeout(() => {
            window.drawStills(all.map((pose) => ({ ...pose, key: `${pose.key}_${salt}` })));
            resolve();
          });
        }),
      { all: poses, salt: run },
    );
    times.push((await scripting()) - before);
  }
  const note = `median of ${times.length}; one after the other ${times.map((time) => time.toFixed(0)).join(", ")}`;
  return { name: "60 stills, scripting", value: share(times, 0.5), limit: 100, note };
}

/** The library's list of exercises with real data: scripting of the whole page until all sixty rows have their picture. */
async function openLibrary(browser: Browser, baseUrl: string, token: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: baseUrl });
  await context.addCookies([{ name: cookieName, value: token, url: baseUrl, httpOnly: true, sameSite: "Lax" }]);
  const page = await context.newPage();
  const scripting = await watchScripting(page);
  await page.goto("/practice/library/exercise", { waitUntil: "networkidle" });
  const [loaded, atFirst] = [await scripting(), await page.locator("tbody svg.fig").count()];
  for (let y = 0; y < 60; y += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(40);
  }
  const [all, drawn] = [await scripting(), await page.locator("tbody svg.fig").count()];
  const moving = await page.evaluate(async () => {
    let changes = 0;
    const watch = new MutationObserver((records) => {
      changes += records.length;
    });
    watch.observe(document.querySelector("tbody") ?? document.body, {
      attributes: true,
      childList: true,
      subtree: true,
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    watch.disconnect();
    return changes + document.getAnimations().length;
  });
  await context.close();
  if (moving > 0) throw new Error("A still in the library moves.");
  return {
    name: "the library's rows as they come near, scripting",
    value: all - loaded,
    limit: 100,
    note: `${drawn - atFirst} of ${drawn} stills, none moving; the whole page before it ${loaded.toFixed(0)} ms`,
  };
}
