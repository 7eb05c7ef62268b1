import path from "node:path";
import { chromium, devices, type Page } from "@playwright/test";
import { chromiumArgs, chromiumPath } from "@/tests/support/browser";
import { freePort, startPortal } from "@/tests/support/portal";
import { demoActor, sessionFor } from "@/tests/support/sign-in";
import { type Audit, auditPage } from "./lighthouse/audit";
import { lighthouseProgram } from "./lighthouse/install";
import { slowestInteraction } from "./lighthouse/interactions";

const root = path.resolve(import.meta.dirname, "..");
const leastPoints = 95;
/** Good by web.dev: LCP 2.5 s, INP 200 ms. */
const good = { lcp: 2_500, inp: 200 };

const pages: { name: string; path: string; taps: (page: Page) => Promise<void> }[] = [
  {
    name: "today",
    path: "/my",
    taps: async (page) => {
      await page.getByRole("button", { name: /^(Change|Rate it)$/ }).click();
      await page.getByRole("slider").press("ArrowRight");
      await page.getByRole("button", { name: "Mark where it hurts" }).click();
      await page.locator("[data-region='back.lowback.right']").click();
    },
  },
  {
    name: "player",
    path: "/my/session",
    taps: async (page) => {
      await page.getByRole("button", { name: /pause/i }).first().click();
      await page.waitForTimeout(500);
      await page
        .getByRole("button", { name: /go on|start|play|resume/i })
        .first()
        .click();
    },
  },
];

/** Lighthouse's own advice: one run is a throw of the dice, the median of five is a measure. */
const runs = 5;

async function medianAudit(audit: () => Promise<Audit>): Promise<Audit> {
  const made: Audit[] = [];
  while (made.length < runs) made.push(await audit());
  const middle = (of: (audit: Audit) => number) => made.map(of).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  return {
    performance: middle(({ performance }) => performance),
    accessibility: middle(({ accessibility }) => accessibility),
    bestPractices: middle(({ bestPractices }) => bestPractices),
    fcp: middle(({ fcp }) => fcp),
    lcp: middle(({ lcp }) => lcp),
    tbt: middle(({ tbt }) => tbt),
    cls: middle(({ cls }) => cls),
  };
}

/**
 * Lighthouse's mobile profile on Today and the player, as a signed-in client on the production build, and real taps on a
 * slow processor; the median of five runs on a warm server. Ends with 1 when a figure is under its limit.
 */
async function main(): Promise<void> {
  const program = lighthouseProgram(root);
  const portal = await startPortal({ name: "lighthouse" });
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArgs, `--remote-debugging-port=${port}`],
  });
  try {
    const session = await sessionFor(await demoActor("maria@client.example", "client"));
    const cookie = `next-auth.session-token=${session}`;
    const asked = process.argv.slice(2);
    for (const { name, path: place, taps } of pages) {
      if (asked.length > 0 && !asked.includes(name)) continue;
      const url = portal.baseUrl + place;
      const report = path.join(root, ".cache", "lighthouse", `${name}.json`);
      // A server that was just started is not what somebody meets in the evening.
      await fetch(url, { headers: { cookie } });
      const audit = await medianAudit(() => auditPage(program, { url, cookie, port, report }));
      const context = await browser.newContext(devices["Pixel 5"]);
      await context.addCookies([{ name: "next-auth.session-token", value: session, url: portal.baseUrl }]);
      const inp = await slowestInteraction(context, url, taps);
      await context.close();
      const { performance, accessibility, bestPractices, lcp } = audit;
      const isUnder =
        Math.min(performance, accessibility, bestPractices) < leastPoints || lcp > good.lcp || inp > good.inp;
      if (isUnder) process.exitCode = 1;
      console.log(
        `${name.padEnd(8)} performance ${performance}, accessibility ${accessibility}, best practices ${bestPractices}; ` +
          `FCP ${audit.fcp.toFixed(0)} ms, LCP ${lcp.toFixed(0)} ms, TBT ${audit.tbt.toFixed(0)} ms, ` +
          `CLS ${audit.cls.toFixed(3)}, slowest tap ${inp.toFixed(0)} ms${isUnder ? "  UNDER a limit" : ""}`,
      );
    }
  } finally {
    await browser.close();
    const { closePool } = await import("@/db/pool");
    await closePool();
    await portal.stop();
  }
}

await main();
