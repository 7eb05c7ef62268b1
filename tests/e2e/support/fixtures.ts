import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { MemberActor } from "@/domain/access/actor";
import { loadContentPack } from "@/server/services/setup/load-content-pack";
import { makePractice, type TestPractice } from "../../support/factories";
import { sessionFor } from "../../support/sign-in";

interface Fixtures {
  /** A practice of this test's own, with the whole catalog. */
  practice: TestPractice;
  /** Signs somebody in, in this test's browser, without the sign-in page. */
  signIn: (actor: MemberActor, context?: BrowserContext) => Promise<void>;
  /** Every page of the test fails it with the first console error or uncaught exception. */
  quiet: undefined;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  practice: async ({}, use) => {
    const practice = await makePractice(`Practice ${Date.now()}`);
    await loadContentPack(practice.system);
    await use(practice);
  },
  signIn: async ({ context, baseURL }, use) => {
    await use(async (actor, other) => {
      const value = await sessionFor(actor);
      await (other ?? context).addCookies([
        { name: "next-auth.session-token", value, url: baseURL ?? "", httpOnly: true, sameSite: "Lax" },
      ]);
    });
  },
  quiet: [
    async ({ context }, use) => {
      const errors: string[] = [];
      const listen = (page: Page) => {
        page.on("pageerror", (error) => errors.push(error.message));
        page.on("console", (message) => {
          if (message.type() === "error" && !isExpected(message.text())) errors.push(message.text());
        });
      };
      context.on("page", listen);
      for (const page of context.pages()) listen(page);
      await use(undefined);
      expect(errors, "console errors").toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Chromium reports refused requests (400, 404, 409 …) and a cut connection as console errors; the tests look at those
 * themselves.
 */
function isExpected(text: string): boolean {
  return /^Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)/.test(
    text,
  );
}

export { expect };
