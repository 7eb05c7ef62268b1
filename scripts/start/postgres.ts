import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Binaries, findBinaries } from "./binaries";
import { StartFailure } from "./failure";
import { isHeld, withLock } from "./lock";
import { clearStalePid, findPostmaster, stopPostmaster } from "./postmaster";
import { APP_ROLE, createDatabase, createRoles, DATABASE, OWNER_ROLE } from "./roles";
import { chooseRunAs, commandAs, dyingWithParent, ownAs, type RunAs } from "./run-as";
import { findSecret, keepSecret } from "./secrets";

export interface PostgresOptions {
  /** Holds the data, the secrets and the log. */
  folder: string;
  /** "durable" survives a power cut; "test" trades that for speed. */
  flavour: "durable" | "test";
}

export interface RunningPostgres {
  version: string;
  port: number;
  /** True when another start already runs this server: then `stop` leaves it alone. */
  attached: boolean;
  /** True when this start created the data folder. */
  created: boolean;
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
  /** Settles when the server ends for any reason. */
  ended: Promise<void>;
  stop: () => Promise<void>;
}

const SUPERUSER = "postgres";
const COMMON_SETTINGS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "timezone=UTC",
  "log_timezone=UTC",
  // A statement or a row may hold health data: neither may reach the log.
  "log_min_error_statement=panic",
  "log_error_verbosity=terse",
];
const TEST_SETTINGS = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=200",
  "shared_preload_libraries=pg_stat_statements",
];

function urlFor(role: string, password: string, port: number, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}

function initialise(binaries: Binaries, runAs: RunAs, folder: string, data: string, password: string): void {
  const draft = `${data}.new`;
  const passwordFile = path.join(folder, "initdb-password");
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    ownAs(runAs, draft);
    ownAs(runAs, passwordFile);
    const command = commandAs(runAs, binaries.initdb, [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // Postgres' own collation: the same order on every machine, and no index breaks when the system's C library changes.
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
    ]);
    const made = spawnSync(command.file, command.args, { encoding: "utf8", uid: command.uid, gid: command.gid });
    if (made.status !== 0) {
      const reason = (made.stderr || made.error?.message || "").trim().split("\n").at(-1) ?? "";
      throw new StartFailure(`Postgres could not make its data folder ${data}: ${reason}`);
    }
    renameSync(draft, data);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
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

async function connect(url: string): Promise<pg.Client> {
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

interface Launch {
  binaries: Binaries;
  runAs: RunAs;
  data: string;
  log: string;
  flavour: PostgresOptions["flavour"];
  password: string;
}

function launch({ binaries, runAs, data, log, flavour }: Launch, port: number): ChildProcess {
  const settings = [...COMMON_SETTINGS, `port=${port}`, ...(flavour === "test" ? TEST_SETTINGS : [])];
  const args = ["-D", data, ...settings.flatMap((setting) => ["-c", setting])];
  const command = dyingWithParent(commandAs(runAs, binaries.postgres, args), "INT");
  if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.1`);
  const output = openSync(log, "a", 0o600);
  // Its own process group: Ctrl-C in the terminal must reach the app first, and the database only through `stop`.
  return spawn(command.file, command.args, {
    detached: true,
    stdio: ["ignore", output, output],
    uid: command.uid,
    gid: command.gid,
    env: { PATH: process.env.PATH, LANG: "C", LC_ALL: "C", TZ: "UTC" },
  });
}

/** Starts the server and waits until it answers; tries again when a dying server or another program was in the way. */
async function startServer(options: Launch): Promise<{ child: ChildProcess; port: number }> {
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

function checkDataVersion(data: string, binaries: Binaries): void {
  const major = readFileSync(path.join(data, "PG_VERSION"), "utf8").trim();
  if (major === binaries.version.split(".")[0]) return;
  throw new StartFailure(
    `${data} was made by Postgres ${major}, this is ${binaries.version}: move the data over, or keep the old version.`,
  );
}

async function prepare(superuserUrl: string, passwords: { owner: string; app: string }): Promise<void> {
  const client = await connect(superuserUrl);
  try {
    await createRoles(client, passwords);
    await createDatabase(client, DATABASE);
  } finally {
    await client.end();
  }
}

/**
 * Starts the Postgres that npm installed, on 127.0.0.1 and a free port, with its data in `folder`.
 * Attaches when another live start already runs it; takes over what a killed start left behind.
 */
export async function startPostgres({ folder: asked, flavour }: PostgresOptions): Promise<RunningPostgres> {
  mkdirSync(asked, { recursive: true });
  const folder = realpathSync(asked);
  chmodSync(folder, 0o700);
  const data = path.join(folder, "postgres");
  const log = path.join(folder, "postgres.log");
  const launcher = path.join(folder, "launcher.pid");
  const binaries = findBinaries();

  return withLock(path.join(folder, "start.lock"), async () => {
    const running = findPostmaster(data);
    const attached = running !== undefined && isHeld(launcher);
    if (running && !attached) await stopPostmaster(running.pid);

    const created = !existsSync(path.join(data, "PG_VERSION"));
    if (!created && !findSecret(folder, "superuser")) {
      throw new StartFailure(`The database's password is gone: bring back ${folder}/secrets.json, or remove ${data}.`);
    }
    const password = keepSecret(folder, "superuser");
    const passwords = { owner: keepSecret(folder, "owner"), app: keepSecret(folder, "app") };

    let port = running?.port ?? 0;
    let child: ChildProcess | undefined;
    if (!attached) {
      const runAs = chooseRunAs(binaries.folder, folder);
      if (created) initialise(binaries, runAs, folder, data, password);
      checkDataVersion(data, binaries);
      ownAs(runAs, data);
      ({ child, port } = await startServer({ binaries, runAs, data, log, flavour, password }));
      writeFileSync(launcher, `${process.pid}\n`, { mode: 0o600 });
    }
    const superuserUrl = urlFor(SUPERUSER, password, port, "postgres");
    await prepare(superuserUrl, passwords);

    const ended = new Promise<void>((resolve) => child?.once("exit", () => resolve()));
    return {
      version: binaries.version,
      port,
      attached,
      created,
      superuserUrl,
      ownerUrl: urlFor(OWNER_ROLE, passwords.owner, port, DATABASE),
      appUrl: urlFor(APP_ROLE, passwords.app, port, DATABASE),
      ended,
      stop: async () => {
        if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
        await stopPostmaster(child.pid);
        rmSync(launcher, { force: true });
      },
    };
  });
}
