import { type ChildProcess, spawn } from "node:child_process";
import net from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { nextCommand } from "./build";
import { codeOf, StartFailure } from "./failure";
import { dyingWithParent } from "./run-as";

interface ServeOptions {
  root: string;
  mode: "serve" | "dev";
  host: string;
  port: number;
  /** Secrets and addresses go this way only: other users can read a process's arguments. */
  env: Record<string, string>;
}

export interface RunningApp {
  ended: Promise<string>;
  stop: () => Promise<void>;
  /** Ends it without a word, as a power cut would. */
  kill: () => Promise<void>;
}

function tryListen(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", (error) => resolve(codeOf(error) || "unknown"));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve("")));
  });
}

/** Browsers ask ::1 before 127.0.0.1 for "localhost": a stranger on either one would answer in our place. */
export async function checkPort(host: string, port: number): Promise<void> {
  const hosts = host === "127.0.0.1" || host === "localhost" ? ["127.0.0.1", "::1"] : [host];
  for (const each of hosts) {
    const problem = await tryListen(each, port);
    if (problem === "EADDRINUSE") {
      throw new StartFailure(
        `Port ${port} is taken: end the program that uses it, or choose another (npm start -- --port ${port + 1}).`,
      );
    }
    if (problem === "EACCES")
      throw new StartFailure(`Port ${port} is not allowed for this user: choose one above 1023.`);
    if (problem && each === host) throw new StartFailure(`Cannot listen on ${host} (${problem}): correct HOST.`);
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!child.pid || hasEnded(child)) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
  } catch (error) {
    if (codeOf(error) !== "ESRCH") throw error;
  }
}

async function stopApp(child: ChildProcess): Promise<void> {
  const waits: [NodeJS.Signals, number][] = [
    ["SIGTERM", 10_000],
    ["SIGKILL", 5_000],
  ];
  for (const [signal, patience] of waits) {
    signalGroup(child, signal);
    for (let waited = 0; !hasEnded(child) && waited < patience; waited += 25) await sleep(25);
  }
}

function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

/** Starts Next and waits until its health page answers; until then its output is kept back, afterwards it is passed on. */
export async function serve({ root, mode, host, port, env }: ServeOptions): Promise<RunningApp> {
  const next = [nextCommand(root), mode === "dev" ? "dev" : "start", "-H", host, "-p", String(port)];
  const command = dyingWithParent(process.execPath, next, "TERM");
  const child = spawn(command.file, command.args, {
    cwd: root,
    // Its own process group: Ctrl-C reaches it only through `stop`, so that it can finish what it is answering.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...env,
      NODE_ENV: mode === "dev" ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  const kept: string[] = [];
  let ready = false;
  for (const [stream, out] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    createInterface({ input: stream }).on("line", (line) => {
      if (ready) out.write(`${line}\n`);
      else kept.push(line);
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(codeOf(error)));
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
  });
  const patience = Date.now() + (mode === "dev" ? 180_000 : 60_000);
  while (!hasEnded(child) && Date.now() < patience) {
    if (await isHealthy(`http://${reachable(host)}:${port}/api/health`)) {
      ready = true;
      const kill = async () => {
        signalGroup(child, "SIGKILL");
        await ended;
      };
      return { ended, stop: () => stopApp(child), kill };
    }
    await sleep(100);
  }
  await stopApp(child);
  const tail = kept.filter((line) => line.trim()).slice(-20);
  throw new StartFailure(["The app did not come up:", ...tail].join("\n"));
}
