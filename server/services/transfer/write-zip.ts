import { createHash } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import { descriptor, directoryEnd, directoryHeader, localHeader } from "./zip-format";

/** One file for an archive: its content as it is made. */
export interface ZipEntry {
  path: string;
  content: AsyncIterable<Buffer>;
  /** Pictures are compressed already. */
  compress: boolean;
  mtime: Date;
  /** Told once the file is in, with its SHA-256 in hex. */
  onDone?: (sha256: string) => void;
}

/**
 * An archive as a stream of bytes. Each entry is asked for only when the one before it is written, and made while it
 * is read: nothing is held but the directory. What an entry throws ends the stream with that error.
 */
export async function* writeZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { path, content, compress, mtime, onDone } of entries) {
    const file = { path, method: compress ? 8 : 0, crc: 0, packed: 0, size: 0, offset };
    const hash = createHash("sha256");
    const head = localHeader(file, mtime);
    yield head;
    for await (const chunk of packed(watched(content), compress)) {
      file.packed += chunk.byteLength;
      yield chunk;
    }
    const tail = descriptor(file);
    yield tail;
    offset += head.byteLength + file.packed + tail.byteLength;
    directory.push(directoryHeader(file, mtime));
    onDone?.(hash.digest("hex"));

    async function* watched(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        file.crc = crc32(chunk, file.crc);
        file.size += chunk.byteLength;
        hash.update(chunk);
        yield chunk;
      }
    }
  }
  const whole = Buffer.concat(directory);
  yield whole;
  yield directoryEnd(directory.length, whole.byteLength, offset);
}

function packed(chunks: AsyncGenerator<Buffer>, compress: boolean): AsyncIterable<Buffer> {
  if (!compress) return chunks;
  // Both ends are told of each other's failure; what failed is thrown to whoever reads.
  return pipeline(Readable.from(chunks, { objectMode: false }), createDeflateRaw(), () => {});
}
