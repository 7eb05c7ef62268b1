import type { Transaction } from "@/db/in-practice";
import type { ArchiveFile, ArchiveManifest } from "@/domain/transfer/manifest";
import { archiveFormat, archiveVersion } from "@/domain/transfer/words";
import { readRows } from "./read-rows";
import { asCsv, asJson, byteFiles } from "./table-files";
import { carriedTables, practiceTable } from "./tables";
import { writeZip, type ZipEntry } from "./write-zip";

export interface ArchiveFacts {
  practiceId: string;
  practiceName: string;
  madeAt: Date;
  /** What the archive says about itself in words. */
  readme: string;
}

export interface ArchiveProgress {
  stepsDone: number;
  stepsTotal: number;
  records: number;
}

/**
 * The whole practice as one ZIP: `data/<table>.json`, `csv/<table>.csv`, `media/…`, `archive.json` (last, with the
 * hashes of all others) and a README. `tx` has to see one moment of the database, in UTC. Told of each finished table.
 */
export function practiceArchive(
  tx: Transaction,
  facts: ArchiveFacts,
  onProgress: (progress: ArchiveProgress) => Promise<void>,
): AsyncGenerator<Buffer> {
  return writeZip(entriesOf(tx, facts, onProgress));
}

async function* entriesOf(
  tx: Transaction,
  { practiceId, practiceName, madeAt, readme }: ArchiveFacts,
  onProgress: (progress: ArchiveProgress) => Promise<void>,
): AsyncGenerator<ZipEntry> {
  const files: ArchiveFile[] = [];
  const tables = [practiceTable(), ...carriedTables()];
  let total = 0;
  const text = (path: string, content: string): ZipEntry => ({
    path,
    content: once(Buffer.from(content)),
    compress: true,
    mtime: madeAt,
  });
  yield text("README.txt", readme);
  for (const [index, table] of tables.entries()) {
    const rows = () => readRows(tx, practiceId, table);
    const entry = (path: string, content: AsyncIterable<Buffer>, compress: boolean, count: () => number): ZipEntry => ({
      path,
      content,
      compress,
      mtime: madeAt,
      onDone: (sha256) => files.push({ path, records: count(), sha256 }),
    });
    let records = 0;
    const json = asJson(rows(), () => {
      records += 1;
    });
    yield entry(`data/${table.name}.json`, json, true, () => records);
    yield entry(`csv/${table.name}.csv`, asCsv(table, rows()), true, () => records);
    if (table.bytes)
      for await (const { path, content, compress } of byteFiles(tx, practiceId, table, rows()))
        yield entry(path, content, compress, () => 1);
    total += records;
    await onProgress({ stepsDone: index + 1, stepsTotal: tables.length, records: total });
  }
  const manifest: ArchiveManifest = {
    format: archiveFormat,
    version: archiveVersion,
    practice: practiceName,
    madeAt: madeAt.toISOString(),
    files,
  };
  yield text("archive.json", `${JSON.stringify(manifest, null, 1)}\n`);
}

async function* once(content: Buffer) {
  yield content;
}
