import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { asc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { inPractice } from "@/db/in-practice";
import { client, log, painRating } from "@/db/schema/index";
import { refreshOverview } from "@/server/services/progress/refresh-overview";
import type { TestPractice } from "../support/factories";
import { expect, test } from "./support/fixtures";
import { publishFirstPlan } from "./support/published-plan";

test.use({ viewport: { width: 390, height: 844 } });

async function newClient(practice: TestPractice, name: string): Promise<string> {
  const id = uuidv7();
  await inPractice(practice.system, async (tx) => {
    await tx
      .insert(client)
      .values({ practiceId: practice.practiceId, id, name, email: `${id}@example.test`, zone: "Europe/London" });
    await refreshOverview(tx, practice.practiceId, id);
  });
  return id;
}

/** The invitation's link, from the mail that the portal wrote as a file; null while it is not there yet. */
function mailedLink(address: string): string | null {
  const folder = process.env.E2E_MAIL_FOLDER ?? "";
  const mails = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "utf8").replace(/=\r?\n/g, ""));
  const mail = mails.find((text) => text.includes(address));
  return mail?.replaceAll("=3D", "=").match(/http:\/\/localhost:\d+\/invite\/[\w.-]+/)?.[0] ?? null;
}

test("a client accepts the invitation, does the session, logs it and corrects a log", async ({
  browser,
  baseURL,
  page,
  practice,
  signIn,
}) => {
  test.setTimeout(120_000);
  const clientId = await newClient(practice, "Nora Field");
  await publishFirstPlan(practice, clientId, ["r_rest_90_90", "e_cat_camel", "e_glute_bridge"]);
  await signIn(practice.practitioner);
  await page.goto(`/practice/clients/${clientId}`);
  await page
    .getByRole("button", { name: /invite/i })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/address|email/i).fill(`nora-${clientId}@example.test`);
  await dialog.getByRole("button", { name: /invite|send/i }).click();
  await expect(page.getByText(/invit/i).first()).toBeVisible();
  await expect.poll(() => mailedLink(`nora-${clientId}@example.test`)).not.toBeNull();

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, baseURL });
  const mine = await phone.newPage();
  await mine.goto(mailedLink(`nora-${clientId}@example.test`) ?? "");
  await mine.getByLabel("Choose a password").fill("slow steady walking");
  await mine.getByRole("button", { name: "Accept and sign in" }).click();
  await expect(mine.getByRole("heading", { name: /Nora/ })).toBeVisible();

  await mine.getByRole("button", { name: "Rate it" }).click();
  const slider = mine.getByRole("slider");
  await slider.focus();
  for (let press = 0; press < 4; press += 1) await slider.press("ArrowRight");
  await mine.getByRole("button", { name: "Save" }).click();

  await mine.getByRole("link", { name: "Start" }).click();
  await mine
    .getByRole("button", { name: "Next, after this one" })
    .or(mine.getByRole("button", { name: /Cat and camel|Bridge/ }))
    .first()
    .click();
  await mine.getByRole("button", { name: "Save and go on" }).click();
  await mine.getByRole("button", { name: "Too painful" }).click();
  await mine.getByRole("button", { name: "Finish without it" }).click();
  await expect(mine.getByRole("heading", { name: "Done for today" })).toBeVisible();

  const stored = () =>
    inPractice(practice.system, (tx) =>
      tx.select().from(log).where(eq(log.practiceId, practice.practiceId)).orderBy(asc(log.receivedAt)),
    );
  await expect.poll(async () => (await stored()).map(({ outcome }) => outcome)).toEqual(["done", "too_painful"]);

  await mine.goto("/my/history");
  await mine
    .getByRole("button", { name: /correct/i })
    .first()
    .click();
  await mine.getByRole("dialog").getByText("Partly").click();
  await mine.getByRole("dialog").getByRole("button", { name: /save/i }).click();
  await expect.poll(async () => (await stored()).length).toBe(3);
  const rows = await stored();
  expect(rows[2]).toMatchObject({ outcome: "partly", correctsId: rows[1]?.id });
  const ratings = await inPractice(practice.system, (tx) =>
    tx.select().from(painRating).where(eq(painRating.practiceId, practice.practiceId)),
  );
  expect(ratings.map(({ score }) => score)).toHaveLength(1);
  await phone.close();
});
