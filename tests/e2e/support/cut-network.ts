import { expect, type Page } from "@playwright/test";
import { asc, eq } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { log } from "@/db/schema/index";
import { type CutProxy, startCutProxy } from "../../support/cut-proxy";
import type { TestPractice } from "../../support/factories";
import { test as base } from "./fixtures";

interface Fixtures {
  /** The way from this test's browser to the portal, which the test can cut. */
  line: CutProxy;
}

/** Tests on a network that fails: what the browser says of cut lines and of 5xx is what they are about. */
export const test = base.extend<Fixtures>({
  line: async ({ baseURL }, use) => {
    const line = await startCutProxy(baseURL ?? "");
    await use(line);
    await line.close();
  },
  quiet: async ({ context }, use) => {
    const errors: string[] = [];
    const listen = (page: Page) => {
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !isOfNetwork(message.text())) errors.push(message.text());
      });
    };
    context.on("page", listen);
    for (const page of context.pages()) listen(page);
    await use(undefined);
    expect(errors, "console errors").toEqual([]);
  },
});

function isOfNetwork(text: string): boolean {
  return (
    /^Failed to load resource: (the server responded with a status of [45]\d\d|net::ERR_)/.test(text) ||
    // The worker's own script, looked for anew while the line is cut.
    text === "An unknown error occurred when fetching the script."
  );
}

/** Waits until the phone has kept all pages of this person, as the worker says. */
export async function waitUntilKept(page: Page): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith("plumbline-kept-"));
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => new URL(url).pathname);
    });
  await expect.poll(kept, { timeout: 40_000 }).toContain("/my/settings");
}

/** The logs of a practice in the order in which they arrived. */
export function storedLogs(practice: TestPractice) {
  return inPractice(practice.system, (tx) =>
    tx.select().from(log).where(eq(log.practiceId, practice.practiceId)).orderBy(asc(log.receivedAt), asc(log.id)),
  );
}

/** Says of the exercise on the screen that it is done, and goes on to the next. */
export async function logOne(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByText("Done", { exact: true }).click();
  await page.getByRole("button", { name: /^Save and (go on|finish)$/ }).click();
}

export { expect };
