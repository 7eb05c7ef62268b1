import { mkdirSync, rmSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { buildIfStale } from "@/scripts/start/build";
import { startPostgres } from "@/scripts/start/postgres";
import { APP_ROLE } from "@/scripts/start/roles";
import { serve } from "@/scripts/start/serve";
import { keepVapidKeys } from "@/scripts/start/vapid";

const secret = "only-for-tests-only-for-tests-only-for-tests";
const root = path.resolve(import.meta.dirname, "../..");

export interface Portal {
  baseUrl: string;
  appUrl: string;
  ownerUrl: string;
  superuserUrl: string;
  mailFolder: string;
  stop: () => Promise<void>;
  /** Kills the server at once and starts it again on the same port; the database goes on. */
  restartServer: () => Promise<void>;
}

interface PortalOptions {
  /** Distinguishes runs that stand side by side: e2e, screens, bench. */
  name: string;
  port?: number;
  flavour?: "test" | "durable";
  demo?: boolean;
  /** Besides what the portal needs anyway. */
  env?: Record<string, string>;
}

/** A port that is free now; the portal takes it a moment later. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen({ host: "127.0.0.1", port: 0 }, () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

/**
 * The portal as a person would get it: a Postgres of its own, migrated, with the demo practices, and the production
 * build in front of it. Its data is thrown away at `stop`.
 */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const folder = path.join(root, ".data", "test", `${options.name}-${process.pid}`);
  const mailFolder = path.join(folder, "mail");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(mailFolder, { recursive: true });
  await buildIfStale(root, path.join(root, ".data", "test", "logs", "build.log"));
  const postgres = await startPostgres({ folder, flavour: options.flavour ?? "test" });
  const vapid = keepVapidKeys(folder);
  const stopDatabase = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { runMigrations } = await import("@/db/migrate");
    await runMigrations(postgres.ownerUrl, APP_ROLE);
    process.env.DATABASE_URL = postgres.appUrl;
    const port = options.port ?? (await freePort());
    const baseUrl = `http://localhost:${port}`;
    // What a test does by a verb, not by a page, signs links as the portal does.
    Object.assign(process.env, { AUTH_SECRET: secret, BASE_URL: baseUrl });
    if (options.demo !== false) await loadDemoPractices();
    const startServer = () =>
      serve({
        root,
        mode: "serve",
        host: "127.0.0.1",
        port,
        env: {
          DATABASE_URL: postgres.appUrl,
          AUTH_SECRET: secret,
          BASE_URL: baseUrl,
          NEXTAUTH_URL: baseUrl,
          MAIL_DIR: mailFolder,
          DEMO: "1",
          VAPID_PUBLIC_KEY: vapid.publicKey,
          VAPID_PRIVATE_KEY: vapid.privateKey,
          LOG_LEVEL: "error",
          ...options.env,
        },
      });
    let app = await startServer();
    const restartServer = async () => {
      await app.kill();
      app = await startServer();
    };
    const stop = async () => {
      await app.stop();
      await stopDatabase();
    };
    const { appUrl, ownerUrl, superuserUrl } = postgres;
    return { baseUrl, appUrl, ownerUrl, superuserUrl, mailFolder, stop, restartServer };
  } catch (error) {
    await stopDatabase();
    throw error;
  }
}

async function loadDemoPractices(): Promise<void> {
  const { loadDemo } = await import("@/server/services/setup/load-demo");
  const { closePool } = await import("@/db/pool");
  await loadDemo(new Date());
  await closePool();
}
