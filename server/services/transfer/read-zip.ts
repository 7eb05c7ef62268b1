import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { most16, most32, signatures, type ZipFile } from "./zip-format";

/** Reads the bytes from `start` to before `end`. */
export type ReadRange = (start: number, end: number) => AsyncIterable<Buffer>;

/** The end of a directory may be followed by a comment of this length. */
const longestEnd = 22 + most16;
const largestDirectory = 256 * 1024 * 1024;
const broken = () => new Error("broken ZIP");

/**
 * The directory of a ZIP of which only what is asked for is read. Throws for what is none, what is encrypted or packed
 * otherwise than by deflate.
 */
export async function readDirectory(read: ReadRange, bytes: number): Promise<Map<string, ZipFile>> {
  const { count, size, offset } = await findDirectory(read, bytes);
  if (size > largestDirectory || offset + size > bytes) throw broken();
  const directory = await whole(read, offset, offset + size);
  const files = new Map<string, ZipFile>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.byteLength || directory.readUInt32LE(at) !== signatures.directory) throw broken();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
    const nameEnd = at + 46 + (nameLength ?? 0);
    const extraEnd = nameEnd + (extraLength ?? 0);
    const method = directory.readUInt16LE(at + 10);
    if ((directory.readUInt16LE(at + 8) & 1) !== 0 || (method !== 0 && method !== 8)) throw broken();
    const path = directory.toString("utf8", at + 46, nameEnd);
    const [large, packed, start] = wide(
      [24, 20, 42].map((place) => directory.readUInt32LE(at + place)),
      directory.subarray(nameEnd, extraEnd),
    );
    files.set(path, { path, method, crc: directory.readUInt32LE(at + 16), size: large, packed, offset: start });
    at = extraEnd + (commentLength ?? 0);
  }
  return files;
}

/** The content of one file. The stream fails when it is not as long, or not the same, as the directory says. */
export async function readZipFile(read: ReadRange, file: ZipFile): Promise<Readable> {
  const head = await whole(read, file.offset, file.offset + 30);
  if (head.byteLength < 30 || head.readUInt32LE(0) !== signatures.local) throw broken();
  const start = file.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const packed = Readable.from(read(start, start + file.packed), { objectMode: false });
  const plain = file.method === 0 ? packed : pipeline(packed, createInflateRaw(), () => {});
  return Readable.from(checked(plain, file), { objectMode: false });
}

async function* checked(chunks: AsyncIterable<Buffer>, file: ZipFile): AsyncGenerator<Buffer> {
  let crc = 0;
  let size = 0;
  for await (const chunk of chunks) {
    crc = crc32(chunk, crc);
    size += chunk.byteLength;
    if (size > file.size) throw broken();
    yield chunk;
  }
  if (size !== file.size || crc !== file.crc) throw broken();
}

async function findDirectory(read: ReadRange, bytes: number): Promise<{ count: number; size: number; offset: number }> {
  const start = Math.max(0, bytes - longestEnd - 20);
  const tail = await whole(read, start, bytes);
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || at + 22 > tail.byteLength) throw broken();
  const count = tail.readUInt16LE(at + 10);
  const size = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  if (count !== most16 && size !== most32 && offset !== most32) return { count, size, offset };
  if (at < 20 || tail.readUInt32LE(at - 20) !== signatures.locator64) throw broken();
  const place = Number(tail.readBigUInt64LE(at - 12));
  if (place + 56 > bytes) throw broken();
  const end = await whole(read, place, place + 56);
  if (end.readUInt32LE(0) !== signatures.end64) throw broken();
  const [total, length, from] = [32, 40, 48].map((field) => Number(end.readBigUInt64LE(field)));
  return { count: total ?? 0, size: length ?? 0, offset: from ?? 0 };
}

/** Size, packed size and offset: those that say "see ZIP64" are taken, in this order, from the extra field. */
function wide(values: number[], extra: Buffer): [number, number, number] {
  let field: Buffer | null = null;
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 0x0001) field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  let taken = 0;
  const [size, packed, offset] = values.map((value) => {
    if (value !== most32) return value;
    if (!field || taken + 8 > field.byteLength) throw broken();
    taken += 8;
    return Number(field.readBigUInt64LE(taken - 8));
  });
  return [size ?? 0, packed ?? 0, offset ?? 0];
}

async function whole(read: ReadRange, start: number, end: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of read(start, end)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
