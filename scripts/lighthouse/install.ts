import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";

const version = "12.8.2";

/**
 * Lighthouse's command line, installed into the project's cache when it is first asked for. It is no dependency: some of
 * its own ask for "latest", which no lockfile can hold.
 */
export function lighthouseProgram(root: string): string {
  const folder = path.join(root, ".cache", `lighthouse-${version}`);
  const program = path.join(folder, "node_modules/lighthouse/cli/index.js");
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const options = ["install", "--prefix", folder, "--no-save", "--no-package-lock", "--no-audit", "--no-fund"];
  const npm = spawnSync("npm", [...options, `lighthouse@${version}`], { stdio: "inherit" });
  if (npm.status !== 0 || !existsSync(program)) throw new Error(`npm could not install lighthouse ${version}.`);
  return program;
}
