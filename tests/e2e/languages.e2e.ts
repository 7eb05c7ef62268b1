import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { Words } from "@/server/i18n/words";
import { makeClient } from "../support/factories";
import { expect, test } from "./support/fixtures";
import { publishFirstPlan } from "./support/published-plan";

test.use({ viewport: { width: 390, height: 844 }, locale: "en-GB" });

const wordsIn = (language: string): Words =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../../messages/${language}.json`), "utf8"));
const [en, es] = [wordsIn("en"), wordsIn("es")];

/** Every text of a tree that has no arguments: what a page would show letter for letter. */
function plainTexts(tree: object): string[] {
  return Object.values(tree).flatMap((value: unknown) =>
    typeof value === "string"
      ? value.length > 3 && !/[{<]/.test(value)
        ? [value]
        : []
      : typeof value === "object" && value !== null
        ? plainTexts(value)
        : [],
  );
}

const spanish = new Set(plainTexts(es));
/** Texts of the client's pages that only English says. */
const onlyEnglish = new Set(
  [en.my, en.ui, en.account, en.outcomes, en.figure, en.steps, en.errors]
    .flatMap(plainTexts)
    .filter((text) => !spanish.has(text)),
);

/** What the page shows and says to screen readers, line by line. */
async function said(page: Page): Promise<string[]> {
  await page.waitForLoadState("networkidle");
  return page.evaluate(() => {
    const lines = document.body.innerText.split("\n");
    const named = [...document.querySelectorAll("[aria-label], [placeholder], [title]")].flatMap((element) =>
      ["aria-label", "placeholder", "title"].map((name) => element.getAttribute(name) ?? ""),
    );
    return [...lines, ...named].map((text) => text.trim()).filter(Boolean);
  });
}

const english = async (page: Page) => (await said(page)).filter((text) => onlyEnglish.has(text));

test("a client changes to Spanish, finds no English on the way through the day, and changes back", async ({
  page,
  practice,
  signIn,
}) => {
  test.setTimeout(180_000);
  const { clientId, actor } = await makeClient(practice, { name: "Lucía" });
  await publishFirstPlan(practice, clientId, ["r_rest_90_90", "e_cat_camel", "e_glute_bridge"]);
  await signIn(actor);
  await page.goto("/my");
  await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
  await expect.poll(async () => (await english(page)).length, { message: "the scan sees English" }).toBeGreaterThan(3);

  await page.goto("/my/settings");
  await page.getByRole("radio", { name: "Español" }).check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("lang", "es-ES");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(es.my.more.title);
  expect(await english(page)).toEqual([]);

  await page.goto("/my");
  await expect(page.getByText(/^(lunes|martes|miércoles|jueves|viernes|sábado|domingo), /i)).toBeVisible();
  await expect(page.getByText("Gato y camello").or(page.getByText(/gato/i)).first()).toBeVisible();
  for (const path of [
    "/my",
    "/my/session",
    "/my/relief",
    "/my/progress",
    "/my/plan",
    "/my/history",
    "/my/help",
    "/my/flare",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("main").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect.soft(await english(page), path).toEqual([]);
    // What has no Spanish would be marked as English.
    expect.soft(await page.locator("main [lang=en]").allInnerTexts(), path).toEqual([]);
  }

  await page.goto("/my/settings");
  await page.getByRole("radio", { name: "English" }).check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(en.my.more.title);
});

test("the page of sign-in speaks what the browser asks for, and what somebody chooses there", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, locale: "es-MX" });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "es-ES");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(es.account.signIn.title);
  expect(await english(page)).toEqual([]);
  await expect(page.getByRole("button", { name: es.account.signIn.submit })).toBeEnabled();
  await page.getByRole("radio", { name: "English" }).check({ force: true });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(en.account.signIn.title);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
  await context.close();
});
