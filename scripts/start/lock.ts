import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, StartFailure } from "./failure";

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function holderOf(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Is the process named in this file still there? A file that names nobody counts as left behind. */
export function isHeld(file: string): boolean {
  const pid = holderOf(file);
  return pid !== undefined && pid !== process.pid && isAlive(pid);
}

/** Runs `work` while no other process does: two first starts at once must not both make the database. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const patience = Date.now() + 60_000;
  for (;;) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: "wx", mode: 0o600 });
      break;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    if (!isHeld(file)) rmSync(file, { force: true });
    else if (Date.now() > patience) {
      throw new StartFailure(`Another start is busy in the same folder: wait for it, or remove ${file}.`);
    } else await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
