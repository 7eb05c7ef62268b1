import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type RunningPostgres, startPostgres } from "@/scripts/start/postgres";
import { findPostmaster } from "@/scripts/start/postmaster";

// Durable, as people run it: what is acknowledged has to survive.
const base = mkdtempSync(path.join(os.tmpdir(), "plumbline-embedded-"));
let folder = "";
let started: RunningPostgres[] = [];

beforeAll(async () => {
  const server = await startPostgres({ folder: base, flavour: "durable" });
  expect(server).toMatchObject({ created: true, attached: false });
  await server.stop();
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "plumbline-embedded-"));
  cpSync(base, folder, { recursive: true });
  started = [];
});

afterEach(async () => {
  for (const server of started) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<RunningPostgres> {
  const server = await startPostgres({ folder, flavour: "durable" });
  started.push(server);
  return server;
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

function postmasterPid(): number {
  return findPostmaster(path.join(folder, "postgres"))?.pid ?? 0;
}

async function until(condition: () => boolean): Promise<void> {
  const patience = Date.now() + 10_000;
  while (!condition() && Date.now() < patience) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(condition()).toBe(true);
}

/** Another process that starts the same folder and stays; resolves when its server answers. */
async function startElsewhere(): Promise<{ child: ChildProcess; attached: boolean }> {
  const launcher = path.resolve(import.meta.dirname, "../../../scripts/start/postgres.ts");
  const file = path.join(folder, "elsewhere.mts");
  writeFileSync(
    file,
    `import { startPostgres } from ${JSON.stringify(launcher)};
     const server = await startPostgres({ folder: ${JSON.stringify(folder)}, flavour: "durable" });
     console.log("attached: " + server.attached);
     setInterval(() => {}, 1000);`,
  );
  const child = spawn(process.execPath, ["--import", "tsx", file], { stdio: ["ignore", "pipe", "inherit"] });
  const [answer] = await once(child.stdout, "data");
  return { child, attached: String(answer).includes("attached: true") };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

test("stops cleanly and starts again with its data, and its owner is no superuser", async () => {
  const first = await start();
  await query(first.ownerUrl, "create table kept (id int)");
  await first.stop();
  expect(postmasterPid()).toBe(0);
  const second = await start();
  expect(second.created).toBe(false);
  expect(await query(second.ownerUrl, "select count(*)::int as n from kept")).toEqual([{ n: 0 }]);
  expect(await query(second.ownerUrl, "show is_superuser")).toEqual([{ is_superuser: "off" }]);
  expect(await query(second.appUrl, "show fsync")).toEqual([{ fsync: "on" }]);
});

test("kill -9 of the server loses no acknowledged row, and the next start recovers", async () => {
  const first = await start();
  await query(first.ownerUrl, "create table kept (id int)");
  for (let id = 0; id < 50; id += 1) await query(first.ownerUrl, `insert into kept values (${id})`);
  process.kill(postmasterPid(), "SIGKILL");
  await first.ended;
  const second = await start();
  expect(await query(second.ownerUrl, "select count(*)::int as n from kept")).toEqual([{ n: 50 }]);
});

test("a second start attaches to a living one, and its end leaves that running", async () => {
  const first = await start();
  const second = await startElsewhere();
  expect(second.attached).toBe(true);
  await kill(second.child);
  expect(await query(first.appUrl, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("what another process runs is found and not stopped; killed, it takes its server along", async () => {
  const elsewhere = await startElsewhere();
  const here = await start();
  expect(here.attached).toBe(true);
  await here.stop();
  expect(postmasterPid()).toBeGreaterThan(0);
  await kill(elsewhere.child);
  // On Linux the kernel tells the server that its launcher died; elsewhere the next start ends the orphan.
  if (process.platform === "linux") await until(() => postmasterPid() === 0);
  expect((await start()).attached).toBe(false);
});

test("an orphan, whose launcher is gone, is ended and replaced", async () => {
  const first = await start();
  writeFileSync(path.join(folder, "launcher.pid"), "999999999\n");
  const second = await start();
  expect(second).toMatchObject({ attached: false, created: false });
  expect(second.port).not.toBe(first.port);
});

test("a pid file that names a stranger, left by a crash, does not stop the start", async () => {
  const first = await start();
  await first.stop();
  const stranger = `${process.pid}\n${path.join(folder, "postgres")}\n1790000000\n5999\n\n127.0.0.1\n1 2\nready\n`;
  writeFileSync(path.join(folder, "postgres", "postmaster.pid"), stranger);
  const second = await start();
  expect(second.attached).toBe(false);
});

test("lost passwords are said to be lost, and no data is touched", async () => {
  const first = await start();
  await first.stop();
  rmSync(path.join(folder, "secrets.json"));
  await expect(start()).rejects.toThrow(/password is gone/);
});

test("the server's log holds neither passwords nor statements", async () => {
  const server = await start();
  await expect(query(server.ownerUrl, "insert into missing values ('back pain of Asha')")).rejects.toThrow();
  const log = readText("postgres.log");
  expect(log).toContain("missing");
  expect(log).not.toContain("Asha");
  expect(log).not.toContain("SCRAM");
  expect(log).not.toContain(new URL(server.ownerUrl).password);
});

function readText(name: string): string {
  try {
    return readFileSync(path.join(folder, name), "utf8");
  } catch {
    return "";
  }
}
