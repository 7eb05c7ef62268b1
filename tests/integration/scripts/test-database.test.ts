import pg from "pg";
import { expect, test } from "vitest";
import { assertLocal, createTestDatabase } from "@/tests/support/postgres";

async function one(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows[0];
  } finally {
    await client.end();
  }
}

test("each test file has a database of its own, reached as a role that cannot bypass row-level security", async () => {
  const role = await one(
    process.env.DATABASE_URL ?? "",
    "select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user",
  );
  expect(role).toEqual({ rolname: "plumbline_app", rolsuper: false, rolbypassrls: false });
});

test("the app's role can make nothing", async () => {
  await expect(one(process.env.DATABASE_URL ?? "", "create table mine (id int)")).rejects.toThrow("permission denied");
});

test("another database is fresh, and can be dropped", async () => {
  const other = await createTestDatabase();
  expect(await one(other.ownerUrl, "select current_user as who")).toEqual({ who: "plumbline_owner" });
  await other.drop();
  await expect(one(other.ownerUrl, "select 1")).rejects.toThrow("does not exist");
});

test("a database on another machine is refused", () => {
  expect(() => assertLocal("postgres://someone@db.example.org/plumbline")).toThrow("only against a local Postgres");
  expect(() => assertLocal("postgres://someone@127.0.0.1:5432/plumbline")).not.toThrow();
});

test("the zone of the tests is an odd one", () => {
  expect(new Date("2026-01-01T00:00:00Z").getMinutes()).toBe(45);
});
