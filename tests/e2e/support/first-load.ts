import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { APIRequestContext, Page } from "@playwright/test";
import { staticFilesIn } from "@/components/offline/worker/parts-of-page";

const root = path.resolve(import.meta.dirname, "../../..");

/** A script that a page has run or fetched: its address and its text. */
export interface LoadedScript {
  path: string;
  text: string;
}

/** Opens a page and gives every script that it loads until the network rests: of the HTML, preloaded and imported. */
export async function scriptsOfFirstLoad(page: Page, address: string): Promise<LoadedScript[]> {
  const scripts = new Map<string, Promise<string>>();
  const listen = (response: Awaited<ReturnType<Page["waitForResponse"]>>) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".js") && !scripts.has(pathname)) scripts.set(pathname, response.text());
  };
  page.on("response", listen);
  await page.goto(address, { waitUntil: "networkidle" });
  page.off("response", listen);
  const read = [...scripts].map(async ([name, text]): Promise<LoadedScript> => ({ path: name, text: await text }));
  return Promise.all(read);
}

/** Compressed size of the scripts in KiB, each file compressed by itself as servers do. */
export function compressedKiB(scripts: readonly LoadedScript[]): number {
  return scripts.reduce((sum, { text }) => sum + gzipSync(text).byteLength, 0) / 1024;
}

/** The scripts and all that they may import later, by the names that stand in them. */
export async function withLaterScripts(
  request: APIRequestContext,
  first: readonly LoadedScript[],
): Promise<LoadedScript[]> {
  const known = new Map(first.map((script) => [script.path, script]));
  const queue = [...first];
  for (let script = queue.shift(); script !== undefined; script = queue.shift()) {
    for (const later of staticFilesIn(script.text, script.path)) {
      if (!later.endsWith(".js") || known.has(later)) continue;
      const found = { path: later, text: await (await request.get(later)).text() };
      known.set(later, found);
      queue.push(found);
    }
  }
  return [...known.values()];
}

/** Rooms that only practitioners and admins enter. */
const deskRooms = [
  ...["assessment", "catalog", "causes", "clients", "follow", "pain", "plan", "pose-editor", "screens", "watch"].map(
    (folder) => `components/${folder}/`,
  ),
  ...["audit-", "invit", "members-", "practice-form", "support-"].map((file) => `components/people/${file}`),
];

/**
 * Texts that only the code of practitioners and admins asks for: the names of their namespaces stand as they are in
 * minified code, so a chunk that holds one holds their code.
 */
export function deskMarkers(): string[] {
  const desk = new Set<string>();
  const others = new Set<string>();
  for (const file of sourceFiles("components").concat(sourceFiles("app"))) {
    const isDesk = deskRooms.some((room) => file.startsWith(room)) || /^app\/(practice|admin)\//.test(file);
    const text = readFileSync(path.join(root, file), "utf8");
    for (const [, name] of text.matchAll(/(?:useTranslations|getTranslations)\("([\w.]+)"\)/g))
      if (name) (isDesk ? desk : others).add(name);
  }
  // A name of one word may be any string; one with a dot is a namespace.
  return [...desk].filter((name) => name.includes(".") && !others.has(name)).map((name) => `"${name}"`);
}

function sourceFiles(folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
  return entries.filter((name) => /\.tsx?$/.test(name)).map((name) => path.posix.join(folder, name));
}
