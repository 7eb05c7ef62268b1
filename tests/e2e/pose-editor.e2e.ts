import AxeBuilder from "@axe-core/playwright";
import { and, desc, eq } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { catalogVersion } from "@/db/schema/index";
import { makeClient } from "../support/factories";
import { catalogId } from "../support/find-fixtures";
import { expect, test } from "./support/fixtures";

test("an admin changes a figure by slider, by hand and by key, and saves it as a version", async ({
  page,
  practice,
  signIn,
}) => {
  test.setTimeout(120_000);
  const itemId = await catalogId(practice, "exercise", "e_glute_bridge");
  await signIn(practice.admin);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/admin/catalog/exercise/${itemId}`);
  await page.getByRole("link", { name: "Edit the figure" }).click();
  const save = page.getByRole("button", { name: "Save draft" });
  const undo = page.getByRole("button", { name: "Undo" });
  await expect(save).toBeDisabled();

  const tilt = page.getByRole("slider", { name: "Trunk and head: Pelvic tilt, front +" });
  await tilt.fill("-12");
  await expect(page.getByRole("textbox", { name: /Trunk and head: Pelvic tilt/ })).toHaveValue("-12");
  await expect(save).toBeEnabled();
  await page.keyboard.press("Control+z");
  await expect(tilt).toHaveValue("0");
  await page.keyboard.press("Control+Shift+z");
  await expect(tilt).toHaveValue("-12");

  const foot = page.getByRole("button", { name: "Right foot, held" });
  const before = await foot.boundingBox();
  if (!before) throw new Error("The foot has no place on the page.");
  await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
  await page.mouse.down();
  await page.mouse.move(before.x + 60, before.y + before.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => (await foot.boundingBox())?.x ?? 0).toBeGreaterThan(before.x + 20);

  const pelvis = page.getByRole("button", { name: "Pelvis" });
  await pelvis.focus();
  await page.keyboard.press("Shift+ArrowUp");
  await expect(page.getByRole("status").filter({ hasText: /Pelvis: .* up/ })).toBeAttached();

  await page.getByRole("button", { name: "Key 2: lift and hold" }).click();
  await page.getByRole("button", { name: "Add key" }).click();
  await expect(page.getByRole("button", { name: /^Key 3/ })).toHaveAttribute("aria-current", "true");
  await page.getByRole("textbox", { name: "Label" }).fill("come down");

  // A thigh bent past the chest of a body whose feet are let go: the foot of key 3 goes under the floor.
  await page.getByRole("tab", { name: "Contacts" }).click();
  const height = page.getByRole("textbox", { name: "Height of contact 1, % of height" });
  await height.fill("-8");
  await expect(page.getByRole("button", { name: /fault/ }).first()).toBeVisible();
  await page.getByRole("tab", { name: /Checks/ }).click();
  await expect(page.getByText(/under the floor/).first()).toBeVisible();
  await undo.click();
  await expect(page.getByText(/Nothing wrong/)).toBeVisible();

  await save.click();
  await expect(page.getByText("Version 2", { exact: true })).toBeVisible();
  await expect(save).toBeDisabled();
  const [stored] = await inPractice(practice.system, (tx) =>
    tx
      .select()
      .from(catalogVersion)
      .where(and(eq(catalogVersion.practiceId, practice.practiceId), eq(catalogVersion.itemId, itemId)))
      .orderBy(desc(catalogVersion.version)),
  );
  expect(stored?.version).toBe(2);
  expect(stored?.content).toMatchObject({
    pose: { key: "e_glute_bridge", keys: [{ angles: { pelvicTilt: -12 } }, {}, { label: "come down" }] },
  });
  await page.getByRole("link", { name: "Back to the entry" }).click();
  await expect(page.getByText("Version 2", { exact: true }).first()).toBeVisible();
  await page.getByRole("link", { name: "Compare with version 1" }).click();
  await expect(page.getByText(/One field differs/)).toBeVisible();
});

test("pasted data is refused with the path of what is wrong, and unsaved work is asked about", async ({
  page,
  practice,
  signIn,
}) => {
  const itemId = await catalogId(practice, "exercise", "e_bird_dog");
  await signIn(practice.admin);
  await page.goto(`/admin/catalog/exercise/${itemId}/pose`);
  await page.getByRole("button", { name: "More for this figure" }).click();
  await page.getByRole("menuitem", { name: /JSON/ }).click();
  const text = page.getByRole("textbox", { name: "Pose data" });
  const keys = Array.from({ length: 1000 }, () => ({}));
  await text.fill(JSON.stringify({ key: "e_bird_dog", base: { kneeFlexion: [10, 400] }, keys }));
  await page.getByRole("button", { name: "Take it over" }).click();
  await expect(page.getByText("base.kneeFlexion.1")).toBeVisible();
  await expect(page.getByText("has 1000; the most is 24.")).toBeVisible();
  await text.fill('{"key":"e_bird_dog","base":{"tip":NaN},"keys":[{}]}');
  await page.getByRole("button", { name: "Take it over" }).click();
  await expect(page.getByText("base.tip")).toBeVisible();
  await text.fill('{"key":"e_other","base":{},"keys":[{"label":"stand"}]}');
  await page.getByRole("button", { name: "Take it over" }).click();
  await expect(page.getByRole("button", { name: "Key 1: stand" })).toBeVisible();

  await page.getByRole("link", { name: "Back to the entry" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await page.getByRole("button", { name: "Stay here" }).click();
  await expect(page.getByRole("button", { name: "Key 1: stand" })).toBeVisible();
});

test("a figure with faults is a draft, but is not published", async ({ page, practice, signIn }) => {
  const itemId = await catalogId(practice, "exercise", "e_glute_bridge");
  await signIn(practice.admin);
  await page.goto(`/admin/catalog/exercise/${itemId}/pose`);
  await page.getByRole("tab", { name: "Contacts" }).click();
  await page.getByRole("textbox", { name: "Height of contact 1, % of height" }).fill("-8");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("Version 2", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Back to the entry" }).click();
  await page.getByRole("button", { name: "Send to review" }).click();
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await expect(page.getByText(/under the floor/).first()).toBeVisible();
});

test("an exercise without a figure begins from a position; nobody but an admin gets here", async ({
  page,
  practice,
  signIn,
}) => {
  const itemId = await catalogId(practice, "exercise", "e_glute_bridge");
  const { actor } = await makeClient(practice);
  await signIn(practice.practitioner);
  expect((await page.goto(`/admin/catalog/exercise/${itemId}/pose`))?.status()).toBe(403);
  await signIn(actor);
  expect((await page.goto(`/admin/catalog/exercise/${itemId}/pose`))?.status()).toBe(403);

  await signIn(practice.admin);
  await page.goto(`/admin/catalog/exercise/${itemId}/pose`);
  await page.getByRole("button", { name: "More for this figure" }).click();
  await page.getByRole("menuitem", { name: /Start from a position/ }).click();
  await page.getByRole("button", { name: "On hands and knees" }).click();
  await expect(page.getByText("Not saved yet")).toBeVisible();
  for (const tab of ["Joints", "Contacts", "Things", "Look", "Checks"]) {
    await page.getByRole("tab", { name: new RegExp(tab) }).click();
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`),
      tab,
    ).toEqual([]);
  }
});
