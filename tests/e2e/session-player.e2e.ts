import type { Page } from "@playwright/test";
import { asc, eq } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { log } from "@/db/schema/index";
import { makeClient, type TestPractice } from "../support/factories";
import { expect, test } from "./support/fixtures";
import { publishFirstPlan } from "./support/published-plan";

test.use({ viewport: { width: 390, height: 844 } });

const plan = ["r_rest_90_90", "e_cat_camel", "e_glute_bridge"];

const logsOf = (practice: TestPractice, clientId: string) =>
  inPractice(practice.system, (tx) =>
    tx.select().from(log).where(eq(log.clientId, clientId)).orderBy(asc(log.receivedAt), asc(log.id)),
  );

/** The browser's clock is the test's from here on: timers, frames and `performance.now` alike. */
async function openSession(page: Page, motion: "reduce" | "no-preference" = "reduce"): Promise<void> {
  // Still pictures tick once a second: minutes of an exercise pass in the time of a few frames.
  await page.emulateMedia({ reducedMotion: motion });
  await page.clock.install();
  await page.goto("/my/session");
  await expect(page.getByRole("heading", { name: /cat and camel/i })).toBeVisible();
  await page.clock.runFor(1000);
}

/** Lets time pass in small pieces, as it does for a screen that is looked at. */
async function pass(page: Page, seconds: number): Promise<void> {
  await page.clock.runFor(seconds * 1000);
}

const timer = (page: Page) => page.getByRole("timer");

test("hands-free, a session goes through to its end and keeps each exercise as done", async ({
  page,
  practice,
  signIn,
}) => {
  const me = await makeClient(practice, { zone: "Europe/London" });
  await publishFirstPlan(practice, me.clientId, plan);
  await signIn(me.actor);
  await openSession(page);
  for (
    let piece = 0;
    piece < 30 && (await page.getByRole("heading", { name: "How did it go?" }).count()) === 0;
    piece += 1
  )
    await pass(page, 10);
  await expect(page.getByRole("radio", { name: "Done" })).toBeChecked();
  await expect(page.getByText(/Kept as done\. .* begins in/)).toBeVisible();
  expect(await logsOf(practice, me.clientId)).toEqual([]);
  await pass(page, 9);
  await expect(page.getByRole("heading", { name: /bridge/i })).toBeVisible();
  await expect(page.getByText("get ready", { exact: true })).toBeVisible();
  for (
    let piece = 0;
    piece < 60 && (await page.getByRole("heading", { name: "Done for today" }).count()) === 0;
    piece += 1
  )
    await pass(page, 10);
  await expect(page.getByRole("heading", { name: "Done for today" })).toBeVisible();
  await expect
    .poll(async () => (await logsOf(practice, me.clientId)).map(({ outcome }) => outcome))
    .toEqual(["done", "done"]);
  const [, bridge] = await logsOf(practice, me.clientId);
  expect(bridge?.setsDone).toBeGreaterThan(1);
  expect(bridge?.secondsSpent).toBeGreaterThan(60);

  await page.getByRole("button", { name: /Change the answer for .*bridge/i }).click();
  await page.getByRole("dialog").getByText("Partly").click();
  await page.getByRole("dialog").getByRole("button", { name: "Save the correction" }).click();
  await expect
    .poll(async () => (await logsOf(practice, me.clientId)).at(-1))
    .toMatchObject({
      outcome: "partly",
      correctsId: bridge?.id,
    });
});

test("what was cut short, or left unseen, is not kept as done by itself", async ({ page, practice, signIn }) => {
  const me = await makeClient(practice, { zone: "Europe/London" });
  await publishFirstPlan(practice, me.clientId, ["e_glute_bridge", "e_cat_camel"]);
  await signIn(me.actor);
  await openSession(page, "no-preference");
  await pass(page, 4);
  // A call: the page is out of sight, and the sets stand still.
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(page.getByText("paused while you were away").first()).toBeVisible();
  const before = await timer(page).textContent();
  await pass(page, 300);
  expect(await timer(page).textContent()).toBe(before);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "visible", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await page.getByRole("button", { name: "Next, after this one" }).click();
  await pass(page, 60);
  await expect(page.getByRole("heading", { name: "How did it go?" })).toBeVisible();
  expect(await logsOf(practice, me.clientId)).toEqual([]);
});

test("too painful stops at once, tells the practitioner, and the easier one is kept in its place", async ({
  page,
  practice,
  signIn,
  browser,
  baseURL,
}) => {
  const me = await makeClient(practice, { zone: "Europe/London", name: "Rosa Quint" });
  await publishFirstPlan(practice, me.clientId, plan);
  await signIn(me.actor);
  await openSession(page);
  await page.getByRole("button", { name: "Too painful" }).click();
  await expect(page.getByRole("heading", { name: "Good that you stopped" })).toBeVisible();
  await expect(page.getByRole("link", { name: /Get help now/ })).toBeVisible();
  // Written down and sent before anything else is asked.
  await expect
    .poll(async () => (await logsOf(practice, me.clientId)).map(({ outcome }) => outcome))
    .toEqual(["too_painful"]);
  const easier = await page.getByText("Easier, for today").locator("xpath=following-sibling::p[1]").textContent();
  await page.getByRole("button", { name: "Do the easier one" }).click();
  await expect(page.getByRole("heading", { name: easier ?? "?" })).toBeVisible();
  await expect(page.getByText(/Easier, in place of Cat and camel/)).toBeVisible();
  for (
    let piece = 0;
    piece < 40 && (await page.getByRole("heading", { name: "How did it go?" }).count()) === 0;
    piece += 1
  )
    await pass(page, 10);
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page.getByRole("heading", { name: /bridge/i })).toBeVisible();
  await expect.poll(async () => (await logsOf(practice, me.clientId)).length).toBe(2);
  const [hurt, eased] = await logsOf(practice, me.clientId);
  expect(hurt?.insteadItemId).toBeNull();
  expect([eased?.outcome, eased?.assignmentId, eased?.insteadItemId === null]).toEqual([
    "done",
    hurt?.assignmentId,
    false,
  ]);

  const desk = await browser.newContext({ baseURL });
  await signIn(practice.practitioner, desk);
  const theirs = await desk.newPage();
  await theirs.goto(`/practice/clients/${me.clientId}`);
  await expect(theirs.getByText("Too painful: Cat and camel")).toBeVisible();
  await expect(theirs.getByText(`Done: ${easier}`)).toBeVisible();
  await expect(theirs.getByText(/in place of Cat and camel/)).toBeVisible();
  await desk.close();
});

