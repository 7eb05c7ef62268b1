import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Binaries } from "./binaries";
import { StartFailure } from "./failure";
import { SUPERUSER } from "./roles";
import { commandAs, ownAs, type RunAs } from "./run-as";

export function isInitialised(data: string): boolean {
  return existsSync(path.join(data, "PG_VERSION"));
}

/** Makes the data folder; it appears under its name only when it is complete, so a kill half-way leaves nothing behind. */
export function initialise(binaries: Binaries, runAs: RunAs, folder: string, data: string, password: string): void {
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

/** A newer Postgres cannot read an older one's files. */
export function checkDataVersion(data: string, binaries: Binaries): void {
  const major = readFileSync(path.join(data, "PG_VERSION"), "utf8").trim();
  if (major === binaries.version.split(".")[0]) return;
  throw new StartFailure(
    `${data} was made by Postgres ${major}, this is ${binaries.version}: move the data over, or keep the old version.`,
  );
}
