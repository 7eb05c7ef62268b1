import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Binaries } from "./binaries";
import { StartFailure } from "./failure";
import { clearStalePid, stopPostmaster } from "./postmaster";
import { SUPERUSER } from "./roles";
import { commandAs, dyingWithParent, type RunAs } from "./run-as";

const COMMON_SETTINGS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "timezone=UTC",
  "log_timezone=UTC",
  // A statement or a row may hold health data: neither may reach the log.
  "log_min_error_statement=panic",
  "log_error_verbosity=terse",
  // Counts statements, so that the bench and an operator can see what the portal asks.
  "shared_preload_libraries=pg_stat_statements",
];
const TEST_SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

export function urlFor(role: string, password: string, port: number, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function lastFatal(log: string): string {
  const lines = existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n").slice(-20) : [];
  const fatal = lines.findLast((line) => /FATAL|PANIC|error while loading/.test(line)) ?? lines.at(-1) ?? "no message";
  return fatal.replace(/^.*?(FATAL|PANIC):\s*/, "");
}

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  await client.connect();
  return client;
}

async function answers(url: string): Promise<boolean> {
  try {
    const client = await connect(url);
    await client.end();
    return true;
  } catch {
    return false;
  }
}

export interface Launch {
  binaries: Binaries;
  runAs: RunAs;
  data: string;
  log: string;
  flavour: "durable" | "test";
  password: string;
}

function launch({ binaries, runAs, data, log, flavour }: Launch, port: number): ChildProcess {
  const settings = [...COMMON_SETTINGS, `port=${port}`, ...(flavour === "test" ? TEST_SETTINGS : [])];
  const args = ["-D", data, ...settings.flatMap((setting) => ["-c", setting])];
  // Innermost, because changing the user makes the kernel forget it.
  const server = dyingWithParent(binaries.postgres, args, "INT");
  const command = commandAs(runAs, server.file, server.args);
  if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.1`);
  const output = openSync(log, "a", 0o600);
  // Its own process group: Ctrl-C in the terminal must reach the app first, and the database only through `stop`.
  return spawn(command.file, command.args, {
    detached: true,
    stdio: ["ignore", output, output],
    uid: command.uid,
    gid: command.gid,
    env: { PATH: process.env.PATH, LANG: "C", LC_ALL: "C", TZ: "UTC", NODE_ENV: process.env.NODE_ENV },
  });
}

/** Starts the server and waits until it answers; tries again when a dying server or another program was in the way. */
export async function startServer(options: Launch): Promise<{ child: ChildProcess; port: number }> {
  const patience = Date.now() + 60_000;
  for (let attempt = 1; ; attempt += 1) {
    await clearStalePid(options.data);
    const port = await freePort();
    const child = launch(options, port);
    let failed = false;
    child.once("error", () => {
      failed = true;
    });
    const url = urlFor(SUPERUSER, options.password, port, "postgres");
    while (!failed && child.exitCode === null && child.signalCode === null) {
      if (await answers(url)) return { child, port };
      if (Date.now() > patience) break;
      await sleep(40);
    }
    if (attempt >= 5 || Date.now() > patience) {
      if (child.pid && child.exitCode === null && !failed) await stopPostmaster(child.pid);
      throw new StartFailure(`Postgres did not start: ${lastFatal(options.log)} (see ${options.log})`);
    }
    await sleep(300 * attempt);
  }
}
