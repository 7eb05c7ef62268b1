import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { makeClient } from "../support/factories";
import { expect, test } from "./support/fixtures";

test("pages carry a strict policy with a nonce of their own, and a request id", async ({ request }) => {
  const [one, other] = [await request.get("/sign-in"), await request.get("/sign-in")];
  const policy = one.headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toBe(other.headers()["content-security-policy"]);
  expect(one.headers()["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(one.headers()["x-content-type-options"]).toBe("nosniff");
});

test("the session cookie is out of reach of scripts, and health looks at the database", async ({
  page,
  context,
  request,
}) => {
  expect(await (await request.get("/api/health")).json()).toEqual({ status: "ok" });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Kate Linden/ }).click();
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Clients" })).toBeVisible();
  const cookie = (await context.cookies()).find(({ name }) => name.includes("session-token"));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});

test("another practice's client is not found, and a client is not let into the practice", async ({
  page,
  practice,
  signIn,
}) => {
  const own = await makeClient(practice, { name: "Own client" });
  const elsewhere = "019aa000-0000-7000-8000-000000000001";
  await signIn(practice.practitioner);
  expect((await page.goto(`/practice/clients/${own.clientId}`))?.status()).toBe(200);
  // The page streams behind its skeleton, so the answer has begun as 200: what counts is what it says.
  await page.goto(`/practice/clients/${elsewhere}`);
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await signIn(own.actor);
  expect((await page.goto("/practice/clients"))?.status()).toBe(403);
  expect((await page.goto("/admin/catalog"))?.status()).toBe(403);
});

test("no client's name reaches the database's log", async ({ page, practice, signIn }) => {
  const own = await makeClient(practice, { name: "Unmistakable Surname" });
  await signIn(practice.practitioner);
  await page.goto(`/practice/clients/${own.clientId}`);
  await expect(page.getByRole("heading", { name: "Unmistakable Surname" })).toBeVisible();
  const folder = path.dirname(process.env.E2E_MAIL_FOLDER ?? "");
  const logs = readdirSync(folder).filter(
    (name) => name.endsWith(".log") && statSync(path.join(folder, name)).isFile(),
  );
  expect(logs.length).toBeGreaterThan(0);
  for (const name of logs) expect(readFileSync(path.join(folder, name), "utf8")).not.toContain("Unmistakable");
});
