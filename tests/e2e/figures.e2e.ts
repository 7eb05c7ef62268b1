import type { Locator, Page } from "@playwright/test";
import { makeClient, type TestClient, type TestPractice } from "../support/factories";
import { expect, test } from "./support/fixtures";
import { tabTo } from "./support/keyboard";
import { publishFirstPlan } from "./support/published-plan";

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

const saveMap = async (page: Page) => {
  await page.getByRole("button", { name: "Save the pain map" }).click();
  await expect(page.getByText("The pain map is saved.").first()).toBeAttached();
};

test("pain is marked on the map by keyboard alone, with a quality, and compared with the first visit", async ({
  page,
  practice,
  signIn,
}) => {
  await page.setViewportSize(desk);
  const { clientId } = await makeClient(practice);
  await signIn(practice.practitioner);
  await page.goto(`/practice/clients/${clientId}/pain`);
  const back = page.getByRole("group", { name: "Back", exact: true });
  await expect(back.getByRole("button")).toHaveCount(41);
  await expect(page.getByRole("group", { name: "Front", exact: true }).getByRole("button")).toHaveCount(36);
  // One region of each view is in the tab order; arrows walk, Enter marks and leads to its slider.
  await tabTo(page, /^(?!Back to).*(neck|head|back)/i);
  const before = await page.evaluate(() => document.activeElement?.getAttribute("data-region"));
  await page.keyboard.press("ArrowDown");
  const region = await page.evaluate(() => document.activeElement?.getAttribute("data-region"));
  expect(region).not.toBe(before);
  await page.keyboard.press("Enter");
  const slider = page.getByRole("slider").first();
  await expect(slider).toBeFocused();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await page.keyboard.type("burning");
  await expect(page.locator(`[data-region="${region}"]`)).toHaveAttribute("aria-label", /\d \/ 10, burning$/);
  await saveMap(page);
  await page.getByRole("button", { name: /^Remove / }).click();
  await saveMap(page);
  const compared = page.getByRole("region", { name: "First visit and latest" });
  await expect(compared.getByRole("img")).toHaveCount(4);
  await expect(compared.getByRole("row").nth(1)).toContainText(/\d burning.*no longer marked/);
});

test("pain is marked on the map by touch, several places at once", async ({ browser, baseURL, practice, signIn }) => {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true, baseURL });
  const { clientId } = await makeClient(practice);
  await signIn(practice.practitioner, context);
  const page = await context.newPage();
  await page.goto(`/practice/clients/${clientId}/pain`);
  for (const region of ["back.lowback.left", "back.lumbarspine"]) await page.locator(`[data-region="${region}"]`).tap();
  await expect(page.getByRole("slider")).toHaveCount(2);
  await expect(page.getByRole("button", { name: "Save the pain map" })).toBeDisabled();
  for (const slider of await page.getByRole("slider").all()) {
    await slider.focus();
    await slider.press("End");
  }
  await expect(page.locator("path.fig-pain-10")).toHaveCount(2);
  await saveMap(page);
  await page.reload();
  await expect(page.locator("path.fig-pain-10")).toHaveCount(2);
  await context.close();
});

async function clientWithPlan(practice: TestPractice): Promise<TestClient> {
  const client = await makeClient(practice);
  await publishFirstPlan(practice, client.clientId, ["e_glute_bridge", "e_hipflexor_half_kneel"]);
  return client;
}

/** The picture is the file of this look, and the browser could draw it. */
async function expectDrawn(still: Locator, look: string): Promise<void> {
  await expect(still).toHaveAttribute("src", new RegExp(`/${look.replaceAll(".", "\\.")}$`));
  await expect.poll(() => still.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
}

for (const [place, viewport, theme] of [
  ["phone", phone, "light"],
  ["desk", desk, "dark"],
] as const)
  test(`a client chooses how figures look, ${place}, ${theme}, and sees it on Today, in the session and on paper`, async ({
    page,
    practice,
    signIn,
    context,
    baseURL,
  }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await context.addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);
    const { actor } = await clientWithPlan(practice);
    await signIn(actor);
    await page.goto("/my");
    const still = page.getByRole("button", { name: /bridge/i }).locator("img");
    await expectDrawn(still, "medium.bun.leggings.slim");
    await page.goto("/my/settings");
    for (const name of ["Dark", "Shorts", "Broad"]) {
      const choice = page.getByRole("group", { name: /Skin|Clothes|Build/ }).getByRole("radio", { name, exact: true });
      const kept = page.waitForResponse((response) => response.url().includes("my.chooseLook") && response.ok());
      await choice.check();
      await kept;
      await expect(page.getByText("Kept. Your figures look like this now.")).toBeVisible();
    }
    await page.reload();
    await expect(page.getByRole("radio", { name: "Shorts" })).toBeChecked();
    await page.goto("/my");
    await expectDrawn(still, "dark.bun.shorts.broad");
    await page.goto("/my/session");
    await expect(page.locator("svg.fig").first()).toHaveClass(/fig-tone-dark/);
    await page.goto("/my/plan");
    await expect(page.getByRole("heading", { name: "My muscles" })).toBeVisible();
    await page.getByRole("link", { name: "Print" }).click();
    await expect(page.locator(".fig-pair svg.fig-tone-dark")).toHaveCount(4);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  });
