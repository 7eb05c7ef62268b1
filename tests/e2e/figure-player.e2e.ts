import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { PoseData } from "@/domain/figure/pose-data";
import { poseSchema } from "@/domain/figure/pose-schema";
import { bundleForBrowser } from "../support/bundle";
import { expect, test } from "./support/fixtures";

const root = path.resolve(import.meta.dirname, "../..");
const bridge = poseSchema.parse(JSON.parse(readFileSync(path.join(root, "content/pose/e_glute_bridge.json"), "utf8")));
/** Moves for four seconds, then holds for a long while. */
const longHold: PoseData = {
  ...bridge,
  keys: bridge.keys.map((key, i) => ({ ...key, move: 4, hold: i === 0 ? 0 : 60 })),
};

/** The player alone on a page, as the bench shows it. */
async function stage(page: Page, pose: PoseData): Promise<void> {
  const script = await bundleForBrowser(`import "@/scripts/bench/figure-stage";`);
  await page.setContent(`<!doctype html><html lang="en"><body></body></html>`);
  await page.addScriptTag({ content: script, type: "module" });
  await page.waitForFunction(() => "showPlayer" in window);
  await page.evaluate((shown) => window.showPlayer(shown), pose);
}
const pictures = (page: Page) => page.evaluate(() => performance.getEntriesByName("drawn").length);
async function picturesDuring(page: Page, milliseconds: number): Promise<number> {
  const before = await pictures(page);
  await page.waitForTimeout(milliseconds);
  return (await pictures(page)) - before;
}

test("a figure moves only after its button was pressed, at most thirty times a second, and not while it holds", async ({
  page,
}) => {
  await stage(page, longHold);
  expect(await picturesDuring(page, 700)).toBe(0);
  await page.getByRole("button").click();
  const moving = await picturesDuring(page, 2000);
  expect(moving).toBeGreaterThan(5);
  expect(moving).toBeLessThanOrEqual(66);
  // By the frames themselves: no two pictures closer together than a thirtieth of a second allows.
  const gaps = await page.evaluate(() => {
    const times = performance.getEntriesByName("drawn").map(({ startTime }) => startTime);
    return times.slice(1).map((time, i) => time - (times[i] ?? 0));
  });
  expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeGreaterThan(31);
  await expect.poll(() => picturesDuring(page, 500), { timeout: 20_000 }).toBe(0);
  // Still holding: nothing for another second, although it was never paused.
  expect(await picturesDuring(page, 1000)).toBe(0);
  await expect(page.getByRole("button", { name: /Pause/ })).toBeVisible();
});

test("a figure out of sight draws nothing, and goes on when it is seen again", async ({ page }) => {
  await stage(page, { ...bridge, keys: bridge.keys.map((key) => ({ ...key, move: 20, hold: 0 })) });
  await page.getByRole("button").click();
  expect(await picturesDuring(page, 800)).toBeGreaterThan(2);
  await page.evaluate(() => {
    document.body.style.paddingTop = "4000px";
  });
  await page.waitForTimeout(400);
  expect(await picturesDuring(page, 800)).toBe(0);
  await page.evaluate(() => {
    document.body.style.paddingTop = "0";
  });
  await expect.poll(() => picturesDuring(page, 400)).toBeGreaterThan(2);
});

test("a hidden page draws nothing, and goes on when it is shown again", async ({ page }) => {
  await stage(page, { ...bridge, keys: bridge.keys.map((key) => ({ ...key, move: 20, hold: 0 })) });
  await page.getByRole("button").click();
  expect(await picturesDuring(page, 800)).toBeGreaterThan(2);
  // A browser without a window never hides a page and goes on giving it frames: what is tested is that none is asked for.
  const becomes = (state: string) =>
    page.evaluate((now) => {
      Object.defineProperty(document, "visibilityState", { value: now, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await becomes("hidden");
  await page.waitForTimeout(300);
  expect(await picturesDuring(page, 1000)).toBe(0);
  await becomes("visible");
  await expect.poll(() => picturesDuring(page, 400)).toBeGreaterThan(2);
});

test("who wants no movement sees start and effort side by side, and no button", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await stage(page, bridge);
  await expect(page.getByRole("img")).toHaveCount(2);
  await expect(page.getByRole("button")).toHaveCount(0);
  for (const picture of await page.getByRole("img").all())
    expect(await picture.getAttribute("aria-label")).toMatch(/right side/);
  expect(await picturesDuring(page, 700)).toBe(0);
});

test("a pose that cannot be drawn leaves an empty mat, not a broken page", async ({ page }) => {
  await stage(page, { ...bridge, base: { hipFlexion: Number.NaN } });
  await expect(page.locator(".fig-empty")).toBeVisible();
  await stage(page, { ...bridge, keys: [] });
  await expect(page.getByRole("img")).toHaveCount(1);
  await stage(page, bridge);
  await expect(page.locator(".fig-empty")).toHaveCount(0);
});
