import { spawn } from "node:child_process";
import path from "node:path";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { closePool } from "@/db/pool";
import { addDays } from "@/domain/time/calendar-day";
import { createContext } from "@/server/trpc/context";
import { createCaller } from "@/server/trpc/root";
import { freePort, startPortal } from "@/tests/support/portal";
import { demoActor, sessionFor } from "@/tests/support/sign-in";
import { shippedJavaScript } from "./bench/javascript";
import { type LoadRequest, type LoadResult, sendLoad } from "./bench/load";
import { type RecordedStatement, recordStatements } from "./bench/record";

const warmUpSeconds = 3;
const seconds = Number(process.env.BENCH_SECONDS ?? 6);
const lanes = 16;
const cookieName = "next-auth.session-token";

interface Scenario {
  name: string;
  portal: LoadRequest;
  /** What the request sends to Postgres: the bare server sends the same. */
  statements: RecordedStatement[];
  freshIds: string[];
  floor: string;
}

/** Measures the production build beside a bare server that runs the same SQL, in the same run, and prints ratios. */
async function main(): Promise<void> {
  const portal = await startPortal({ name: "bench", flavour: "durable" });
  const stops: (() => void)[] = [];
  try {
    const scenarios = await prepareScenarios(portal.baseUrl);
    const floorUrl = await startFloor(scenarios, portal.appUrl, stops);
    console.log(
      `${lanes} connections, ${seconds} s each, durable commits; "floor" is node:http + pg with the same statements.\n`,
    );
    console.log(row(["", "portal p50", "p99 ms", "req/s", "floor p50", "p99 ms", "req/s", "ratio", "SQL", "trips"]));
    for (const scenario of scenarios) {
      const counted = await countStatements(portal.superuserUrl, scenario.portal);
      const bare: LoadRequest = { url: `${floorUrl}/${scenario.floor}`, method: "POST", headers: {} };
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
      ["practitioner: clients", "/practice/clients", tokens.practitioner],
      ["practitioner: a client", `/practice/clients/${tokens.clientId}`, tokens.practitioner],
      ["practitioner: plan", `/practice/clients/${tokens.clientId}/plan`, tokens.practitioner],
      ["admin: catalog", "/admin/catalog", tokens.admin],
    ] as const) {
      const shipped = await shippedJavaScript(portal.baseUrl + url, token ? { cookie: `${cookieName}=${token}` } : {});
      console.log(`${name.padEnd(26)}${(shipped.bytes / 1024).toFixed(1).padStart(8)} KiB in ${shipped.files} files`);
    }
  } finally {
    for (const stop of stops) stop();
    await closePool();
    await portal.stop();
  }
}

async function signInAll() {
  const maria = await demoActor("maria@client.example", "client");
  const kate = await demoActor("kate@hillside.example", "practitioner");
  const ruth = await demoActor("ruth@hillside.example", "admin");
  return {
    client: await sessionFor(maria),
    practitioner: await sessionFor(kate),
    admin: await sessionFor(ruth),
    clientId: maria.clientId ?? "",
  };
}

async function prepareScenarios(baseUrl: string): Promise<Scenario[]> {
  const tokens = await signInAll();
  const callAs = (token: string) => createCaller(createContext(new Headers({ cookie: `${cookieName}=${token}` })));
  const today = await callAs(tokens.client).my.today({});
  const line = today.lines[0];
  if (!line) throw new Error("The demo client has nothing due today.");
  const logInput = (id: string) => ({
    id,
    assignmentId: line.assignmentId,
    day: addDays(today.day, -1),
    at: new Date().toISOString(),
    zone: today.zone,
    outcome: "done" as const,
  });
  const recordedId = uuidv7();
  const readingToday = await recordStatements(() => callAs(tokens.client).my.today({}));
  const readingList = await recordStatements(() => callAs(tokens.practitioner).clients.list({}));
  const savingLog = await recordStatements(() => callAs(tokens.client).my.saveLog(logInput(recordedId)));
  const call = (path: string, token: string, input: () => unknown): LoadRequest => ({
    url: `${baseUrl}/api/trpc/${path}`,
    method: "POST",
    headers: {
      "content-type": "application/json",
      cookie: `${cookieName}=${token}`,
      origin: baseUrl,
    },
    body: () => JSON.stringify({ json: input() }),
  });
  const page = (url: string, token: string): LoadRequest => ({
    url: baseUrl + url,
    method: "GET",
    headers: { cookie: `${cookieName}=${token}` },
  });
  // Audit and log ids are new each time; ids of rows that exist stay.
  const freshIds = madeIds(savingLog, recordedId);
  const auditIds = madeIds(readingList, "");
  return [
    {
      name: "today, procedure",
      portal: call("my.today", tokens.client, () => ({})),
      statements: readingToday,
      freshIds: [],
      floor: "today",
    },
    { name: "today, page", portal: page("/my", tokens.client), statements: readingToday, freshIds: [], floor: "today" },
    {
      name: "client list, procedure",
      portal: call("clients.list", tokens.practitioner, () => ({})),
      statements: readingList,
      freshIds: auditIds,
      floor: "list",
    },
    {
      name: "client list, page",
      portal: page("/practice/clients", tokens.practitioner),
      statements: readingList,
      freshIds: auditIds,
      floor: "list",
    },
    {
      name: "save a log",
      portal: call("my.saveLog", tokens.client, () => logInput(uuidv7())),
      statements: savingLog,
      freshIds,
      floor: "log",
    },
  ];
}

/** Ids that a recorded request made itself: the log's, and those of its audit records. */
function madeIds(statements: RecordedStatement[], logId: string): string[] {
  const audits = statements.filter(({ text }) => text.startsWith('insert into "audit_record"'));
  return [logId, ...audits.map(({ values }) => String(values[1]))].filter(Boolean);
}

async function startFloor(scenarios: Scenario[], databaseUrl: string, stops: (() => void)[]): Promise<string> {
  const port = await freePort();
  const byName = Object.fromEntries(
    scenarios.map(({ floor, statements, freshIds }) => [floor, { statements, freshIds }]),
  );
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
      await fetch(request.url, { method: request.method, headers: request.headers, body: request.body?.() }).then(
        (answer) => answer.arrayBuffer(),
      );
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
    `${scenario.statements.length}${failed > 0 ? `  (${failed} failed)` : ""}`,
  ]);
}

function row(cells: string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(11))).join("");
}

await main();
