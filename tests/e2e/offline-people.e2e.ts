import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { inPractice } from "@/db/in-practice";
import { directory } from "@/db/pool";
import { assignment, authSession } from "@/db/schema/index";
import { publishPlan } from "@/server/services/plan/publish-plan";
import { readBuilder } from "@/server/services/plan/read";
import { removeLines } from "@/server/services/plan/remove-lines";
import { makeClient, type TestClient, type TestPractice } from "../support/factories";
import { expect, logOne, storedLogs, test, waitUntilKept } from "./support/cut-network";
import { publishFirstPlan } from "./support/published-plan";

test.use({ viewport: { width: 390, height: 844 }, actionTimeout: 10_000 });

async function newClient(practice: TestPractice, name: string): Promise<TestClient> {
  const subject = await makeClient(practice, { name });
  await publishFirstPlan(practice, subject.clientId, ["r_rest_90_90", "e_cat_camel", "e_knee_rolls"]);
  return subject;
}

/** What the phone still keeps of anybody: names of caches, entries in the queue. */
function keptOnPhone(page: Page) {
  return page.evaluate(async () => {
    const caches_ = (await caches.keys()).filter((name) => name.startsWith("plumbline-kept-"));
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("plumbline-outbox");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const entries = await new Promise<number>((resolve) => {
      const counting = database.transaction("entry").objectStore("entry").count();
      counting.onsuccess = () => resolve(counting.result);
    });
    database.close();
    return { pages: caches_.length, entries };
  });
}

test("signing out sends what waits, and then nothing of the person is left on the phone", async ({
  page,
  line,
  practice,
  signIn,
}) => {
  const subject = await newClient(practice, "Nora Field");
  await signIn(subject.actor);
  await page.goto(`${line.url}/my`);
  await waitUntilKept(page);
  line.always((path) => (path.startsWith("/api/trpc/my.saveLog") ? { kind: "fail", status: 503 } : { kind: "pass" }));
  await page.getByRole("link", { name: "Start" }).click();
  await logOne(page);
  await logOne(page);
  await expect(page.getByText("2 logs waiting")).toBeVisible();
  line.always(() => ({ kind: "pass" }));
  await page.goto(`${line.url}/my/settings`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await storedLogs(practice)).toHaveLength(2);
  expect(await keptOnPhone(page)).toEqual({ pages: 0, entries: 0 });
});

test("signing out asks by name before it deletes what cannot be sent, and deletes nothing without a network", async ({
  page,
  line,
  practice,
  signIn,
}) => {
  const subject = await newClient(practice, "Nora Field");
  await signIn(subject.actor);
  await page.goto(`${line.url}/my`);
  await waitUntilKept(page);
  await line.stop();
  await page.getByRole("link", { name: "Start" }).click();
  await logOne(page);
  await logOne(page);
  await expect(page.getByText("2 logs waiting")).toBeVisible();
  await page.goto(`${line.url}/my/settings`);
  await page.getByRole("button", { name: "Sign out" }).click();
  const confirm = page.getByRole("button", { name: "Delete 2 logs that have not been sent" });
  await expect(confirm).toBeVisible();
  await page.getByRole("button", { name: "Stay signed in" }).click();
  expect((await keptOnPhone(page)).entries).toBe(2);
  await page.getByRole("button", { name: "Sign out" }).click();
  await confirm.click();
  await expect(page.getByText("You are still signed in", { exact: false })).toBeVisible();
  expect((await keptOnPhone(page)).entries).toBe(2);

  line.always((path) => (path.startsWith("/api/trpc/my.") ? { kind: "fail", status: 503 } : { kind: "pass" }));
  await line.start();
  await page.getByRole("button", { name: "Sign out" }).click();
  await confirm.click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await keptOnPhone(page)).toEqual({ pages: 0, entries: 0 });
  expect(await storedLogs(practice)).toHaveLength(0);
});

