import { makeClient } from "../support/factories";
import { gardenChoices, questionnaire, tickItem } from "../unit/outcomes/synthetic-questionnaire";
import { expect, test } from "./support/fixtures";
import { publishFirstPlan } from "./support/published-plan";

const phone = { width: 390, height: 844 };

test("a client names activities and scores them on a phone, step by step, and the practitioner sees the change with its band", async ({
  page,
  practice,
  signIn,
}) => {
  const { clientId, actor } = await makeClient(practice, { name: "Nora Field" });
  await publishFirstPlan(practice, clientId, ["r_rest_90_90", "e_cat_camel"]);
  await page.setViewportSize(phone);
  await signIn(actor);
  await page.goto("/my");
  await page.getByRole("link", { name: "Answer" }).click();
  await page.getByRole("button", { name: /What you want to do again/ }).click();
  for (const [index, text] of ["Sit through a film", "Carry shopping", "Tie my shoes"].entries())
    await page.getByLabel(`Activity ${index + 1}`).fill(text);
  await page.getByRole("button", { name: "Save the list" }).click();
  await page.getByRole("radio", { name: "2", exact: true }).check({ force: true });
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByRole("heading", { name: "Carry shopping" })).toBeFocused();
  await page.getByRole("radio", { name: "3", exact: true }).check({ force: true });

  await page.reload();
  await page.getByRole("button", { name: /What you want to do again/ }).click();
  await expect(page.getByRole("heading", { name: "Tie my shoes" })).toBeVisible();
  await page.getByRole("radio", { name: "4", exact: true }).check({ force: true });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. Thank you.")).toBeVisible();
  await page.goto("/my/progress");
  await expect(page.getByText("Sit through a film")).toBeVisible();

  await page.setViewportSize({ width: 1280, height: 800 });
  await signIn(practice.practitioner);
  await page.goto(`/practice/clients/${clientId}/measures`);
  await expect(page.getByText("First score: there is nothing to compare it with yet.")).toBeVisible();
  await page.getByRole("button", { name: /Enter a measure/ }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Measure").selectOption({ label: "Own activities (PSFS)" });
  for (const question of await sheet.getByRole("group").all())
    await question.getByRole("radio", { name: "7", exact: true }).check({ force: true });
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Better by 4 (133 %); beyond measurement error.")).toBeVisible();
  await expect(page.getByRole("img", { name: "Own activities (PSFS)" })).toBeVisible();
  await expect(page.getByText(/The band begins at 5/)).toBeAttached();
});

test("an admin is told each bad item of a questionnaire, mends the file, confirms the licence and imports it", async ({
  page,
  practice,
  signIn,
}) => {
  await signIn(practice.admin);
  await page.goto("/admin/catalog/measure");
  await page.getByRole("link", { name: "Import a questionnaire (FHIR)" }).click();
  const file = (resource: unknown) => ({
    name: "garden.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(resource)),
  });
  const bad = questionnaire(tickItem("a", "One"), tickItem("a", "Two"), { linkId: "b", text: "When?", type: "date" });
  await page.getByLabel("File").setInputFiles(file(bad));
  await page.getByLabel("Name of the measure").fill("Garden form");
  await page.getByLabel("Scoring").selectOption({ label: "Percent of the most that the answered questions give" });
  await page.getByLabel(/By what right/).fill("Written by this practice");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("cell", { name: "item[1].linkId" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "item[2].type" })).toBeVisible();

  await page.getByLabel("File").setInputFiles(file(gardenChoices));
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("heading", { name: /Ready to import: Garden form/ })).toBeFocused();
  await expect(page.getByRole("button", { name: "Import 4 questions" })).toBeDisabled();
  await page.getByLabel(/I confirm that this practice/).check();
  await page.getByRole("button", { name: "Check" }).click();
  await page.getByRole("button", { name: "Import 4 questions" }).click();
  await page.getByRole("link", { name: "See the measure" }).click();
  await expect(page.getByText("Raking", { exact: true }).first()).toBeVisible();
});
