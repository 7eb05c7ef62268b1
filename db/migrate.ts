import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { prepareJobQueue } from "./job-queue";
import { protectTables } from "./protect";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
// Any fixed number: two processes that start together take turns on it.
const migrationLock = 7_205_861;

/**
 * Brings the schema up to date and protects every table. Each migration runs in one transaction with its mark,
 * so a kill at any statement leaves the schema as it was, and the next run goes on.
 */
export async function runMigrations(ownerUrl: string, appRole: string): Promise<{ applied: number }> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: "plumbline-migrate" });
  await owner.connect();
  try {
    await owner.query("select pg_advisory_lock($1)", [migrationLock]);
    const before = await countApplied(owner);
    await migrate(drizzle(owner), { migrationsFolder });
    await protectTables(owner, appRole);
    await prepareJobQueue(owner, ownerUrl, appRole);
    return { applied: (await countApplied(owner)) - before };
  } finally {
    await owner.end();
  }
}

async function countApplied(owner: pg.Client): Promise<number> {
  const { rows: known } = await owner.query<{ present: boolean }>(
    "select to_regclass('drizzle.__drizzle_migrations') is not null as present",
  );
  if (!known[0]?.present) return 0;
  const { rows } = await owner.query<{ count: number }>(
    "select count(*)::int as count from drizzle.__drizzle_migrations",
  );
  return rows[0]?.count ?? 0;
}
