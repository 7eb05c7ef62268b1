import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

// Runs before anything is installed: only what Node itself brings.

export const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "..");

const OLDEST_NODE = [20, 19];

/** One line when this Node is too old, nothing when it will do. */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `Plumbline needs Node ${OLDEST_NODE.join(".")} or newer, this is ${version}: install a newer one (24 is the fastest).`;
}

export function ensureNode() {
  const problem = nodeProblem(process.versions.node);
  if (!problem) return;
  console.error(problem);
  process.exit(1);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** npm keeps a lockfile of what it installed: does that agree with ours? Packages for other systems are not there. */
export function isInstalled(wanted, installed) {
  if (!wanted?.packages || !installed?.packages) return false;
  return Object.entries(wanted.packages).every(([where, { version, optional, link }]) => {
    if (where === "" || link) return true;
    const found = installed.packages[where];
    return found ? found.version === version : optional === true;
  });
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  const isScript = npm !== undefined && /\.[cm]?js$/.test(npm);
  const [file, all] = isScript ? [process.execPath, [npm, ...args]] : ["npm", args];
  return new Promise((resolve) => {
    const child = spawn(file, all, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk).slice(-8000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("exit", (code) => resolve({ code, output }));
  });
}

function report(detail, started) {
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  console.log(`${"Packages".padEnd(12)}${detail.padEnd(48)} ${seconds.padStart(9)}`);
}

/** Installs what package-lock.json says, unless exactly that is already there. */
export async function ensurePackages() {
  const started = performance.now();
  const lockfile = path.join(root, "package-lock.json");
  const stamp = path.join(root, "node_modules", ".plumbline-lock");
  const hash = createHash("sha256").update(readFileSync(lockfile)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8").trim() === hash) return report("up to date", started);
  const installed = readJson(path.join(root, "node_modules", ".package-lock.json"));
  if (!isInstalled(readJson(lockfile), installed)) {
    console.log("Packages    installing, this takes about a minute…");
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    const { code, output } = await runNpm(args);
    if (code !== 0) {
      console.error(`${output.trim()}\n\nnpm ci failed: check the network and the free disk space, then start again.`);
      process.exit(1);
    }
    writeFileSync(stamp, `${hash}\n`);
    return report("installed", started);
  }
  writeFileSync(stamp, `${hash}\n`);
  return report("up to date", started);
}
