import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartFailure } from "./failure";

const SOURCES = [
  "app",
  "components",
  "content",
  "db",
  "domain",
  "messages",
  "public",
  "server",
  "package-lock.json",
  "tsconfig.json",
];
const NOT_BUILT = new Set(["next-env.d.ts", "vitest.config.ts", "playwright.config.ts", "drizzle.config.ts"]);

function filesIn(target: string): string[] {
  if (!existsSync(target)) return [];
  if (!statSync(target).isDirectory()) return [target];
  return readdirSync(target)
    .sort()
    .flatMap((name) => filesIn(path.join(target, name)));
}

function rootSources(root: string): string[] {
  const isSource = (name: string) => /^[^.].*\.(ts|mjs|cjs|js)$/.test(name) && !NOT_BUILT.has(name);
  return readdirSync(root).filter(isSource).sort();
}

/** A hash over everything the production build is made from. */
export function hashSources(root: string): string {
  const hash = createHash("sha256");
  for (const name of [...SOURCES, ...rootSources(root)]) {
    for (const file of filesIn(path.join(root, name))) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

function stampOf(root: string): string {
  return path.join(root, ".next", "plumbline-stamp");
}

function isFresh(root: string, hash: string): boolean {
  if (!existsSync(path.join(root, ".next", "BUILD_ID")) || !existsSync(stampOf(root))) return false;
  return readFileSync(stampOf(root), "utf8").trim() === hash;
}

export function nextCommand(root: string): string {
  return path.join(root, "node_modules", "next", "dist", "bin", "next");
}

/** Builds for production unless the build stands for exactly these sources; the output goes to `log`. */
export async function buildIfStale(root: string, log: string): Promise<"built" | "up to date"> {
  const hash = hashSources(root);
  if (isFresh(root, hash)) return "up to date";
  rmSync(stampOf(root), { force: true });
  mkdirSync(path.dirname(log), { recursive: true });
  const output = openSync(log, "w");
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [nextCommand(root), "build"], {
      cwd: root,
      stdio: ["ignore", output, output],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (code !== 0) {
    const tail = readFileSync(log, "utf8").trimEnd().split("\n").slice(-40).join("\n");
    throw new StartFailure(`The build failed (whole output in ${log}):\n${tail}`);
  }
  writeFileSync(stampOf(root), `${hash}\n`);
  return "built";
}
