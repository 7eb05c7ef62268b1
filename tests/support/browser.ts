import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { unpackTar } from "./tar";

const root = path.resolve(import.meta.dirname, "../..");
const PACKAGE = path.join(root, "node_modules", "@sparticuz", "chromium");

/** For closed networks: the browser looks for nothing outside. Playwright adds what root needs. */
export const chromiumArgs = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const SYSTEM_BROWSERS = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const WINDOWS_BROWSERS = ["C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"];

function onPath(name: string): string | undefined {
  if (path.isAbsolute(name)) return existsSync(name) ? name : undefined;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** A name on the path proves nothing: it may be a note to install a snap. */
function answersVersion(file: string): boolean {
  const probe = spawnSync(file, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return probe.status === 0 && /\d+\.\d+\.\d+/.test(probe.stdout);
}

function findSystemBrowser(): string | undefined {
  if (process.platform === "win32") return WINDOWS_BROWSERS.find((file) => existsSync(file));
  for (const name of SYSTEM_BROWSERS) {
    const file = onPath(name);
    if (file && answersVersion(file)) return file;
  }
  return undefined;
}

/** With the fonts that came along in reach: without them text is invisible on a system that has none. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}

const WRAPPER = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
LD_LIBRARY_PATH="$here/lib" FONTCONFIG_FILE="$here/fonts.conf" exec "$here/chromium" "$@"
`;

function packageVersion(): string {
  const found = /"version":\s*"([^"]+)"/.exec(readFileSync(path.join(PACKAGE, "package.json"), "utf8"));
  return found?.[1] ?? "unknown";
}

/** Unpacks the Chromium that npm brought (Linux x64) into the project's cache, once a version; returns a wrapper. */
export function unpackNpmChromium(): string {
  const folder = path.join(root, ".cache", `chromium-${packageVersion()}`);
  const wrapper = path.join(folder, "chromium.sh");
  if (existsSync(wrapper)) return wrapper;
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const inflate = (name: string) => brotliDecompressSync(readFileSync(path.join(PACKAGE, "bin", name)));
  writeFileSync(path.join(draft, "chromium"), inflate("chromium.br"), { mode: 0o755 });
  for (const archive of ["al2023.tar.br", "swiftshader.tar.br", "fonts.tar.br"]) unpackTar(inflate(archive), draft);
  writeFileSync(path.join(draft, "fonts.conf"), fontsConf(folder));
  writeFileSync(path.join(draft, "chromium.sh"), WRAPPER);
  chmodSync(path.join(draft, "chromium.sh"), 0o755);
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process may have been first.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(wrapper)) throw error;
  }
  return wrapper;
}

let found: string | undefined;

/**
 * The Chromium to test with: PW_CHROMIUM ("npm" forces the one npm brought), Playwright's own, one on the machine, or
 * the one npm brought.
 */
export function chromiumPath(): string {
  found ??= findChromium();
  return found;
}

function findChromium(): string {
  const wanted = process.env.PW_CHROMIUM;
  if (wanted && wanted !== "npm") {
    if (existsSync(wanted)) return wanted;
    throw new Error(`PW_CHROMIUM names ${wanted}, which is not there.`);
  }
  const canUnpack = process.platform === "linux" && process.arch === "x64" && existsSync(PACKAGE);
  if (wanted === "npm" && canUnpack) return unpackNpmChromium();
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const system = findSystemBrowser();
  if (system) return system;
  if (canUnpack) return unpackNpmChromium();
  throw new Error("No Chromium for the tests: install Chrome, or run npx playwright install chromium.");
}
