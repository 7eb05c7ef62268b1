import { describe, expect, it } from "vitest";
import { readDirectory, readZipFile } from "@/server/services/transfer/read-zip";
import { writeZip } from "@/server/services/transfer/write-zip";
import { directoryEnd, directoryHeader } from "@/server/services/transfer/zip-format";

// Made by Python's zipfile: one deflated and one stored file, an accent in a name, a comment at the end.
const madeElsewhere = Buffer.from(
  "UEsDBBQAAAgIAABge13kE1f4CwAAABoAAAAIAAAAYS/DqS50eHTzSM3JyddRyMCkAFBLAwQUAAAAAAAAYHtdsyROlggAAAAIAAAACQAAAHBsYWluLnR4dGFzIGl0IGlzUEsBAhQDFAAACAgAAGB7XeQTV/gLAAAAGgAAAAgAAAAAAAAAAAAAAIABAAAAAGEvw6kudHh0UEsBAhQDFAAAAAAAAGB7XbMkTpYIAAAACAAAAAkAAAAAAAAAAAAAAIABMQAAAHBsYWluLnR4dFBLBQYAAAAAAgACAG0AAABgAAAADgBtYWRlIGVsc2V3aGVyZQ==",
  "base64",
);

const rangeOf = (bytes: Buffer) =>
  async function* range(start: number, end: number) {
    yield bytes.subarray(start, end);
  };

async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

async function read(bytes: Buffer): Promise<Record<string, string>> {
  const files = await readDirectory(rangeOf(bytes), bytes.byteLength);
  const entries: [string, string][] = [];
  for (const [path, file] of files)
    entries.push([path, (await collect(await readZipFile(rangeOf(bytes), file))).toString("utf8")]);
  return Object.fromEntries(entries);
}

async function* entriesOf(files: Record<string, string>, compress = true) {
  async function* inPieces(text: string) {
    yield Buffer.from(text.slice(0, 5));
    yield Buffer.from(text.slice(5));
  }
  for (const [path, text] of Object.entries(files))
    yield { path, content: inPieces(text), compress, mtime: new Date("2026-11-27T12:00:00Z") };
}

describe("a ZIP", () => {
  it("that another program made is read", async () => {
    expect(await read(madeElsewhere)).toEqual({ "a/é.txt": "Hello, hello, hello, hello", "plain.txt": "as it is" });
  });

  it.each([true, false])("that we wrote is read, compressed: %s", async (compress) => {
    const files = { "data/ñ.json": "[\n1\n]\n".repeat(500), empty: "" };
    expect(await read(await collect(writeZip(entriesOf(files, compress))))).toEqual(files);
  });

  it("with a changed byte, a cut end or another length is refused", async () => {
    const written = await collect(writeZip(entriesOf({ a: "something to read" }, false)));
    const changed = Buffer.from(written);
    changed.write("S", changed.indexOf("something"));
    await expect(read(changed)).rejects.toThrow();
    await expect(read(written.subarray(0, -30))).rejects.toThrow();
    await expect(read(Buffer.from("no ZIP"))).rejects.toThrow();
    await expect(read(Buffer.alloc(0))).rejects.toThrow();
  });

  it("of more and larger files than 32 bits can say has its numbers in ZIP64", async () => {
    const large = { path: "a", method: 0, crc: 1, packed: 5_000_000_000, size: 6_000_000_000, offset: 7_000_000_000 };
    const header = directoryHeader(large, new Date("2026-11-27T12:00:00Z"));
    const start = 9_000_000_000;
    const tail = Buffer.concat([header, directoryEnd(1, header.byteLength, start)]);
    async function* range(from: number, to: number) {
      yield tail.subarray(Math.max(0, from - start), to - start);
    }
    expect((await readDirectory(range, start + tail.byteLength)).get("a")).toEqual(large);
  });

  it("ends with the error of what was to go in", async () => {
    async function* failing() {
      yield Buffer.from("x");
      throw new Error("gone");
    }
    async function* entries() {
      yield { path: "a", content: failing(), compress: true, mtime: new Date() };
    }
    await expect(collect(writeZip(entries()))).rejects.toThrow("gone");
  });
});
