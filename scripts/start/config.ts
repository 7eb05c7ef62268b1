import path from "node:path";
import { StartFailure } from "./failure";

export interface StartConfig {
  mode: "serve" | "dev";
  host: string;
  port: number;
  /** What people type: in links, in mails, in the cookie's rules. No slash at the end. */
  baseUrl: string;
  /** Data, secrets, logs and mail files. */
  folder: string;
  databaseUrl: string | undefined;
  migrationUrl: string | undefined;
  authSecret: string | undefined;
  demo: boolean;
}

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1", "[::1]"]);
const SHORTEST_SECRET = 32;

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new StartFailure(`The port must be a number from 1 to 65535, not "${text}".`);
}

function parseArguments(argv: string[]): { dev: boolean; port?: string } {
  const result: { dev: boolean; port?: string } = { dev: false };
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--dev") result.dev = true;
    else if (word === "--port") result.port = rest.shift() ?? "";
    else if (word.startsWith("--port=")) result.port = word.slice("--port=".length);
    else throw new StartFailure(`"${word}" is not known: npm start takes --dev and --port.`);
  }
  return result;
}

function parseBaseUrl(given: string | undefined, host: string, port: number): string {
  if (!given) {
    if (LOOPBACK.has(host)) return `http://localhost:${port}`;
    throw new StartFailure(
      `HOST is ${host}: set BASE_URL to the address people will use, as https://portal.example.org.`,
    );
  }
  // URL.parse would be shorter; Node 20 does not have it.
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new StartFailure("BASE_URL must be an address as https://portal.example.org.");
  }
  return url.href.replace(/\/+$/, "");
}

function checkSecret(secret: string | undefined, external: boolean): void {
  if (!secret && external) {
    throw new StartFailure(
      `AUTH_SECRET is missing: with DATABASE_URL, set it to ${SHORTEST_SECRET} or more random characters and keep it (openssl rand -base64 48).`,
    );
  }
  if (secret && secret.length < SHORTEST_SECRET) {
    throw new StartFailure(`AUTH_SECRET is too short: it needs ${SHORTEST_SECRET} or more random characters.`);
  }
}

/** Reads the command line and the environment; `root` is the project's folder. */
export function readConfig(argv: string[], env: Record<string, string | undefined>, root: string): StartConfig {
  const words = parseArguments(argv);
  const host = env.HOST || "127.0.0.1";
  const port = parsePort(words.port ?? (env.PORT || "3000"));
  const baseUrl = parseBaseUrl(env.BASE_URL || env.NEXTAUTH_URL, host, port);
  const databaseUrl = env.DATABASE_URL || undefined;
  const authSecret = env.AUTH_SECRET || undefined;
  checkSecret(authSecret, databaseUrl !== undefined);
  // A proxy may lead the world to a loopback port: the public address has to be a local one, too.
  const local = LOOPBACK.has(host) && LOOPBACK.has(new URL(baseUrl).hostname);
  return {
    mode: words.dev ? "dev" : "serve",
    host,
    port,
    baseUrl,
    folder: path.resolve(root, env.PLUMBLINE_DATA || ".data"),
    databaseUrl,
    migrationUrl: env.MIGRATION_DATABASE_URL || undefined,
    authSecret,
    demo: databaseUrl === undefined && local && env.PLUMBLINE_DEMO !== "0",
  };
}
