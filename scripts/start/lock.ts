import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, StartFailure } from "./failure";

interface ProcessState {
  /** One letter; Z is a dead process that nobody has collected yet. */
  state: string;
  startedAt: string;
}

function stateOf(pid: number): ProcessState | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", startedAt: fields[19] ?? "" };
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  return stateOf(pid)?.state !== "Z";
}

/** The process id and, where the system tells, its start: numbers are used again, soonest in a restarted container. */
export function identityOf(pid: number): string {
  return `${pid} ${stateOf(pid)?.startedAt ?? ""}`.trim();
}

/** Is the process named in this file still there? A file that names nobody counts as left behind. */
export function isHeld(file: string): boolean {
  try {
    const identity = readFileSync(file, "utf8").trim();
    const pid = Number.parseInt(identity, 10);
    return pid > 0 && pid !== process.pid && isAlive(pid) && identityOf(pid) === identity;
  } catch {
    return false;
  }
}

/** Runs `work` while no other process does: two first starts at once must not both make the database. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const patience = Date.now() + 60_000;
  for (;;) {
    try {
      writeFileSync(file, `${identityOf(process.pid)}\n`, { flag: "wx", mode: 0o600 });
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
