import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { z } from "zod";
import { isAlive } from "@/scripts/start/lock";
import { startPostgres } from "@/scripts/start/postgres";
import { APP_ROLE, closeToStrangers, OWNER_ROLE } from "@/scripts/start/roles";

export interface TestCluster {
  /** Logs in as the superuser: only to make databases and to look behind the scenes. */
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
  stop: () => Promise<void>;
}

export interface TestDatabase {
  name: string;
  /** What the app gets: a role that owns nothing and cannot bypass row-level security. */
  appUrl: string;
  ownerUrl: string;
  superuserUrl: string;
  drop: () => Promise<void>;
}

const ClusterUrls = z.object({ superuserUrl: z.string(), ownerUrl: z.string(), appUrl: z.string() });
const TEMPLATE = "plumbline_template";
const VARIABLE = "PLUMBLINE_TEST_CLUSTER";
const CLUSTERS = path.resolve(import.meta.dirname, "../../.data/test/clusters");
const LOCAL_HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** The tests create, fill and drop databases: they refuse to do that anywhere but on this machine. */
export function assertLocal(url: string): void {
  const { hostname } = new URL(url);
  if (!LOCAL_HOSTS.has(hostname)) throw new Error(`Tests run only against a local Postgres, not against ${hostname}.`);
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  assertLocal(url);
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Clusters of runs that were killed. */
function sweep(): void {
  if (!existsSync(CLUSTERS)) return;
  for (const name of readdirSync(CLUSTERS)) {
    const pid = Number.parseInt(name, 10);
    if (!isAlive(pid)) rmSync(path.join(CLUSTERS, name), { recursive: true, force: true });
  }
}

/**
 * Starts a Postgres for this run alone (two runs never share one) with a migrated template database.
 * The urls reach the workers through the environment.
 */
export async function startTestCluster(): Promise<TestCluster> {
  sweep();
  const folder = path.join(CLUSTERS, String(process.pid));
  mkdirSync(folder, { recursive: true });
  const server = await startPostgres({ folder, flavour: "test" });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await asSuperuser(server.superuserUrl, async (client) => {
      await client.query(`create database ${TEMPLATE} owner ${OWNER_ROLE}`);
    });
    await asSuperuser(withDatabase(server.superuserUrl, TEMPLATE), async (client) => {
      await client.query("create extension pg_stat_statements");
    });
    const { runMigrations } = await import("@/db/migrate");
    await runMigrations(withDatabase(server.ownerUrl, TEMPLATE), APP_ROLE);
  } catch (error) {
    await stop();
    throw error;
  }
  const { superuserUrl, ownerUrl, appUrl } = server;
  process.env[VARIABLE] = JSON.stringify({ superuserUrl, ownerUrl, appUrl });
  return { superuserUrl, ownerUrl, appUrl, stop };
}

function cluster(): z.output<typeof ClusterUrls> {
  const text = process.env[VARIABLE];
  if (!text) throw new Error("No test cluster: run this test in the project `integration`.");
  return ClusterUrls.parse(JSON.parse(text));
}

/** A fresh, migrated, empty database, cloned from the template in some 30 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { superuserUrl, ownerUrl, appUrl } = cluster();
  const name = `test_${randomBytes(8).toString("hex")}`;
  await asSuperuser(superuserUrl, async (client) => {
    await client.query(`create database ${name} template ${TEMPLATE} owner ${OWNER_ROLE} strategy file_copy`);
    await closeToStrangers(client, name);
  });
  return {
    name,
    appUrl: withDatabase(appUrl, name),
    ownerUrl: withDatabase(ownerUrl, name),
    superuserUrl: withDatabase(superuserUrl, name),
    drop: () =>
      asSuperuser(superuserUrl, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}
