import { spawnSync } from "node:child_process";
import { chmodSync, lchownSync, lstatSync, readdirSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { StartFailure } from "./failure";

/** Postgres refuses to run as root, and as a user without a passwd entry; each way here gets around one case. */
export type RunAs = "direct" | "namespace" | "nobody" | "nobody-any-folder";

export interface Command {
  file: string;
  args: string[];
  uid?: number;
  gid?: number;
}

const NOBODY = 65_534;
const NAMESPACE = ["--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
const ANY_FOLDER = [
  `--reuid=${NOBODY}`,
  `--regid=${NOBODY}`,
  "--clear-groups",
  "--inh-caps=-all,+dac_override",
  "--ambient-caps=-all,+dac_override",
];

function works(file: string, args: string[]): boolean {
  return spawnSync(file, args, { stdio: "ignore" }).status === 0;
}

function hasPasswdEntry(): boolean {
  try {
    os.userInfo();
    return true;
  } catch {
    return false;
  }
}

/** May a stranger walk through every folder down to here? */
export function isTraversable(folder: string): boolean {
  const parent = path.dirname(folder);
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (parent === folder || isTraversable(parent));
}

/**
 * Chooses how to start Postgres.
 * `binaries` and `folder` are what the server must be able to reach.
 */
export function chooseRunAs(binaries: string, folder: string): RunAs {
  const uid = process.getuid?.();
  if (uid === undefined) return "direct";
  if (uid !== 0 && hasPasswdEntry()) return "direct";
  if (works("unshare", [...NAMESPACE, "true"])) return "namespace";
  if (uid !== 0) {
    throw new StartFailure(
      "Postgres needs a user with a passwd entry: add one for this uid, or set DATABASE_URL to a server of your own.",
    );
  }
  // secrets.json keeps its own 0600; the folder only has to be walked through.
  chmodSync(folder, 0o711);
  if (isTraversable(binaries) && isTraversable(folder)) return "nobody";
  if (works("setpriv", [...ANY_FOLDER, "true"])) return "nobody-any-folder";
  throw new StartFailure(
    `Postgres cannot run as root, and user ${NOBODY} cannot enter ${folder}: move the project to a folder that other users may enter, or start it as a normal user.`,
  );
}

let canDieWithParent: boolean | undefined;

/** Wraps a command so that the kernel sends `signal` to it when this process dies, where the system can do that. */
export function dyingWithParent(file: string, args: string[], signal: "INT" | "TERM"): Command {
  canDieWithParent ??= process.platform === "linux" && works("setpriv", ["--pdeathsig", "TERM", "true"]);
  return canDieWithParent ? { file: "setpriv", args: ["--pdeathsig", signal, file, ...args] } : { file, args };
}

export function commandAs(runAs: RunAs, file: string, args: string[]): Command {
  switch (runAs) {
    case "direct":
      return { file, args };
    case "namespace":
      return { file: "unshare", args: [...NAMESPACE, file, ...args] };
    case "nobody":
      return { file, args, uid: NOBODY, gid: NOBODY };
    case "nobody-any-folder":
      return { file: "setpriv", args: [...ANY_FOLDER, file, ...args] };
  }
}

function chownTree(folder: string, uid: number): void {
  lchownSync(folder, uid, uid);
  if (!lstatSync(folder).isDirectory()) return;
  for (const name of readdirSync(folder)) chownTree(path.join(folder, name), uid);
}

/** Root may have started the same data another way before: the files must belong to whoever runs Postgres now. */
export function ownAs(runAs: RunAs, target: string): void {
  if (process.getuid?.() !== 0) return;
  const uid = runAs === "nobody" || runAs === "nobody-any-folder" ? NOBODY : 0;
  if (lstatSync(target).uid !== uid) chownTree(target, uid);
}
