import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const BLOCK = 512;

/** Unpacks a plain tar archive (files and folders only), so that not even a `tar` program is needed. */
export function unpackTar(archive: Buffer, folder: string): void {
  const text = (at: number, length: number) => archive.toString("utf8", at, at + length).replace(/\0.*$/s, "");
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12), 8) || 0;
    const kind = text(at + 156, 1) || "0";
    const name = path.posix.join(text(at + 345, 155), text(at, 100));
    const target = path.resolve(folder, name);
    if (kind === "0" && target.startsWith(`${path.resolve(folder)}${path.sep}`)) {
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, archive.subarray(at + BLOCK, at + BLOCK + size));
      chmodSync(target, Number.parseInt(text(at + 100, 8), 8) & 0o755);
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
