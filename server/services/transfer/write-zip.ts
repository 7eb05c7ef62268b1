import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";

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
 * is read: nothing is held whole. What an entry throws ends the stream with that error.
 */
export async function* writeZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const output = zip.outputStream;
  if (!(output instanceof Readable)) throw new Error("the archive is no stream");
  const writing = (async () => {
    for await (const entry of entries) await addEntry(zip, entry);
    zip.end();
  })().catch((error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error("archive failed"));
  });
  for await (const chunk of output) yield chunk;
  await writing;
}

function addEntry(zip: ZipFile, { path, content, compress, mtime, onDone }: ZipEntry): Promise<void> {
  const hash = createHash("sha256");
  return new Promise((resolve, reject) => {
    async function* watched() {
      for await (const chunk of content) {
        hash.update(chunk);
        yield chunk;
      }
    }
    const stream = Readable.from(watched(), { objectMode: false });
    stream.once("error", reject);
    stream.once("end", () => {
      onDone?.(hash.digest("hex"));
      resolve();
    });
    zip.addReadStreamLazy(path, { compress, mtime }, (give) => give(null, stream));
  });
}
