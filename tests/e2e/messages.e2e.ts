import sharp from "sharp";
import { makeClient } from "../support/factories";
import { expect, test } from "./support/fixtures";

const phone = { width: 390, height: 844 };

test("a client writes, the practitioner sees it and answers, the client sees the answer", async ({
  browser,
  baseURL,
  page,
  practice,
  signIn,
}) => {
  const client = await makeClient(practice, { name: "Nora Field" });
  const pocket = await browser.newContext({ viewport: phone, baseURL });
  await signIn(client.actor, pocket);
  const mine = await pocket.newPage();
  await mine.goto("/my/settings");
  await mine.getByRole("link", { name: /^Messages/ }).click();
  await expect(mine.getByText("usually answers within one working day")).toBeVisible();
  await mine.getByLabel("Your message").fill("May I use a cushion for the bridge?");
  await mine.getByRole("button", { name: "Send" }).click();
  await expect(mine.locator("[data-message]").filter({ hasText: "May I use a cushion" })).toBeVisible();

  await signIn(practice.practitioner);
  await page.goto("/practice/clients");
  const row = page.getByRole("row").filter({ hasText: "Nora Field" });
  await expect(row.getByText("1 message", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: /Clients.*one waiting/ })).toBeVisible();
  await row.getByRole("link", { name: "Nora Field" }).click();
  await page.getByRole("link", { name: /^Messages \(1\)/ }).click();
  await expect(page.getByText("May I use a cushion for the bridge?")).toBeVisible();
  await expect(page.getByRole("link", { name: /Clients.*waiting/ })).toHaveCount(0);
  await page.getByLabel("Your message").fill("Yes, a flat one.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Yes, a flat one.")).toBeVisible();

  // Without a reload: the open page asks every 15 seconds.
  await expect(mine.getByText("Yes, a flat one.")).toBeVisible({ timeout: 25_000 });
  await expect(mine.getByText(/^Read /)).toBeVisible();

  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: "teal" } })
    .jpeg()
    .toBuffer();
  await mine.locator("input[type=file]").setInputFiles({ name: "knee.jpg", mimeType: "image/jpeg", buffer: picture });
  await expect(mine.getByText("The photo is ready")).toBeVisible();
  await mine.getByRole("button", { name: "Send" }).click();
  await expect(mine.getByRole("button", { name: /^Larger: Photo from/ })).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: /^Larger: Photo from Nora Field/ }).press("Enter");
  await expect(page.getByRole("dialog").getByRole("img")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.getByRole("button", { name: "Mark as unread" }).click();
  await expect(page).toHaveURL(/filter=messages/);
  await expect(
    page.getByRole("row").filter({ hasText: "Nora Field" }).getByText("1 message", { exact: true }),
  ).toBeVisible();
  await pocket.close();
});

test("red-flag words bring advice while they are written, are sent, and stand out for the practitioner", async ({
  browser,
  baseURL,
  page,
  practice,
  signIn,
}) => {
  const client = await makeClient(practice, { name: "Ola Berg" });
  const pocket = await browser.newContext({ viewport: phone, baseURL });
  await signIn(client.actor, pocket);
  const mine = await pocket.newPage();
  await mine.goto("/my/messages");
  await mine.getByLabel("Your message").fill("The bridge went well");
  await expect(mine.getByText("may need help now")).toHaveCount(0);
  await mine.getByLabel("Your message").fill("Since this morning I am numb between my legs");
  await expect(mine.getByRole("alert").getByText("may need help now")).toBeVisible();
  await expect(mine.getByRole("link", { name: "Call 999" }).first()).toHaveAttribute("href", "tel:999");
  await mine.getByRole("button", { name: "Send" }).click();
  await expect(mine.getByLabel("Your message")).toHaveValue("");
  // With an id of the portal's answer: it has arrived, and does not only wait here.
  await expect(mine.locator("[data-message]")).toHaveCount(1);
  await expect(mine.getByText("may need help now")).toBeVisible();

  await signIn(practice.practitioner);
  await page.goto("/practice/clients?filter=messages");
  const row = page.getByRole("row").filter({ hasText: "Ola Berg" });
  await expect(row.getByText("Message: red-flag words").first()).toBeAttached();
  await row.getByRole("link", { name: "Ola Berg" }).click();
  await page.getByRole("link", { name: "Read the message" }).click();
  await expect(page.getByText("Red-flag words: “numb between my legs”")).toBeVisible();
  await page.getByLabel("Your message").fill("I have phoned you: go to the emergency department now.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("A message holds red-flag words")).toHaveCount(0);
  await pocket.close();
});

test("without a network words wait on the device, and photos say that they cannot", async ({
  context,
  page,
  practice,
  signIn,
}) => {
  const client = await makeClient(practice, { name: "Ida Moe" });
  await page.setViewportSize(phone);
  await signIn(client.actor);
  await page.goto("/my/messages");
  await expect(page.getByRole("button", { name: "Send" })).toBeEnabled();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Photo" }).click();
  await expect(page.getByText("Photos need a network")).toBeVisible();
  await page.getByLabel("Your message").fill("Written in a tunnel");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Waits to be sent")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Waits to be sent")).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByText("Written in a tunnel")).toBeVisible();
});

test("an admin says how soon messages are answered, and clients read it", async ({ page, practice, signIn }) => {
  const client = await makeClient(practice, { name: "Una Lund" });
  await signIn(practice.admin);
  await page.goto("/admin/settings");
  await page.getByLabel("Answered within").selectOption({ label: "2 working days" });
  await page.getByRole("region", { name: "How soon you answer" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await signIn(client.actor);
  await page.goto("/my/messages");
  await expect(
    page.getByText(/usually answers within 2 working days\. Nobody watches messages at night/),
  ).toBeVisible();
});
