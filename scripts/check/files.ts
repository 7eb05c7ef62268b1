import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export const ROOMS = ["app", "components", "domain", "server", "db", "scripts", "tests"];

const HARD_LIMIT = 400;
const SOFT_LIMIT = 250;
const GENERATED = /^(db\/migrations|content|messages)\//;
const COUNTED = /\.(ts|tsx|mjs|cjs|js|css)$/;
const VAGUE_FOLDERS = new Set(["lib", "libs", "util", "utils", "helper", "helpers", "type", "types", "hook", "hooks"]);
const ALLOWED_BARREL = "db/schema/index.ts";

function filesUnder(root: string, folder: string): string[] {
  const target = path.join(root, folder);
  if (!existsSync(target)) return [];
  return readdirSync(target, { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(root, name) : [name];
  });
}

/** Every file of the rooms and the configurations beside them, as paths from the root. */
export function listFiles(root: string): string[] {
  const beside = readdirSync(root).filter(
    (name) => /\.(ts|mjs|cjs)$/.test(name) && statSync(path.join(root, name)).isFile(),
  );
  return [
    ...ROOMS.flatMap((room) => filesUnder(root, room)),
    ...beside.filter((name) => name !== "next-env.d.ts"),
  ].sort();
}

function isBarrel(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() && !/^\s*(\/\/|\/\*|\*)/.test(line));
  const source = lines
    .join("\n")
    .replace(/export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s+["'][^"']+["'];?/g, "");
  return lines.length > 0 && source.trim() === "";
}

export interface LayoutFindings {
  problems: string[];
  /** Over the soft limit: allowed, but asked why. */
  long: string[];
}

/** Checks what no import shows: files too long to read, barrels, and folders whose name says nothing. */
export function checkLayout(root: string, files: string[]): LayoutFindings {
  const found: LayoutFindings = { problems: [], long: [] };
  for (const file of files) {
    const vague = path.posix
      .dirname(file)
      .split("/")
      .find((name) => VAGUE_FOLDERS.has(name));
    if (vague) found.problems.push(`${file}: the folder "${vague}" says nothing; name it after what it is about`);
    if (!COUNTED.test(file) || GENERATED.test(file)) continue;
    const text = readFileSync(path.join(root, file), "utf8");
    const lines = text.split("\n").length - 1;
    if (lines > HARD_LIMIT) found.problems.push(`${file}: ${lines} lines, the limit is ${HARD_LIMIT}`);
    else if (lines > SOFT_LIMIT) found.long.push(`${file}: ${lines} lines`);
    if (file === ALLOWED_BARREL) continue;
    if (/(^|\/)index\.tsx?$/.test(file)) found.problems.push(`${file}: no index files but ${ALLOWED_BARREL}`);
    else if (isBarrel(text))
      found.problems.push(`${file}: only passes on other files' exports; import them where they are`);
  }
  return found;
}
