import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * What happens to one request. `fail`: a gateway's page instead of the server's answer. `reset before`: the line is cut
 * before the server hears of it. `reset after`: the server has done it, and its answer is cut in the middle. `silent`:
 * the line stands, and nothing ever comes (half-open). `deaf`: as `silent`, but the server has done it.
 */
export type Fate =
  | { kind: "pass" }
  | { kind: "delay"; milliseconds: number }
  | { kind: "fail"; status: number }
  | { kind: "reset"; when: "before" | "after" }
  | { kind: "silent" }
  | { kind: "deaf" };

export interface CutProxy {
  url: string;
  port: number;
  /** Requests seen since the start, by path. */
  seen: Map<string, number>;
  /** The fate of the next `count` requests whose path starts with `path`; those before it in the queue come first. */
  next: (fate: Fate, count: number, path?: string) => void;
  /** The fate of every request that no `next` speaks of. */
  always: (choose: (path: string) => Fate) => void;
  /** Cuts all lines and refuses new ones, as a phone without a network. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** Where requests go from now on: a server that was started again may have another port. */
  aim: (target: string) => void;
  close: () => Promise<void>;
}

/** A proxy before a server that can be cut, slowed and made to lie. Cutting a browser's own network leaves its worker connected. */
export async function startCutProxy(target: string, wantedPort = 0): Promise<CutProxy> {
  let aimed = new URL(target);
  let choose: (path: string) => Fate = () => ({ kind: "pass" });
  let planned: { fate: Fate; left: number; path: string }[] = [];
  let port = wantedPort;
  const seen = new Map<string, number>();
  const lines = new Set<Socket>();
  let server: http.Server | null = null;

  function fateOf(path: string): Fate {
    const plan = planned.find((known) => path.startsWith(known.path));
    if (!plan) return choose(path);
    plan.left -= 1;
    planned = planned.filter(({ left }) => left > 0);
    return plan.fate;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "/";
    const fate = fateOf(path);
    const [place = path] = path.split("?");
    seen.set(place, (seen.get(place) ?? 0) + 1);
    if (fate.kind === "silent") return;
    if (fate.kind === "reset" && fate.when === "before") {
      request.socket.resetAndDestroy();
      return;
    }
    if (fate.kind === "fail") {
      request.resume();
      response.writeHead(fate.status, { "content-type": "text/html", "retry-after": "1" });
      response.end(`<html><body><h1>${fate.status}</h1><p>nginx</p></body></html>`);
      return;
    }
    if (fate.kind === "delay") await new Promise((resolve) => setTimeout(resolve, fate.milliseconds));
    pass(request, response, fate);
  }

  function pass(request: IncomingMessage, response: ServerResponse, fate: Fate): void {
    const onward = http.request(
      {
        host: aimed.hostname,
        port: aimed.port,
        method: request.method,
        path: request.url,
        headers: request.headers,
        agent: false,
      },
      (answer) => {
        if (fate.kind === "deaf") {
          answer.resume();
          return;
        }
        if (fate.kind === "reset") {
          answer.resume();
          // Some of it arrives, the rest never does.
          response.writeHead(answer.statusCode ?? 200, { ...answer.headers, "content-length": "100000" });
          response.write("[");
          answer.once("end", () => request.socket.resetAndDestroy());
          return;
        }
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(response);
        answer.once("error", () => request.socket.destroy());
      },
    );
    onward.once("error", () => request.socket.destroy());
    request.pipe(onward);
    response.once("close", () => response.writableFinished || fate.kind !== "pass" || onward.destroy());
  }

  async function start(): Promise<void> {
    if (server) return;
    const made = http.createServer((request, response) => void handle(request, response));
    made.keepAliveTimeout = 1_000;
    made.on("connection", (line) => {
      lines.add(line);
      line.once("close", () => lines.delete(line));
      line.on("error", () => undefined);
    });
    await new Promise<void>((resolve, reject) => {
      made.once("error", reject);
      made.listen({ host: "127.0.0.1", port }, resolve);
    });
    const address = made.address();
    if (typeof address === "object" && address) port = address.port;
    server = made;
  }

  async function stop(): Promise<void> {
    const running = server;
    server = null;
    if (!running) return;
    const closed = new Promise<void>((resolve) => running.close(() => resolve()));
    for (const line of lines) line.destroy();
    await closed;
  }

  await start();
  return {
    url: `http://localhost:${port}`,
    port,
    seen,
    next: (fate, count, path = "/") => void planned.push({ fate, left: count, path }),
    always: (chosen) => {
      choose = chosen;
    },
    stop,
    start,
    aim: (wanted) => {
      aimed = new URL(wanted);
    },
    close: stop,
  };
}
