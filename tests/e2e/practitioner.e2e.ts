import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import {
  assignment,
  assignmentPurpose,
  auditRecord,
  cause,
  client,
  planVersion,
  redFlagScreen,
} from "@/db/schema/index";
import type { TestPractice } from "../support/factories";
import { expect, test } from "./support/fixtures";
import { focusedName, tabTo } from "./support/keyboard";

async function storedFor(practice: TestPractice) {
  const own = practice.practiceId;
  return inPractice(practice.system, async (tx) => ({
    clients: await tx.select().from(client).where(eq(client.practiceId, own)),
    screens: await tx.select().from(redFlagScreen).where(eq(redFlagScreen.practiceId, own)),
    causes: await tx.select().from(cause).where(eq(cause.practiceId, own)),
    versions: await tx.select().from(planVersion).where(eq(planVersion.practiceId, own)),
    lines: await tx.select().from(assignment).where(eq(assignment.practiceId, own)),
    purposes: await tx.select().from(assignmentPurpose).where(eq(assignmentPurpose.practiceId, own)),
    audits: await tx.select().from(auditRecord).where(eq(auditRecord.practiceId, own)),
  }));
}

async function expectJourneyStored(practice: TestPractice, name: string) {
  await expect.poll(async () => (await storedFor(practice)).versions.length).toBe(1);
  const stored = await storedFor(practice);
  expect(stored.clients).toMatchObject([{ name }]);
  expect(stored.screens).toMatchObject([{ level: null }]);
  expect(stored.causes).toMatchObject([{ side: "left", status: "suspected" }]);
  expect(stored.versions).toMatchObject([{ number: 1 }]);
  expect(stored.lines.length).toBeGreaterThan(3);
  const causeId = stored.causes[0]?.id;
  expect(stored.purposes.length).toBeGreaterThan(0);
  expect(stored.purposes.every((purpose) => purpose.causeId === causeId)).toBe(true);
  const actions = stored.audits.map(({ action }) => action);
  for (const action of [
    "client.create",
    "screen.record",
    "cause.record",
    "plan.addStarter",
    "plan.publish",
    "client.read",
  ]) {
    expect(actions).toContain(action);
  }
}

test("a practitioner takes a client on, records a cause, builds the plan and publishes it", async ({
  page,
  practice,
  signIn,
}) => {
  await signIn(practice.practitioner);
  await page.goto("/practice/clients");
  await page.getByRole("button", { name: "New client" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Nora Field");
  await dialog.getByLabel("Phone").fill("07700 900555");
  await dialog.getByRole("button", { name: "Create client" }).click();
  await page
    .getByRole("link", { name: /Red flags/ })
    .first()
    .click();

  await expect(page.getByRole("button", { name: "Record the list" })).toBeVisible();
  await answerAllNo(page);
  await page.getByRole("button", { name: "Record the list" }).click();
  await expect(page.getByText("Recorded. Nothing was raised.").first()).toBeVisible();

  await page.getByRole("link", { name: "Causes" }).first().click();
  await page.getByRole("button", { name: "Record a cause" }).first().click();
  await page.getByRole("dialog").getByRole("searchbox").fill("hip extension");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Hip extension deficit/ })
    .click();
  await page.getByRole("dialog").getByText("left", { exact: true }).click();
  await page.getByRole("button", { name: "Record cause" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.getByRole("link", { name: "Plan" }).first().click();
  await page.getByRole("button", { name: /^Add .*Hip extension deficit/i }).click();
  await expect(page.getByText(/Half-kneeling/).first()).toBeVisible();
  await page.getByRole("button", { name: /Publish version 1/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Publish/ })
    .click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expectJourneyStored(practice, "Nora Field");
});

test("the same with the keyboard alone", async ({ page, practice, signIn }) => {
  test.setTimeout(120_000);
  await signIn(practice.practitioner);
  await page.goto("/practice/clients");
  await expect(page.getByRole("button", { name: "New client" }).first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog").getByLabel("Name")).toBeFocused();
  await page.keyboard.type("Otto Keys");
  await tabTo(page, "Phone");
  await page.keyboard.type("07700 900556");
  await tabTo(page, "Create client");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Otto Keys" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("f");

  await expect(page.getByRole("button", { name: "Record the list" })).toBeVisible();
  await answerByKeys(page);
  await tabTo(page, "Record the list");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Recorded. Nothing was raised.").first()).toBeVisible();

  await page.getByRole("heading").first().waitFor();
  await page.keyboard.press("c");
  await expect(page).toHaveURL(/\/causes/);
  await tabTo(page, "Record a cause");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("hip extension");
  await tabTo(page, /^Hip extension deficit/);
  await page.keyboard.press("Enter");
  await tabTo(page, "left");
  await page.keyboard.press("Space");
  await tabTo(page, "Record cause");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.keyboard.press("p");
  await expect(page).toHaveURL(/\/plan/);
  await tabTo(page, /^Add .*Hip extension deficit/i);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Half-kneeling/).first()).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await tabTo(page, /^Publish/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expectJourneyStored(practice, "Otto Keys");
});

/** Every question of the list answered with its calmest answer, group by group where the page offers it. */
async function answerAllNo(page: Page): Promise<void> {
  const allNo = page.getByRole("button", { name: "All no in this group" });
  while ((await allNo.count()) > 0) await allNo.first().click();
  for (const label of await page.getByRole("main").locator("fieldset, [role=radiogroup]").all()) {
    if ((await label.locator("input:checked").count()) > 0) continue;
    const no = label.getByText(/^No/, { exact: false }).first();
    if ((await no.count()) > 0) await no.click();
  }
}

async function answerByKeys(page: Page): Promise<void> {
  const open = page.getByText(/\d+ of \d+ answered/);
  for (let round = 0; round < 250; round += 1) {
    const [done, all] = /(\d+) of (\d+)/
      .exec((await open.textContent()) ?? "")
      ?.slice(1)
      .map(Number) ?? [0, 1];
    if (done === all) return;
    await page.keyboard.press("Tab");
    const said = await focusedName(page);
    if (said.startsWith("All no in this group")) await page.keyboard.press("Enter");
    else if (/^No\b/.test(said)) await page.keyboard.press("Space");
  }
  throw new Error("Not everything could be answered with the keyboard.");
}
