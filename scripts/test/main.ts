import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { runChecks } from "../check/run-checks";
import { buildIfStale } from "../start/build";
import { StartFailure } from "../start/failure";
import { formatStep } from "../start/steps";
import {
  add,
  type Counts,
  countPlaywright,
  countVitest,
  excerptFailure,
  formatCounts,
  formatTotal,
  none,
} from "./reports";
import { endRunning, runCommand } from "./run-command";

const root = path.resolve(import.meta.dirname, "../..");
const work = path.join(root, ".data/test");
const logs = path.join(work, "logs");
const STEPS = ["check", "unit", "integration", "build", "e2e"] as const;
type Step = (typeof STEPS)[number];

interface Row {
  name: string;
  counts: Counts;
  ms: number;
}

const rows: Row[] = [];

// Nothing of the person's own may be touched: not their database, not their mail, not their demo.
const isolation = {
  CI: process.env.CI || "",
  DATABASE_URL: "",
  MIGRATION_DATABASE_URL: "",
  SMTP_URL: "",
  AUTH_SECRET: "",
  BASE_URL: "",
  NEXTAUTH_URL: "",
  MAIL_DIR: "",
  PLUMBLINE_DEMO: "",
  PLUMBLINE_DATA: path.join(work, "e2e"),
};

function finish(name: string, counts: Counts, ms: number, output = ""): void {
  rows.push({ name, counts, ms });
  console.log(formatStep(name, formatCounts(counts), ms));
  if (counts.failed > 0) console.log(`\n${excerptFailure(output)}\n`);
}

async function runCheckSteps(width: number): Promise<void> {
  await runChecks(root, width, ({ name, code, ms, output }) => {
    const counts = code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
    finish(name, counts, ms, output.split("\n").slice(0, 200).join("\n"));
  });
}

async function runVitest(project: "unit" | "integration"): Promise<void> {
  const report = path.join(work, `${project}.json`);
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const ran = await runCommand({
    program: [vitest, "run", "--project", project, ...reporters],
    root,
    log: path.join(logs, `${project}.log`),
    env: isolation,
  });
  finish(project, countVitest(report, ran.code), ran.ms, ran.output);
}

async function runBuild(): Promise<boolean> {
  const started = performance.now();
  try {
    await buildIfStale(root, path.join(logs, "build.log"));
    finish("build", { ...none, passed: 1 }, performance.now() - started);
    return true;
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    finish("build", { ...none, failed: 1 }, performance.now() - started, error.message);
    return false;
  }
}

async function runBrowserTests(): Promise<void> {
  const report = path.join(work, "e2e.json");
  rmSync(report, { force: true });
  const ran = await runCommand({
    program: [path.join(root, "node_modules/@playwright/test/cli.js"), "test", "--reporter=line,json"],
    root,
    log: path.join(logs, "e2e.log"),
    env: { ...isolation, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  finish("e2e", countPlaywright(report, ran.code), ran.ms, ran.output);
}

function chooseSteps(words: string[]): Set<Step> {
  const unknown = words.filter((word) => !STEPS.some((step) => step === word));
  if (unknown.length > 0) {
    console.error(`"${unknown.join(" ")}" is not a step: npm test takes ${STEPS.join(", ")}, or nothing for all.`);
    process.exit(1);
  }
  return new Set(words.length > 0 ? STEPS.filter((step) => words.includes(step)) : STEPS);
}

async function run(): Promise<void> {
  const steps = chooseSteps(process.argv.slice(2));
  mkdirSync(logs, { recursive: true });
  const started = performance.now();
  // Two cores: one for the checks, one for the unit tests.
  await Promise.all([
    steps.has("check") ? runCheckSteps(steps.has("unit") ? 1 : 2) : undefined,
    steps.has("unit") ? runVitest("unit") : undefined,
  ]);
  if (steps.has("integration")) await runVitest("integration");
  const built = steps.has("build") || steps.has("e2e") ? await runBuild() : false;
  if (steps.has("e2e")) {
    if (built) await runBrowserTests();
    else finish("e2e", { ...none, skipped: 1 }, 0);
  }
  const total = rows.reduce((sum, row) => add(sum, row.counts), none);
  console.log(`\nFull output of every step: ${path.relative(root, logs)}`);
  console.log(formatStep("All", "", performance.now() - started));
  console.log(`\n${formatTotal(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    endRunning();
    process.exit(130);
  });
}

await run();