test("after a reload the session goes on where it was, or starts anew", async ({ page, practice, signIn }) => {
  const me = await makeClient(practice, { zone: "Europe/London" });
  await publishFirstPlan(practice, me.clientId, ["e_glute_bridge", "e_cat_camel"]);
  await signIn(me.actor);
  await openSession(page);
  await page.getByRole("button", { name: "Next, after this one" }).click();
  await page.getByRole("button", { name: "Save and go on" }).click();
  await expect(page.getByRole("heading", { name: /bridge/i })).toBeVisible();
  await pass(page, 20);
  await page.getByRole("button", { name: "Pause" }).click();
  const before = [await timer(page).textContent(), await page.getByText(/^Set \d of \d$/).textContent()];
  await page.reload();
  await expect(page.getByRole("heading", { name: "You stopped in the middle" })).toBeVisible();
  await expect(page.getByText(/Exercise 2 of 2: .*bridge/i)).toBeVisible();
  await page.getByRole("button", { name: "Go on where you were" }).click();
  await expect(page.getByRole("heading", { name: /bridge/i })).toBeVisible();
  expect([await timer(page).textContent(), await page.getByText(/^Set \d of \d$/).textContent()]).toEqual(before);

  await page.reload();
  await page.getByRole("button", { name: "Start anew" }).click();
  await expect(page.getByText("get ready", { exact: true })).toBeVisible();
  expect((await logsOf(practice, me.clientId)).length).toBe(1);

  // At sign-out nothing of it stays on the device.
  const places = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("plumbline.session.")));
  await pass(page, 8);
  expect(await places()).toHaveLength(1);
  // Another page comes in parts, which a standing clock would hold back.
  await page.clock.resume();
  await page.goto("/my/settings");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await places()).toEqual([]);
});

test("the list: all done in one tap, taken back, then kept with what was different", async ({
  page,
  practice,
  signIn,
}) => {
  const me = await makeClient(practice, { zone: "Europe/London" });
  await publishFirstPlan(practice, me.clientId, plan);
  await signIn(me.actor);
  await openSession(page);
  await page.getByRole("button", { name: "Show it as a list" }).click();
  await expect(page.getByRole("heading", { name: "All at a glance" })).toBeVisible();
  await page.getByRole("button", { name: "All done" }).click();
  await expect(page.getByRole("checkbox").first()).toBeChecked();
  await pass(page, 3);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByRole("checkbox").first()).not.toBeChecked();
  await pass(page, 20);
  expect(await logsOf(practice, me.clientId)).toEqual([]);

  await page.getByRole("button", { name: /Another answer for .*bridge/i }).click();
  await page.getByText("Skipped: No time").click();
  await page.getByRole("button", { name: "The rest is done too" }).click();
  await pass(page, 7);
  await expect(page.getByRole("heading", { name: "Done for today" })).toBeVisible();
  await expect
    .poll(async () => (await logsOf(practice, me.clientId)).map(({ outcome, reason }) => [outcome, reason]))
    .toEqual([
      ["done", null],
      ["skipped", "time"],
    ]);
});

test("with the keyboard alone, still pictures and no time limits", async ({ page, practice, signIn }) => {
  const me = await makeClient(practice, { zone: "Europe/London" });
  await publishFirstPlan(practice, me.clientId, ["e_glute_bridge", "e_cat_camel"]);
  await signIn(me.actor);
  await openSession(page);
  await page.keyboard.press("Space");
  await expect(page.getByText("paused").first()).toBeVisible();
  await expect(page.locator("figure svg, svg[role=img]").first()).toBeVisible();
  await page.keyboard.press("Space");
  await expect(page.getByText("paused", { exact: true })).toHaveCount(0);
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Sound, voice and pace" });
  await expect(sheet.getByText("pause and go on")).toBeVisible();
  await sheet.getByRole("checkbox", { name: "No time limits" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(page.getByText(/at your own pace/).first()).toBeVisible();
  const shown = await timer(page).textContent();
  await pass(page, 120);
  expect(await timer(page).textContent()).toBe(shown);
  for (let set = 0; set < 6 && (await page.getByRole("heading", { name: "How did it go?" }).count()) === 0; set += 1)
    await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Done" })).toBeChecked();
  await pass(page, 60);
  expect(await logsOf(practice, me.clientId)).toEqual([]);
  await page.getByRole("button", { name: "Save and go on" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /bridge/i })).toBeVisible();
  await page.reload();
  await expect(
    page.getByRole("button", { name: "This set is done" }).or(page.getByText("You stopped in the middle")),
  ).toBeVisible();
});
