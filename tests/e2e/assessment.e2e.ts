import type { Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { cause, causeFinding, finding } from "@/db/schema/index";
import type { Test } from "@/domain/assessment/dtos";
import { finishAssessment } from "@/server/services/assessment/finish-assessment";
import { readTests } from "@/server/services/assessment/read-tests";
import { saveFinding } from "@/server/services/assessment/save-finding";
import { startAssessment } from "@/server/services/assessment/start-assessment";
import { chooseDecisionSupport } from "@/server/services/people/choose-decision-support";
import { makeClient, type TestPractice } from "../support/factories";
import { catalogId, screenClient } from "../support/find-fixtures";
import { expect, test } from "./support/fixtures";

const storedFindings = (own: TestPractice, clientId: string) =>
  inPractice(own.system, (tx) =>
    tx
      .select()
      .from(finding)
      .where(and(eq(finding.practiceId, own.practiceId), eq(finding.clientId, clientId))),
  );

/** The field that has the focus: `testId/side`. */
const focusedField = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-field]")?.dataset.field ?? "");

/** The keys that answer a test's field, the last of which goes on to the next one; and what that stands for. */
function answerTo({ unit, choices, min, max }: Test): { keys: string[]; stored: string | number | undefined } {
  if (unit === "posneg") return { keys: ["n"], stored: "negative" };
  if (choices) return { keys: ["2"], stored: choices[1]?.value };
  const low = min ?? 0;
  const high = max ?? 10;
  const isScore = (unit === "score" || unit === "grade") && low >= 0 && high - low < 10;
  if (isScore) return { keys: [String(high - 1)], stored: high - 1 };
  const middle = Math.round((low + high) / 2);
  return { keys: [...String(middle), "Enter"], stored: middle };
}

test("thirty tests are entered with the keyboard alone, few keys each, and all arrive", async ({
  page,
  practice,
  signIn,
}) => {
  test.setTimeout(240_000);
  const { clientId } = await makeClient(practice, { name: "Kim Thirty" });
  await screenClient(practice, clientId);
  const { items } = await readTests(practice.practitioner, {});
  await startAssessment(practice.practitioner, { clientId });
  await signIn(practice.practitioner);
  await page.goto(`/practice/clients/${clientId}/assessment`);
  await page.waitForLoadState("networkidle");
  await page.getByRole("radio", { name: "All tests" }).press("Space");
  let presses = 1;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  await press("j");
  const wanted = new Map<string, string | number | undefined>();
  const done = new Set<string>();
  for (let field = 0; field < 80; field += 1) {
    const place = await focusedField(page);
    const known = items.find(({ id }) => id === place.split("/")[0]);
    if (!known || wanted.has(place)) break;
    if (!done.has(known.id) && done.size === 30) break;
    done.add(known.id);
    const { keys, stored } = answerTo(known);
    for (const key of keys) await press(key);
    wanted.set(place, stored);
  }
  expect(done.size, `stopped at ${items.find(({ id }) => [...done].at(-1) === id)?.key}`).toBe(30);
  await expect.poll(async () => (await storedFindings(practice, clientId)).length).toBe(wanted.size);
  const stored = await storedFindings(practice, clientId);
  const arrived = new Map(stored.map(({ testId, side, value, choice }) => [`${testId}/${side}`, value ?? choice]));
  expect(Object.fromEntries(arrived), "each value stands where it was typed").toEqual(Object.fromEntries(wanted));
  await expect(page.getByText(/^saved \d\d:\d\d$/).first()).toBeVisible();
  test
    .info()
    .annotations.push({ type: "steps", description: `${presses} keys for ${wanted.size} results of 30 tests` });
  // A person at three keys a second, with a second of looking at each field, needs three minutes.
  expect(presses).toBeLessThan(200);
});

test("a lost connection and a reload lose nothing", async ({ page, practice, signIn }) => {
  const { clientId } = await makeClient(practice, { name: "Lou Offline" });
  await startAssessment(practice.practitioner, { clientId });
  const lungeId = await catalogId(practice, "test", "t_wblt");
  await signIn(practice.practitioner);
  await page.goto(`/practice/clients/${clientId}/assessment`);
  await page.waitForLoadState("networkidle");
  await page.route(/assessment\.saveFinding/, (route) => route.abort("internetdisconnected"));
  const left = page.getByRole("textbox", { name: "Knee-to-wall lunge, left" });
  await left.fill("8.5");
  await expect(page.getByText("not sent yet", { exact: true })).toBeVisible();
  expect(await storedFindings(practice, clientId)).toEqual([]);
  await page.reload();
  await expect(left).toHaveValue("8.5");
  await expect(page.getByText("not sent yet", { exact: true })).toBeVisible();
  await page.unroute(/assessment\.saveFinding/);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.poll(async () => (await storedFindings(practice, clientId)).length).toBe(1);
  expect(await storedFindings(practice, clientId)).toMatchObject([{ testId: lungeId, side: "left", value: 8.5 }]);
  await page.reload();
  await expect(left).toHaveValue("8.5");
  await expect(page.getByText("not sent yet", { exact: true })).toBeHidden();
});

