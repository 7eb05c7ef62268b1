import type { Page } from "@playwright/test";
import { makeClient } from "../support/factories";
import { expect, test } from "./support/fixtures";

/** Lets the page's bundles wait, as a weak network would, until the gate is opened. */
async function holdScripts(page: Page): Promise<() => void> {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await gate;
    await route.continue();
  });
  return open;
}

test("a tap made before the page is alive is done when it is", async ({ page, practice, signIn }) => {
  await makeClient(practice, { name: "Nora Field" });
  await signIn(practice.practitioner);
  const open = await holdScripts(page);
  await page.goto("/practice/clients", { waitUntil: "commit" });
  await page.getByRole("button", { name: "New client" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  open();
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("without the keeper the same tap is lost: what the first test sees is the keeper's work", async ({
  page,
  practice,
  signIn,
}) => {
  await makeClient(practice, { name: "Nora Field" });
  await signIn(practice.practitioner);
  const open = await holdScripts(page);
  await page.addInitScript(() => {
    const add = document.addEventListener.bind(document);
    document.addEventListener = (kind: string, ...rest: [EventListener, AddEventListenerOptions | undefined]) => {
      if (kind !== "plumbline:alive") add(kind, ...rest);
    };
  });
  await page.goto("/practice/clients", { waitUntil: "commit" });
  await page.getByRole("button", { name: "New client" }).click();
  open();
  await expect(page.locator("html[data-alive]")).toHaveCount(1);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a form sent before the page is alive does not put its fields in the address", async ({
  page,
  practice,
  signIn,
}) => {
  await signIn(practice.admin);
  const open = await holdScripts(page);
  await page.goto("/admin/catalog/muscle/new", { waitUntil: "commit" });
  const field = page.getByRole("textbox").first();
  await field.fill("a_private_word");
  await field.press("Enter");
  open();
  await expect(page.locator("html[data-alive]")).toHaveCount(1);
  expect(new URL(page.url()).search).toBe("");
});
