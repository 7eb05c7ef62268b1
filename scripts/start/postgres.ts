import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findBinaries } from "./binaries";
import { StartFailure } from "./failure";
import { checkDataVersion, initialise, isInitialised } from "./initialise";
import { connect, startServer, urlFor } from "./launch";
import { identityOf, isHeld, withLock } from "./lock";
import { findPostmaster, stopPostmaster } from "./postmaster";
import { APP_ROLE, createDatabase, createRoles, DATABASE, OWNER_ROLE, SUPERUSER } from "./roles";
import { chooseRunAs, ownAs } from "./run-as";
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

    const created = !isInitialised(data);
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
      writeFileSync(launcher, `${identityOf(process.pid)}\n`, { mode: 0o600 });
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
