import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StartFailure } from "./failure";
import { isAlive } from "./lock";

export interface Postmaster {
  pid: number;
  port: number;
}

/** Reads the lines of postmaster.pid: process id, folder, start time, port. */
export function parsePostmasterPid(text: string): Postmaster | undefined {
  const lines = text.split("\n");
  const pid = Number.parseInt(lines[0] ?? "", 10);
  const port = Number.parseInt(lines[3] ?? "", 10);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number.isInteger(port) ? port : 0 };
}

function pidFile(data: string): string {
  return path.join(data, "postmaster.pid");
}

/** On Linux the kernel tells; elsewhere a live process with this id has to be believed. */
function isPostgresOn(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return false;
  }
}

/** The server that runs on this data folder now, if there is one. */
export function findPostmaster(data: string): Postmaster | undefined {
  if (!existsSync(pidFile(data))) return undefined;
  const found = parsePostmasterPid(readFileSync(pidFile(data), "utf8"));
  return found && isPostgresOn(found.pid, data) ? found : undefined;
}

function processesOn(data: string): number[] {
  if (process.platform !== "linux") return [];
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => isPostgresOn(pid, data));
}

/**
 * Clears the way after a kill -9: waits until the dead server's children are gone (two servers on one folder would
 * destroy it), then removes a pid file whose number may by now belong to a stranger.
 */
export async function clearStalePid(data: string): Promise<void> {
  if (!existsSync(pidFile(data)) || findPostmaster(data)) return;
  const patience = Date.now() + 15_000;
  while (processesOn(data).length > 0) {
    if (Date.now() > patience) {
      throw new StartFailure(
        `Processes of a dead Postgres still use ${data} (${processesOn(data).join(", ")}): end them and start again.`,
      );
    }
    await sleep(100);
  }
  if (process.platform === "linux") rmSync(pidFile(data), { force: true });
}

async function isGone(pid: number, withinMs: number): Promise<boolean> {
  const patience = Date.now() + withinMs;
  while (isAlive(pid)) {
    if (Date.now() > patience) return false;
    await sleep(25);
  }
  return true;
}

/** Ends a server: first cleanly (fast shutdown), then at once (it recovers from its log at the next start). */
export async function stopPostmaster(pid: number): Promise<void> {
  const signals = ["SIGINT", "SIGQUIT"] as const;
  for (const signal of signals) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await isGone(pid, 20_000)) return;
  }
  throw new StartFailure(`Postgres (process ${pid}) does not stop: end it by hand.`);
}
