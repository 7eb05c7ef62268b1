import { existsSync } from "node:fs";
import path from "node:path";
import { type Ran, runCommand } from "../test/run-command";

export interface CheckResult extends Ran {
  name: string;
}

interface Check {
  name: string;
  programs: string[][];
}

/** Ordered so that the two slowest start first. */
function listChecks(root: string): Check[] {
  const tool = (name: string) => path.join(root, "node_modules", name);
  const checks: Check[] = [
    {
      name: "types",
      // Next writes the types of pages and of imported styles; a fresh clone has none yet.
      programs: [
        [tool("next/dist/bin/next"), "typegen"],
        [tool("typescript/bin/tsc"), "--noEmit", "-p", "tsconfig.check.json"],
      ],
    },
    { name: "boundaries", programs: [["--import", "tsx", path.join(root, "scripts/check-boundaries.ts")]] },
    { name: "lint", programs: [[tool("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."]] },
    { name: "dead code", programs: [[tool("knip/bin/knip.js"), "--no-progress"]] },
  ];
  return checks;
}

async function runCheck(check: Check, root: string, logs: string): Promise<CheckResult> {
  const result: CheckResult = { name: check.name, code: 0, ms: 0, output: "" };
  for (const [index, program] of check.programs.entries()) {
    const log = path.join(logs, `check-${check.name.replace(" ", "-")}${index > 0 ? `-${index + 1}` : ""}.log`);
    const ran = await runCommand({ program, root, log });
    result.ms += ran.ms;
    result.code = ran.code;
    result.output = ran.output;
    if (ran.code !== 0) break;
  }
  return result;
}

/** Runs every check, `width` at a time, and reports each as it ends. */
export async function runChecks(
  root: string,
  width: number,
  report: (result: CheckResult) => void,
): Promise<CheckResult[]> {
  if (!existsSync(path.join(root, "node_modules"))) throw new Error("Nothing is installed: run npm start or npm test.");
  const waiting = listChecks(root);
  const results: CheckResult[] = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const result = await runCheck(check, root, path.join(root, ".data/test/logs"));
      results.push(result);
      report(result);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}
