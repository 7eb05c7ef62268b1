import { spawn } from "node:child_process";
import path from "node:path";
import pg from "pg";
import { closePool } from "@/db/pool";
import { freePort, type Portal, startPortal } from "@/tests/support/portal";
import { measureEngine } from "./bench/engine";
import { measureFigures } from "./bench/figures";
import { shippedJavaScript } from "./bench/javascript";
import { type LoadRequest, type LoadResult, sendLoad } from "./bench/load";
import { cookieName, prepareScenarios, type Scenario, signInAll } from "./bench/scenarios";

const warmUpSeconds = 3;
const seconds = Number(process.env.BENCH_SECONDS ?? 6);
const lanes = 16;

/**
 * Measures the production build beside a bare server that runs the same SQL, in the same run, and prints ratios. Then the
 * figures; `--figures` measures them alone, `--engine` the interpreter alone. Ends with 1 when a figure is over its limit.
 */
async function main(): Promise<void> {
  console.log("The interpreter, in Node");
  for (const { name, p50, p99 } of measureEngine())
    console.log(`${name.padEnd(50)}${p50.toFixed(2).padStart(7)} ms p50 ${p99.toFixed(2).padStart(7)} ms p99`);
  if (process.argv.includes("--engine")) return;
  const portal = await startPortal({ name: "bench", flavour: "durable" });
  const stops: (() => void)[] = [];
  try {
    if (!process.argv.includes("--figures")) await measureRequests(portal, stops);
    const tokens = await signInAll();
    console.log("\nFigures, in Chromium");
    for (const { name, value, limit, note } of await measureFigures(portal.baseUrl, tokens.practitioner)) {
      const isOver = !(value < limit);
      if (isOver) process.exitCode = 1;
      const verdict = isOver ? `OVER the limit of ${limit} ms` : `under ${limit}`;
      console.log(`${name.padEnd(50)}${value.toFixed(1).padStart(7)} ms  ${verdict}; ${note}`);
    }
  } finally {
    for (const stop of stops) stop();
    await closePool();
    await portal.stop();
  }
}

async function measureRequests(portal: Portal, stops: (() => void)[]): Promise<void> {
  const scenarios = await prepareScenarios(portal.baseUrl);
  const floorUrl = await startFloor(scenarios, portal.appUrl, stops);
  console.log(
    `${lanes} connections, ${seconds} s each, durable commits; "floor" is node:http + pg with the same statements.\n`,
  );
  console.log(row(["", "portal p50", "p99 ms", "req/s", "floor p50", "p99 ms", "req/s", "ratio", "SQL", "trips"]));
  for (const scenario of scenarios) {
    const counted = await countStatements(portal.superuserUrl, scenario.portal);
    const bare: LoadRequest = {
      url: `${floorUrl}/${scenario.floor.name}`,
      method: "POST",
      next: () => ({ headers: {} }),
    };
    await sendLoad(scenario.portal, lanes, warmUpSeconds);
    await sendLoad(bare, lanes, warmUpSeconds);
    const own = await sendLoad(scenario.portal, lanes, seconds);
    const floor = await sendLoad(bare, lanes, seconds);
    console.log(describe(scenario, own, floor, counted));
  }
  console.log("\nJavaScript a page ships at first load, gzip");
  const tokens = await signInAll();
  for (const [name, url, token] of [
    ["sign-in", "/sign-in", null],
    ["client: today", "/my", tokens.client],
    ["client: session", "/my/session", tokens.client],
    ["client: relief", "/my/relief", tokens.client],
    ["client: flare", "/my/flare", tokens.client],
    ["client: plan", "/my/plan", tokens.client],
    ["client: progress", "/my/progress", tokens.client],
    ["client: measures", "/my/measures", tokens.client],
    ["client: history", "/my/history", tokens.client],
    ["client: more", "/my/settings", tokens.client],
    ["client: help", "/my/help", tokens.client],
    ["practitioner: clients", "/practice/clients", tokens.practitioner],
    ["practitioner: a client", `/practice/clients/${tokens.clientId}`, tokens.practitioner],
    ["practitioner: plan", `/practice/clients/${tokens.clientId}/plan`, tokens.practitioner],
    ["admin: catalog", "/admin/catalog", tokens.admin],
  ] as const) {
    const shipped = await shippedJavaScript(portal.baseUrl + url, token ? { cookie: `${cookieName}=${token}` } : {});
    console.log(`${name.padEnd(26)}${(shipped.bytes / 1024).toFixed(1).padStart(8)} KiB in ${shipped.files} files`);
  }
}

async function startFloor(scenarios: Scenario[], databaseUrl: string, stops: (() => void)[]): Promise<string> {
  const port = await freePort();
  const byName = Object.fromEntries(scenarios.map(({ floor }) => [floor.name, floor.recordings]));
  const child = spawn(process.execPath, ["--import", "tsx", path.join(import.meta.dirname, "bench/floor.ts")], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), BENCH_SCENARIOS: JSON.stringify(byName) },
  });
  stops.push(() => child.kill());
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`The bare server ended with ${code}.`)));
  });
  return `http://127.0.0.1:${port}`;
}

/** Statements of one request, as Postgres counted them over 50 calls (BEGIN, SET and COMMIT are statements too). */
async function countStatements(superuserUrl: string, request: LoadRequest): Promise<number> {
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  try {
    await superuser.query("create extension if not exists pg_stat_statements");
    await superuser.query("select pg_stat_statements_reset()");
    const calls = 50;
    for (let call = 0; call < calls; call += 1) {
      const { headers, body } = request.next();
      await fetch(request.url, { method: request.method, headers, body }).then((answer) => answer.arrayBuffer());
    }
    const { rows } = await superuser.query<{ calls: number }>(
      `select sum(calls)::int as calls from pg_stat_statements
        where userid = (select oid from pg_roles where rolname = 'plumbline_app') and toplevel`,
    );
    return (rows[0]?.calls ?? 0) / calls;
  } finally {
    await superuser.end();
  }
}

function describe(scenario: Scenario, own: LoadResult, floor: LoadResult, counted: number): string {
  const failed = own.failed + floor.failed;
  return row([
    scenario.name,
    ...[own.p50, own.p99, own.perSecond, floor.p50, floor.p99, floor.perSecond].map((value) => value.toFixed(1)),
    `${(floor.perSecond / own.perSecond).toFixed(1)}×`,
    counted.toFixed(1),
    `${scenario.floor.recordings[0]?.statements.length ?? 0}${failed > 0 ? `  (${failed} failed)` : ""}`,
  ]);
}

function row(cells: string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(11))).join("");
}

await main();