test("a log of a line that was removed by a new version meanwhile is kept, on the version the client had", async ({
  page,
  line,
  practice,
  signIn,
}) => {
  const subject = await newClient(practice, "Nora Field");
  await signIn(subject.actor);
  await page.goto(`${line.url}/my/session`);
  await line.stop();
  await logOne(page);
  await logOne(page);
  const { clientId } = subject;
  const { revision, lines } = (await readBuilder(practice.practitioner, { clientId })).draft;
  const removed = lines.filter(({ phase }) => phase !== "relieve").slice(0, 1);
  const lineIds = removed.map(({ lineId }) => lineId);
  const after = await removeLines(practice.practitioner, { clientId, revision, lineIds });
  await publishPlan(practice.practitioner, { clientId, revision: after.revision, note: null });
  await line.start();
  await expect.poll(async () => (await storedLogs(practice)).length, { timeout: 30_000 }).toBe(2);
  const versions = await inPractice(practice.system, (tx) =>
    tx.select().from(assignment).where(eq(assignment.practiceId, practice.practiceId)),
  );
  const logged = new Set((await storedLogs(practice)).map(({ assignmentId }) => assignmentId));
  const ofLogs = versions.filter(({ id }) => logged.has(id));
  expect(ofLogs.map(({ versionNumber }) => versionNumber)).toEqual([1, 1]);
  expect(ofLogs.some(({ lineId }) => lineIds.includes(lineId))).toBe(true);
});

test("signed out meanwhile, on a shared phone: entries wait for their own person, and nobody else sends or sees them", async ({
  context,
  page,
  line,
  practice,
  signIn,
}) => {
  test.setTimeout(120_000);
  const nora = await newClient(practice, "Nora Field");
  const ada = await newClient(practice, "Ada Moss");
  await signIn(nora.actor);
  await page.goto(`${line.url}/my`);
  await waitUntilKept(page);
  await page.getByRole("link", { name: "Start" }).click();
  await expect(page.getByRole("button", { name: "Skip" })).toBeVisible();
  await directory().delete(authSession).where(eq(authSession.accountId, nora.actor.accountId));
  await logOne(page);
  await logOne(page);
  await expect(page.getByText(/when you have signed in again/).or(page.getByLabel("Password"))).toBeVisible();
  expect(await storedLogs(practice)).toHaveLength(0);

  // Another tab's sign-in changes the cookie under this page: its entries must not become the other's.
  await signIn(ada.actor);
  const theirs = await context.newPage();
  await theirs.goto(`${line.url}/my`);
  await expect(theirs.getByRole("heading", { name: /Ada/ })).toBeVisible();
  await theirs.waitForTimeout(6_000);
  await expect(theirs.getByText(/logs? waiting/)).toHaveCount(0);
  expect(await storedLogs(practice)).toHaveLength(0);
  await waitUntilKept(theirs);
  expect(await keptOnPhone(theirs)).toEqual({ pages: 1, entries: 2 });
  await theirs.close();
  await page.close();

  await signIn(nora.actor);
  const mine = await context.newPage();
  await mine.goto(`${line.url}/my`);
  await expect.poll(async () => (await storedLogs(practice)).length, { timeout: 30_000 }).toBe(2);
  expect(new Set((await storedLogs(practice)).map(({ clientId }) => clientId))).toEqual(new Set([nora.clientId]));
});

test("two open tabs send each log once, in order", async ({ context, line, practice, signIn }) => {
  const subject = await newClient(practice, "Nora Field");
  await signIn(subject.actor);
  const [one, other] = [await context.newPage(), await context.newPage()];
  await one.goto(`${line.url}/my/session`);
  await other.goto(`${line.url}/my`);
  await waitUntilKept(other);
  await line.stop();
  await logOne(one);
  await logOne(one);
  await expect(other.getByText("2 logs waiting")).toBeVisible();
  line.next({ kind: "reset", when: "after" }, 1, "/api/trpc/my.saveLog");
  line.next({ kind: "delay", milliseconds: 1_500 }, 2, "/api/trpc/my.saveLog");
  await line.start();
  await expect.poll(async () => (await storedLogs(practice)).length, { timeout: 30_000 }).toBe(2);
  for (const page of [one, other]) await expect(page.getByText(/logs? waiting/)).toHaveCount(0);
  const logs = await storedLogs(practice);
  expect(logs).toHaveLength(2);
  expect(logs[0]?.at.getTime()).toBeLessThan(logs[1]?.at.getTime() ?? 0);
  // One was sent twice, because its first answer was cut; no tab sent what the other had sent.
  expect(line.seen.get("/api/trpc/my.saveLog")).toBe(3);
});
