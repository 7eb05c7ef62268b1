import path from "node:path";
import { runChecks } from "./check/run-checks";
import { formatStep } from "./start/steps";

const root = path.resolve(import.meta.dirname, "..");

const results = await runChecks(root, 2, ({ name, code, ms, output }) => {
  console.log(formatStep(name, code === 0 ? "passed" : "failed", ms));
  if (code !== 0) console.log(`\n${output.trim()}\n`);
});
process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0;
