import { givePlan } from "../integration/progress/published-plan";
import { expect, test } from "./support/fixtures";

const phone = { width: 390, height: 844 };

test("a discharge with a reason reaches the client in plain words, and can be taken back", async ({
  browser,
  baseURL,
  page,
  practice,
  signIn,
}) => {
  const client = await givePlan(practice, { name: "Nora Field" });
  await signIn(practice.practitioner);
  await page.goto(`/practice/clients/${client.clientId}/discharge`);
  await expect(page.getByRole("radio", { name: /Four of four/ })).toBeDisabled();
  await page.getByRole("button", { name: "Discharge Nora Field" }).click();
  await expect(page.getByRole("link", { name: "Why care ends: This is needed." })).toBeVisible();
  await page.getByRole("radio", { name: "The client has reached their goals" }).check();
  await page.getByRole("radio", { name: /End the plan/ }).check();
  await page.getByLabel(/Words to the client/).fill("You did this yourself, Nora.");
  await page.getByRole("button", { name: "Discharge Nora Field" }).click();
  await expect(page.getByText(/^Discharged on .*: The client has reached their goals$/)).toBeVisible();

  const pocket = await browser.newContext({ viewport: phone, baseURL });
  await signIn(client.actor, pocket);
  const mine = await pocket.newPage();
  await mine.goto("/my");
  await expect(mine.getByText(/^Your care ended well on/)).toBeVisible();
  await expect(mine.getByText("You did this yourself, Nora.")).toBeVisible();
  await expect(mine.getByRole("link", { name: "Start" })).toHaveCount(0);

  await page.getByRole("button", { name: "It was a mistake" }).click();
  await expect(page.getByText(/^Discharged on/)).toHaveCount(0);
  await mine.goto("/my");
  await expect(mine.getByText(/^Your care ended/)).toHaveCount(0);
  await pocket.close();
});
