import path from "node:path";
import { buildIfStale } from "./build";
import { readConfig, type StartConfig } from "./config";
import { type OpenDatabase, openDatabase } from "./database";
import { StartFailure } from "./failure";
import { refuseDemoData } from "./refuse-demo-data";
import { checkPort, type RunningApp, serve } from "./serve";
import { step } from "./steps";
import { keepVapidKeys } from "./vapid";

const root = path.resolve(import.meta.dirname, "../..");

let database: OpenDatabase | undefined;
let app: RunningApp | undefined;
let stopping: Promise<void> | undefined;

async function stopAll(): Promise<void> {
  await app?.stop();
  await database?.stop();
}

function stop(code: number): Promise<void> {
  stopping ??= stopAll().then(
    () => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof StartFailure ? error.message : "The database did not stop cleanly.");
      process.exit(1);
    },
  );
  return stopping;
}

/** The app gets its own role's address and no more: the owner's stays with this process. */
function appEnvironment(config: StartConfig, opened: OpenDatabase): Record<string, string> {
  return {
    DATABASE_URL: opened.appUrl,
    MIGRATION_DATABASE_URL: "",
    AUTH_SECRET: opened.authSecret,
    BASE_URL: config.baseUrl,
    NEXTAUTH_URL: config.baseUrl,
    MAIL_DIR: process.env.MAIL_DIR || path.join(config.folder, "mail"),
    DEMO: config.demo ? "1" : "",
    ...vapidEnvironment(config),
  };
}

/** Given keys go first; both are needed. */
function vapidEnvironment({ folder }: StartConfig): Record<string, string> {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY } = process.env;
  if (VAPID_PUBLIC_KEY && VAPID_PRIVATE_KEY) return {};
  const { publicKey, privateKey } = keepVapidKeys(folder);
  return { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey };
}

type Prepared = Awaited<ReturnType<typeof import("@/server/services/setup/prepare-data").prepareData>>;

async function prepare(config: StartConfig, opened: OpenDatabase): Promise<Prepared> {
  const { runMigrations } = await import("@/db/migrate");
  await step("Schema", async () => {
    const { applied } = await runMigrations(opened.ownerUrl, opened.appRole);
    return {
      detail: applied === 0 ? "up to date" : `${applied} migration${applied === 1 ? "" : "s"} applied`,
      value: applied,
    };
  });
  if (!config.demo) await refuseDemoData(opened.ownerUrl);
  const { prepareData } = await import("@/server/services/setup/prepare-data");
  const prepared = await step("Data", async () => {
    const value = await prepareData({ demo: config.demo, baseUrl: config.baseUrl });
    return { detail: value.lines[0] ?? "ready", value };
  });
  for (const line of prepared.lines.slice(1)) console.log(`            ${line}`);
  const { closePool } = await import("@/db/pool");
  await closePool();
  return prepared;
}

function greet(config: StartConfig, ownsDatabase: boolean, { setupLink, logins = [] }: Prepared): void {
  console.log(`\nOpen ${config.baseUrl}\n`);
  if (setupLink) console.log(`Create the practice and its first admin here (works once):\n  ${setupLink}\n`);
  const widest = (pick: (login: (typeof logins)[number]) => string) =>
    Math.max(...logins.map((each) => pick(each).length));
  for (const login of logins) {
    const role = login.role.padEnd(widest((each) => each.role));
    console.log(`  ${role}   ${login.email.padEnd(widest((each) => each.email))}   ${login.password}`);
  }
  if (logins.length > 0) console.log("");
  console.log(`Ctrl-C stops the app${ownsDatabase ? " and the database" : ""}.`);
}

async function start(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env, root);
  await checkPort(config.host, config.port);
  const opened = await step("Database", async () => {
    database = await openDatabase(config);
    return { detail: database.detail, value: database };
  });
  if (opened.note) console.log(`            ${opened.note}`);
  const environment = appEnvironment(config, opened);
  Object.assign(process.env, environment);
  const prepared = await prepare(config, opened);
  if (config.mode === "serve") {
    await step("Build", async () => ({
      detail: await buildIfStale(root, path.join(config.folder, "build.log")),
      value: undefined,
    }));
  }
  if (stopping) return;
  app = await step("App", async () => {
    const running = await serve({ root, mode: config.mode, host: config.host, port: config.port, env: environment });
    return { detail: config.mode === "dev" ? "answers (development)" : "answers", value: running };
  });
  greet(config, !opened.shared, prepared);
  app.ended.then((how) =>
    fail(new StartFailure(`The app ended by itself (${how}): start again, nothing saved is lost.`)),
  );
  opened.ended.then(() => fail(new StartFailure("Postgres ended by itself: start again, it recovers what was saved.")));
}

function fail(error: unknown): void {
  if (stopping) return;
  const expected = error instanceof StartFailure;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(expected ? `\n${error.message}` : `\nThis was not expected; please report it:\n${detail}`);
  void stop(1);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (!stopping) console.log("\nStopping…");
    void stop(0);
  });
}

for (const file of [".env.local", ".env"]) {
  try {
    process.loadEnvFile(path.join(root, file));
  } catch {
    // Neither file has to be there.
  }
}

start().catch(fail);
