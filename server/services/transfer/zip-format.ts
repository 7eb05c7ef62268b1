/**
 * The parts of a ZIP file (APPNOTE.TXT 6.3.10, sections 4.3 and 4.5.3): names in UTF-8, sizes behind the data, ZIP64
 * where a number needs it.
 */
export interface ZipFile {
  path: string;
  /** 0: as it is, 8: deflated. */
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Where the local header begins. */
  offset: number;
}

export const signatures = {
  local: 0x04034b50,
  descriptor: 0x08074b50,
  directory: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;

/** Numbers from here on stand in a ZIP64 field, and this in their own. */
export const most32 = 0xffffffff;
export const most16 = 0xffff;
const version64 = 45;
// Bit 3: sizes follow the data; bit 11: the name is UTF-8.
const flags = 0x0808;

const bounded = (value: number) => Math.min(value, most32);

export function localHeader({ path, method }: Pick<ZipFile, "path" | "method">, at: Date): Buffer {
  const name = Buffer.from(path, "utf8");
  const head = Buffer.alloc(30);
  head.writeUInt32LE(signatures.local, 0);
  writeCommon(head.subarray(4), method, at);
  head.writeUInt16LE(name.byteLength, 26);
  return Buffer.concat([head, name]);
}

/** CRC and sizes, once they are known. */
export function descriptor({ crc, packed, size }: ZipFile): Buffer {
  const isLarge = packed >= most32 || size >= most32;
  const tail = Buffer.alloc(isLarge ? 24 : 16);
  tail.writeUInt32LE(signatures.descriptor, 0);
  tail.writeUInt32LE(crc, 4);
  if (isLarge) {
    tail.writeBigUInt64LE(BigInt(packed), 8);
    tail.writeBigUInt64LE(BigInt(size), 16);
  } else {
    tail.writeUInt32LE(packed, 8);
    tail.writeUInt32LE(size, 12);
  }
  return tail;
}

export function directoryHeader(file: ZipFile, at: Date): Buffer {
  const name = Buffer.from(file.path, "utf8");
  const large = [file.size, file.packed, file.offset].filter((value) => value >= most32);
  const extra = Buffer.alloc(large.length > 0 ? 4 + 8 * large.length : 0);
  if (large.length > 0) {
    extra.writeUInt16LE(0x0001, 0);
    extra.writeUInt16LE(8 * large.length, 2);
    for (const [index, value] of large.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  }
  const head = Buffer.alloc(46);
  head.writeUInt32LE(signatures.directory, 0);
  // Made on a system with Unix's rights, by version 4.5 of the format.
  head.writeUInt16LE((3 << 8) | version64, 4);
  writeCommon(head.subarray(6), file.method, at);
  head.writeUInt32LE(file.crc, 16);
  head.writeUInt32LE(bounded(file.packed), 20);
  head.writeUInt32LE(bounded(file.size), 24);
  head.writeUInt16LE(name.byteLength, 28);
  head.writeUInt16LE(extra.byteLength, 30);
  // A plain file that its owner alone may read.
  head.writeUInt32LE((0o100600 << 16) >>> 0, 38);
  head.writeUInt32LE(bounded(file.offset), 42);
  return Buffer.concat([head, name, extra]);
}

/** The end of the directory, which is where a reader begins. */
export function directoryEnd(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(Math.min(count, most16), 8);
  end.writeUInt16LE(Math.min(count, most16), 10);
  end.writeUInt32LE(bounded(size), 12);
  end.writeUInt32LE(bounded(offset), 16);
  if (count < most16 && size < most32 && offset < most32) return end;
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(signatures.end64, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE((3 << 8) | version64, 12);
  end64.writeUInt16LE(version64, 14);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(signatures.locator64, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end]);
}

/** Version, flags, method and the time (UTC, in the format's steps of two seconds). */
function writeCommon(head: Buffer, method: number, at: Date): void {
  head.writeUInt16LE(version64, 0);
  head.writeUInt16LE(flags, 2);
  head.writeUInt16LE(method, 4);
  head.writeUInt16LE((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1), 6);
  head.writeUInt16LE(((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(), 8);
}