test("another unit is offered, a wrong number named, and a small change called measurement error", async ({
  page,
  practice,
  signIn,
}) => {
  const { clientId } = await makeClient(practice, { name: "Una Unit" });
  await screenClient(practice, clientId);
  const actor = practice.practitioner;
  const first = await startAssessment(actor, { clientId });
  const testId = await catalogId(practice, "test", "t_wblt");
  await saveFinding(actor, { ...first, testId, side: "left", value: 8 });
  await finishAssessment(actor, first);
  await startAssessment(actor, { clientId });
  await signIn(actor);
  await page.goto(`/practice/clients/${clientId}/assessment`);
  await page.waitForLoadState("networkidle");
  const left = page.getByRole("textbox", { name: "Knee-to-wall lunge, left" });
  await left.fill("85 mm");
  await left.press("Enter");
  await expect(left).toBeFocused();
  await expect(page.getByText("This field is in cm.")).toBeVisible();
  await page.getByRole("button", { name: "Use 8.5 cm" }).click();
  await expect(left).toHaveValue("8.5");
  await expect(page.getByText("0.5 cm apart, within measurement error (1 cm)")).toBeVisible();
  await expect(page.getByText("Right not recorded")).toBeVisible();
  await left.fill("80");
  await left.press("Tab");
  await expect(page.getByText("At most 25 cm.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Use 8 cm" })).toBeVisible();
  await expect.poll(async () => (await storedFindings(practice, clientId)).map(({ value }) => value)).toEqual([8, 8.5]);
});

test("the battery leads to a suggested test, the findings to a pattern with its reasons, and a person accepts it", async ({
  page,
  practice,
  signIn,
}) => {
  test.setTimeout(120_000);
  const { clientId } = await makeClient(practice, { name: "Pat Reason" });
  const actor = practice.practitioner;
  await chooseDecisionSupport(practice.admin, { on: true });
  const { assessmentId } = await startAssessment(actor, { clientId });
  for (const [key, side, value] of [
    ["t_hip_ir", "left", 18],
    ["t_hip_ir", "right", 34],
    ["t_hip_er", "left", 28],
    ["t_hip_er", "right", 42],
  ] as const)
    await saveFinding(actor, { assessmentId, testId: await catalogId(practice, "test", key), side, value });
  await signIn(actor);
  await page.goto(`/practice/clients/${clientId}/assessment`);
  await page.waitForLoadState("networkidle");
  const guide = page.getByRole("region", { name: "What to test next" });
  await expect(guide.getByText("Short battery: 2 of 22")).toBeVisible();
  await expect(guide.getByText("Next in the short battery")).toBeVisible();
  await guide.getByRole("button", { name: "Leave the battery" }).click();
  await expect(guide.getByText("Would tell most next")).toBeVisible();
  await expect(guide.getByText(/^Tells .* from /).first()).toBeVisible();
  await expect(guide.getByText(/^Reliability (good|moderate)\.$/)).toBeVisible();
  await expect(guide.getByText(/^The client (stays|moves)/)).toBeVisible();
  await page.keyboard.press("g");
  await expect.poll(() => focusedField(page)).not.toBe("");

  await guide.getByRole("link", { name: "What the findings fit" }).click();
  const row = page.getByRole("button", { name: "Hip rotation deficit, left" });
  await row.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Speaks for it" })).toBeVisible();
  await expect(page.getByText("good reliability").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "What would change it" })).toBeVisible();
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByRole("dialog").getByRole("radio", { name: "left" })).toBeChecked();
  await page.getByRole("button", { name: "Record cause" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  const stored = await inPractice(practice.system, async (tx) => ({
    causes: await tx.select().from(cause).where(eq(cause.clientId, clientId)),
    support: await tx.select().from(causeFinding).where(eq(causeFinding.clientId, clientId)),
  }));
  expect(stored.causes).toMatchObject([{ side: "left", status: "suspected" }]);
  expect(stored.support.length).toBeGreaterThan(0);
});

test("without decision support nothing is suggested or ranked", async ({ page, practice, signIn }) => {
  const { clientId } = await makeClient(practice, { name: "Noa Plain" });
  await startAssessment(practice.practitioner, { clientId });
  await signIn(practice.practitioner);
  await page.goto(`/practice/clients/${clientId}/assessment`);
  const guide = page.getByRole("region", { name: "What to test next" });
  await expect(guide.getByText("Nothing is suggested: decision support is off in your practice.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Go there" })).toHaveCount(0);
  await page.goto(`/practice/clients/${clientId}/causes`);
  await expect(page.getByRole("heading", { name: "Patterns" })).toBeVisible();
  await expect(page.getByText("fits most")).toHaveCount(0);
  await page.getByRole("searchbox", { name: "Search patterns" }).fill("sway");
  await page.getByRole("button", { name: /^Sway-back posture/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
});
