import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { transferLimits } from "@/domain/transfer/words";
import { ArchiveFault } from "./archive-fault";

/**
 * The records of a JSON array that has one record a line, without holding the array. Throws an `ArchiveFault`
 * (file_changed) for another form, a line over 4 MB, a broken file, or, at its end, another SHA-256.
 */
export async function* readLines(stream: Readable, path: string, sha256: string): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let rest = "";
  const read: { place: "before" | "within" | "after" } = { place: "before" };
  const changed = () => new ArchiveFault("file_changed", path);
  const take = (line: string): string | null => {
    if (read.place === "before" && line === "[") read.place = "within";
    else if (read.place === "within" && line === "]") read.place = "after";
    else if (read.place === "within") return line.endsWith(",") ? line.slice(0, -1) : line;
    else if (line !== "") throw changed();
    return null;
  };
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const chunks = stream[Symbol.asyncIterator]();
  while (true) {
    const chunk = await chunks.next().catch(() => {
      throw changed();
    });
    if (chunk.done) break;
    hash.update(chunk.value);
    rest += decode(decoder, chunk.value, changed);
    if (rest.length > transferLimits.lineBytes) throw changed();
    const whole = rest.split("\n");
    rest = whole.pop() ?? "";
    for (const line of whole) {
      const record = take(line);
      if (record !== null) yield record;
    }
  }
  if (read.place !== "after" || rest !== "" || hash.digest("hex") !== sha256) throw changed();
}

function decode(decoder: TextDecoder, chunk: Uint8Array, changed: () => Error): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw changed();
  }
}
