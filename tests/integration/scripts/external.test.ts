import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { openExternal } from "@/scripts/start/external";
import { startPostgres } from "@/scripts/start/postgres";
import { APP_ROLE } from "@/scripts/start/roles";
import { assertLocal } from "@/tests/support/postgres";

const ownerUrl = process.env.MIGRATION_DATABASE_URL ?? "";
const appUrl = process.env.DATABASE_URL ?? "";
const superuserUrl = process.env.TEST_SUPERUSER_URL ?? "";
const folder = mkdtempSync(path.join(os.tmpdir(), "plumbline-external-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function changed(url: string, change: (parts: URL) => void): string {
  const parts = new URL(url);
  change(parts);
  return parts.href;
}

async function run(url: string, ...statements: string[]): Promise<void> {
  assertLocal(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

describe("an external database", () => {
  test("with an owner's and an app's address is used as it is", async () => {
    const opened = await openExternal({ databaseUrl: appUrl, migrationUrl: ownerUrl, folder });
    expect(opened).toMatchObject({ ownerUrl, appUrl, version: "18.4" });
    expect(opened.note).toBeUndefined();
  });

  test("refuses an app role that row-level security does not hold", async () => {
    const asOwner = openExternal({ databaseUrl: ownerUrl, migrationUrl: ownerUrl, folder });
    await expect(asOwner).rejects.toThrow(/not held by row-level security/);
    const asSuperuser = openExternal({ databaseUrl: superuserUrl, migrationUrl: ownerUrl, folder });
    await expect(asSuperuser).rejects.toThrow(/not held by row-level security/);
  });

  test("refuses a migrating role that may not create tables", async () => {
    const opened = openExternal({ databaseUrl: appUrl, migrationUrl: appUrl, folder });
    await expect(opened).rejects.toThrow(/may not create tables/);
    await expect(openExternal({ databaseUrl: appUrl, migrationUrl: undefined, folder })).rejects.toThrow(
      /set MIGRATION_DATABASE_URL to the owner's/,
    );
  });

  test("says which part of an address is wrong", async () => {
    const wrong = (change: (parts: URL) => void) =>
      openExternal({ databaseUrl: changed(ownerUrl, change), migrationUrl: undefined, folder });
    await expect(wrong((url) => Object.assign(url, { password: "wrong" }))).rejects.toThrow(/refuses the user/);
    await expect(wrong((url) => Object.assign(url, { pathname: "/nowhere" }))).rejects.toThrow(
      /has no database nowhere/,
    );
    await expect(wrong((url) => Object.assign(url, { port: "1" }))).rejects.toThrow(
      /No Postgres answers at 127.0.0.1:1/,
    );
    await expect(wrong((url) => Object.assign(url, { hostname: "nowhere.invalid" }))).rejects.toThrow(/is not known/);
  });

  test("given only an owner's address, does not seize a role whose password it never had", async () => {
    const opened = openExternal({ databaseUrl: ownerUrl, migrationUrl: undefined, folder });
    await expect(opened).rejects.toThrow(new RegExp(`role ${APP_ROLE} is there but its password is not in`));
  });
});

describe("given only an owner's address on a server without the app's role", () => {
  test("it makes the role once, keeps the password, and uses both again", async () => {
    // Roles belong to a whole server, so this test has a server of its own.
    const server = await startPostgres({ folder: path.join(folder, "server"), flavour: "test" });
    try {
      await run(
        server.superuserUrl,
        `alter role ${APP_ROLE} rename to aside`,
        "create role clinic createrole login password 'x'",
        "create database clinic owner clinic",
      );
      const parts = { username: "clinic", password: "x", pathname: "/clinic" };
      const databaseUrl = changed(server.superuserUrl, (url) => Object.assign(url, parts));
      const first = await openExternal({ databaseUrl, migrationUrl: undefined, folder });
      expect(first.note).toMatch(/made the role plumbline_app/);
      expect(new URL(first.appUrl).username).toBe(APP_ROLE);
      expect(readFileSync(path.join(folder, "secrets.json"), "utf8")).toContain(new URL(first.appUrl).password);
      const second = await openExternal({ databaseUrl, migrationUrl: undefined, folder });
      expect(second).toMatchObject({ appUrl: first.appUrl, note: "the app logs in as plumbline_app" });
    } finally {
      await server.stop();
    }
  });
});
