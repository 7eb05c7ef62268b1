import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";

interface Command {
  /** A node program and its arguments. */
  program: string[];
  root: string;
  log: string;
  env?: Record<string, string>;
}

export interface Ran {
  code: number;
  ms: number;
  output: string;
}

const running = new Set<ChildProcess>();

/** Ends what still runs, so that an interrupted test run leaves no server behind. */
export function endRunning(): void {
  for (const child of running) child.kill("SIGTERM");
}

/** Runs a node program quietly: everything it says goes to `log`. */
export async function runCommand({ program, root, log, env }: Command): Promise<Ran> {
  mkdirSync(path.dirname(log), { recursive: true });
  const output = openSync(log, "w");
  const started = performance.now();
  const child = spawn(process.execPath, program, {
    cwd: root,
    stdio: ["ignore", output, output],
    env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  running.add(child);
  const code = await new Promise<number>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (exitCode) => resolve(exitCode ?? 1));
  });
  running.delete(child);
  closeSync(output);
  return { code, ms: performance.now() - started, output: readFileSync(log, "utf8") };
}
