import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendOnlyTables } from "@/db/protect";
import { findRuleBreaches } from "../../support/data-rules";

const owner = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

/** Breaks one rule inside a transaction that is rolled back, and says which rules noticed. */
async function rulesNoticing(statement: string): Promise<string[]> {
  await owner.query("begin");
  try {
    await owner.query(statement);
    return (await findRuleBreaches(owner)).map(({ rule }) => rule);
  } finally {
    await owner.query("rollback");
  }
}

describe("the database's own catalogue", () => {
  it("breaks no data rule", async () => {
    expect(await findRuleBreaches(owner)).toEqual([]);
  });

  it.each([
    ["row-level security is forced", "alter table log no force row level security"],
    ["a tenant policy names the practice", "drop policy tenant on log"],
    ["no other permissive policy widens it", "create policy wide on log for select using (true)"],
    ["no policy holds a sub-select", "create policy sub on log as restrictive using (exists(select 1 from practice))"],
    ["rows about a client are fenced for clients", "drop policy own_client on log"],
    ["the practice comes first in every key and index", "create index loose on log (day)"],
    ["every foreign key has an index that begins with its columns", "drop index log_assignment"],
    ["no sequences", "create sequence loose"],
    ["practice_id is a uuid and not null", "create table loose (id uuid primary key)"],
    [
      "a foreign key between tenant tables carries the practice first on both sides",
      "create unique index loose on client (id); alter table log add constraint loose foreign key (client_id) references client (id)",
    ],
  ])("notices when this one is broken: %s", async (rule, statement) => {
    expect(await rulesNoticing(statement)).toContain(rule);
  });

  it("gives the app no right to change or delete what is append-only", async () => {
    const { rows } = await owner.query(
      `select table_name, privilege_type from information_schema.role_table_grants
        where grantee = 'plumbline_app' and table_name = any($1) and privilege_type not in ('SELECT', 'INSERT')`,
      [appendOnlyTables],
    );
    expect(rows).toEqual([]);
  });

  it("lets the app's role own nothing and bypass nothing", async () => {
    const { rows } = await owner.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              exists(select 1 from pg_class where relowner = pg_roles.oid) as owns
         from pg_roles where rolname = 'plumbline_app'`,
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: false },
    ]);
  });
});
