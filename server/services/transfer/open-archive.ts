import type { Readable } from "node:stream";
import type { Actor } from "@/domain/access/actor";
import { type ArchiveFile, type ArchiveManifest, manifestSchema } from "@/domain/transfer/manifest";
import { archiveFormat, archiveVersion, transferLimits } from "@/domain/transfer/words";
import { ArchiveFault } from "./archive-fault";
import { partsOf } from "./parts";
import { readDirectory, readZipFile } from "./read-zip";

export interface OpenArchive {
  manifest: ArchiveManifest;
  /** The files that the archive says it holds, by their path. */
  listed: ReadonlyMap<string, ArchiveFile>;
  /** The content of a file; throws a fault (file_missing) when it is not there. */
  read: (path: string) => Promise<Readable>;
}

/** Opens an archive that was brought here. Throws an `ArchiveFault` for what is none of ours. */
export async function openArchive(actor: Actor, transferId: string, bytes: number): Promise<OpenArchive> {
  const range = partsOf(actor, transferId);
  const entries = await readDirectory(range, bytes).catch(() => {
    throw new ArchiveFault("not_archive");
  });
  const read = async (path: string) => {
    const entry = entries.get(path);
    if (!entry) throw new ArchiveFault("file_missing", path);
    return readZipFile(range, entry).catch(() => {
      throw new ArchiveFault("file_changed", path);
    });
  };
  if (!entries.has("archive.json")) throw new ArchiveFault("not_archive");
  const manifest = readManifest(await readWhole(await read("archive.json"), "archive.json", transferLimits.bytes));
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  return { manifest, listed, read };
}

function readManifest(content: Buffer): ArchiveManifest {
  let given: unknown;
  try {
    given = JSON.parse(content.toString("utf8"));
  } catch {
    throw new ArchiveFault("not_archive");
  }
  const manifest = manifestSchema.safeParse(given);
  if (!manifest.success || manifest.data.format !== archiveFormat) throw new ArchiveFault("not_archive");
  if (manifest.data.version !== archiveVersion) throw new ArchiveFault("other_version");
  return manifest.data;
}

/** A small file whole; throws a fault when it is larger than it may be or broken. */
export async function readWhole(stream: Readable, path: string, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > most) break;
      chunks.push(chunk);
    }
  } catch {
    throw new ArchiveFault("file_changed", path);
  }
  if (size > most) throw new ArchiveFault("file_changed", path);
  return Buffer.concat(chunks);
}
