import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../..");

/** Where the pages begin that a client can open; the account pages are everybody's. */
const clientFolders = ["app/my", "app/account", "app/(public)", "app/choose"];
const clientFiles = [
  "app/layout.tsx",
  "app/error.tsx",
  "app/not-found.tsx",
  "app/forbidden.tsx",
  "app/global-error.tsx",
];

const isSource = (name: string) => /\.tsx?$/.test(name);

function entryFiles(): string[] {
  const inFolders = clientFolders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter(isSource)
      .map((name) => path.join(folder, name)),
  );
  return [...inFolders, ...clientFiles];
}

/** The file that an import names, or null for a package and for what is no source. */
function fileOf(importer: string, name: string): string | null {
  if (!name.startsWith("@/") && !name.startsWith(".")) return null;
  const base = name.startsWith("@/") ? name.slice(2) : path.join(path.dirname(importer), name);
  return (
    [base, `${base}.ts`, `${base}.tsx`].find((file) => isSource(file) && existsSync(path.join(root, file))) ?? null
  );
}

/** The namespaces of texts that a source asks for. */
export const namespacesIn = (source: string): string[] =>
  [...source.matchAll(/\b(?:use|get)Translations\(\s*(?:"([^"]*)")?/g)].map((match) => match[1] ?? "");

/** Every namespace that the client's pages ask for, themselves or through what they are made of. */
export function clientNamespacesUsed(): string[] {
  const known = new Set<string>();
  const waiting = entryFiles();
  const used = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (known.has(file) || file.startsWith("server/services") || file.startsWith("db/")) continue;
    known.add(file);
    const source = readFileSync(path.join(root, file), "utf8");
    for (const namespace of namespacesIn(source)) used.add(namespace);
    for (const [, name = ""] of source.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)) {
      const next = fileOf(file, name);
      if (next) waiting.push(next);
    }
  }
  return [...used].sort();
}

/** The namespaces that the layouts of the client's pages hand to the browser. */
export const namespacesHandedOut = (source: string): string[] =>
  [...source.matchAll(/<SegmentMessages namespaces=\{\[([^\]]*)\]\}/g)].flatMap(([, list = ""]) =>
    [...list.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name),
  );

export const layoutSources = (): string[] =>
  entryFiles()
    .filter((file) => file.endsWith("layout.tsx"))
    .map((file) => readFileSync(path.join(root, file), "utf8"));
