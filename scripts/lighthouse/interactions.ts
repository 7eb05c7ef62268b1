import type { BrowserContext, Page } from "@playwright/test";

/** How much slower the processor is made: Lighthouse's mobile profile uses four. */
const slowdown = 4;

/** Runs in the page. The types of the DOM do not know `durationThreshold` yet. */
const watch = `
  const slow = [];
  window.slowest = () => Math.max(0, ...slow);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) slow.push(entry.duration);
  }).observe({ type: "event", buffered: true, durationThreshold: 16 });
`;

/**
 * The slowest of real taps on a page (ms), as the browser's event timing tells it: what INP is made of. The clock starts
 * with the tap and ends with the next frame that is painted.
 */
export async function slowestInteraction(
  context: BrowserContext,
  address: string,
  taps: (page: Page) => Promise<void>,
): Promise<number> {
  const page = await context.newPage();
  try {
    const cdp = await context.newCDPSession(page);
    await page.addInitScript({ content: watch });
    await page.goto(address, { waitUntil: "networkidle" });
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await taps(page);
    await page.waitForTimeout(1_000);
    return Number(await page.evaluate("window.slowest()"));
  } finally {
    await page.close();
  }
}
