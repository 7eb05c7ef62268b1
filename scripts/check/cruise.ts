import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";

export interface Cruise {
  violations: { rule: string; text: string }[];
  /** Every file that was read, as a path from the root. */
  seen: Set<string>;
}

const project = path.resolve(import.meta.dirname, "../..");
const config = path.join(project, ".dependency-cruiser.cjs");
const Rules = z.object({ forbidden: z.array(z.object({ name: z.string() })) });

const Result = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(
      z.object({
        rule: z.object({ name: z.string() }),
        from: z.string(),
        to: z.string(),
        cycle: z.array(z.object({ name: z.string() })).optional(),
      }),
    ),
  }),
});

/** A process of its own, because the cruiser keeps the first root's aliases for as long as it lives. */
function runCruiser(root: string, targets: string[]): Promise<string> {
  const program = path.join(project, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const flags = ["--config", config, "--ts-config", "tsconfig.json", "--output-type", "json"];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...flags, ...targets], { cwd: root });
    let output = "";
    let complaint = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      complaint += chunk;
    });
    child.once("error", reject);
    // It also ends with a code other than 0 when it found violations: only a missing result is a failure.
    child.once("close", () => (output ? resolve(output) : reject(new Error(complaint.trim()))));
  });
}

/** Reads all imports under `root` and holds them against the rules in .dependency-cruiser.cjs. */
export async function cruiseRooms(root: string, targets: string[]): Promise<Cruise> {
  const result = Result.parse(JSON.parse(await runCruiser(root, targets)));
  const violations = result.summary.violations.map(({ rule, from, to, cycle }) => {
    const way = [from, ...(cycle?.map((step) => step.name) ?? [to])].join(" -> ");
    return { rule: rule.name, text: `${rule.name}: ${way}` };
  });
  return { violations, seen: new Set(result.modules.map((module) => module.source)) };
}

export function ruleNames(): string[] {
  return Rules.parse(createRequire(import.meta.url)(config)).forbidden.map((rule) => rule.name);
}
