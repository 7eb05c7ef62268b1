import { and, eq } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { assignment, catalogItem, catalogVersion } from "@/db/schema/index";
import { makeClient } from "../support/factories";
import { catalogId } from "../support/find-fixtures";
import { expect, test } from "./support/fixtures";
import { publishFirstPlan } from "./support/published-plan";

test("an admin edits an exercise and publishes it; the plan that had it keeps its version", async ({
  page,
  practice,
  signIn,
}) => {
  const { clientId } = await makeClient(practice);
  await publishFirstPlan(practice, clientId, ["e_glute_bridge"]);
  const itemId = await catalogId(practice, "exercise", "e_glute_bridge");
  await signIn(practice.admin);

  await page.goto("/admin/catalog/exercise");
  await page.getByRole("searchbox").fill("Bridge on two");
  // At once, as a fast person would: the filter's address must not swallow the click.
  await page.getByRole("link", { name: "Bridge on two legs" }).click();
  await expect(page).toHaveURL(new RegExp(itemId));
  await page.getByLabel("Title", { exact: true }).first().fill("Bridge, both feet down");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("Version 2", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Send to review" }).click();
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await expect(page.getByText("This is what is assigned now.")).toBeVisible();

  const stored = await inPractice(practice.system, async (tx) => ({
    items: await tx
      .select()
      .from(catalogItem)
      .where(and(eq(catalogItem.practiceId, practice.practiceId), eq(catalogItem.id, itemId))),
    versions: await tx
      .select()
      .from(catalogVersion)
      .where(and(eq(catalogVersion.practiceId, practice.practiceId), eq(catalogVersion.itemId, itemId))),
    lines: await tx.select().from(assignment).where(eq(assignment.practiceId, practice.practiceId)),
  }));
  expect(stored.items[0]).toMatchObject({ title: "Bridge, both feet down", status: "published", publishedVersion: 2 });
  expect(stored.versions).toHaveLength(2);
  expect(stored.lines).toMatchObject([{ itemId, itemVersion: 1 }]);
});

test("a bad file is refused row by row, and nothing of it is imported", async ({ page, practice, signIn }) => {
  const countItems = () =>
    inPractice(practice.system, (tx) => tx.$count(catalogItem, eq(catalogItem.practiceId, practice.practiceId)));
  const before = await countItems();
  await signIn(practice.admin);
  await page.goto("/admin/catalog/import");
  const rows = JSON.stringify({
    format: "plumbline-catalog",
    version: 1,
    items: [{ kind: "joint", content: { key: "Bad Key", title: "=1+1" } }],
  });
  await page.getByRole("textbox").first().fill(rows);
  await page
    .getByRole("button", { name: /check|look|preview/i })
    .first()
    .click();
  await expect(page.getByText("Bad Key").first()).toBeVisible();
  expect(before).toBeGreaterThan(300);
  expect(await countItems()).toBe(before);
});
