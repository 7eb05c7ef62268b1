import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { codeOf, StartFailure } from "./failure";

const Secrets = z.record(z.string(), z.string().min(16));

function fileOf(folder: string): string {
  return path.join(folder, "secrets.json");
}

function read(folder: string): Record<string, string> {
  try {
    return Secrets.parse(JSON.parse(readFileSync(fileOf(folder), "utf8")));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return {};
    if (codeOf(error))
      throw new StartFailure(`Cannot read ${fileOf(folder)} (${codeOf(error)}): give this user access.`);
    throw new StartFailure(`${fileOf(folder)} is damaged: restore it from a backup.`);
  }
}

/** 32 random bytes, safe inside a URL. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

export function findSecret(folder: string, name: string): string | undefined {
  return read(folder)[name];
}

/** Returns the kept secret, or makes it and keeps it in a file that only this user can read. */
export function keepSecret(folder: string, name: string, make: () => string = newSecret): string {
  const secrets = read(folder);
  const kept = secrets[name];
  if (kept) return kept;
  const made = make();
  mkdirSync(folder, { recursive: true });
  const draft = `${fileOf(folder)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify({ ...secrets, [name]: made }, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, fileOf(folder));
  return made;
}
