import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { inPractice } from "@/db/in-practice";
import { assignment, catalogItem, flare, reliefUse } from "@/db/schema/index";
import { dayInZone } from "@/domain/time/calendar-day";
import { saveReliefUse } from "@/server/services/progress/save-relief-use";
import { makeClient, type TestClient, type TestPractice } from "../support/factories";
import { expect, test } from "./support/fixtures";
import { publishFirstPlan } from "./support/published-plan";

test.use({ viewport: { width: 390, height: 844 } });

const zone = "America/New_York";

/** Uses of a technique, each with pain before and after, as the client's device sends them. */
async function used(practice: TestPractice, me: TestClient, key: string, ratings: [before: number, after: number][]) {
  const [line] = await inPractice(practice.system, (tx) =>
    tx
      .select({ id: assignment.id, key: catalogItem.key })
      .from(assignment)
      .innerJoin(catalogItem, eq(catalogItem.id, assignment.itemId))
      .where(eq(assignment.clientId, me.clientId))
      .then((rows) => rows.filter((row) => row.key === key)),
  );
  for (const [painBefore, painAfter] of ratings) {
    const said = { at: new Date().toISOString(), zone, day: dayInZone(new Date(), zone) };
    await saveReliefUse(me.actor, { id: uuidv7(), assignmentId: line?.id ?? "", ...said, painBefore, painAfter });
  }
}

test("relief names what helped this person most, and asks before and after", async ({ page, practice, signIn }) => {
  const me = await makeClient(practice, { zone });
  await publishFirstPlan(practice, me.clientId, ["r_rest_90_90", "r_heat", "e_glute_bridge"]);
  await used(practice, me, "r_heat", [
    [6, 3],
    [7, 5],
  ]);
  await used(practice, me, "r_rest_90_90", [[9, 1]]);
  await signIn(me.actor);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.clock.install();
  await page.goto("/my/relief");
  // Once may be chance, however well it went.
  await expect(page.getByText("Helped you most")).toBeVisible();
  await expect(page.getByText("6.5 down to 4, over 2 times")).toBeVisible();
  await expect(page.getByText("Tried once, too early to say")).toBeVisible();

  const before = page.getByRole("slider", { name: "Pain before" });
  await before.focus();
  for (let press = 0; press < 7; press += 1) await before.press("ArrowRight");
  const score = await before.inputValue();
  await page
    .getByRole("button", { name: /^Start / })
    .last()
    .click();
  await page.clock.runFor(5000);
  await page.getByRole("button", { name: "Done, rate my pain" }).click();
  const after = page.getByRole("slider", { name: "Pain after" });
  await after.focus();
  for (let press = 0; press < 3; press += 1) await after.press("ArrowRight");
  const later = await after.inputValue();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: `${score} before, ${later} now.` })).toBeVisible();
  const uses = () =>
    inPractice(practice.system, (tx) => tx.select().from(reliefUse).where(eq(reliefUse.clientId, me.clientId)));
  await expect.poll(async () => (await uses()).length).toBe(4);
  expect(
    (await uses()).find(({ painBefore, painAfter }) => `${painBefore} ${painAfter}` === `${score} ${later}`),
  ).toBeDefined();
});

test("a flare asks the short list and starts its plan; an emergency answer says whom to call and stops the exercises", async ({
  page,
  practice,
  signIn,
}) => {
  const me = await makeClient(practice, { zone });
  await publishFirstPlan(practice, me.clientId, ["r_heat", "e_glute_bridge"]);
  await signIn(me.actor);
  await page.goto("/my/relief");
  await page.getByRole("link", { name: /I have a flare/ }).click();
  await expect(page.getByRole("heading", { name: "First, a few safety questions" })).toBeVisible();
  await page.getByRole("button", { name: "None of these. Start" }).click();
  await expect(page.getByText(/Flare plan, day 1 of/)).toBeVisible();
  const flares = () =>
    inPractice(practice.system, (tx) => tx.select().from(flare).where(eq(flare.clientId, me.clientId)));
  await expect.poll(async () => (await flares()).length).toBe(1);

  await page.goto("/my/flare");
  const group = page.getByRole("group", { name: /bladder|bowel|urine/i }).first();
  await group.locator("input[value=recent]").check();
  await page.getByRole("button", { name: "Send my answers" }).click();
  await expect(page.getByText("Stop. Get medical help now.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Call 911" })).toHaveAttribute("href", "tel:911");
  for (const address of ["/my/session", "/my/relief"]) {
    await page.goto(address);
    await expect(page.getByText("Stop. Get medical help now.")).toBeVisible();
    await expect(page.getByRole("timer")).toHaveCount(0);
  }
});
