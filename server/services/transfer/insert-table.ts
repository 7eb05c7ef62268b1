import { createHash } from "node:crypto";
import { z } from "zod";
import type { Transaction } from "@/db/in-practice";
import { transferLimits } from "@/domain/transfer/words";
import { isKeptPicture } from "@/server/media/is-kept-picture";
import { ArchiveFault, type ProblemList } from "./archive-fault";
import { insertInRounds, insertPage, type NumberedRow } from "./insert-page";
import { type OpenArchive, readWhole } from "./open-archive";
import { readLines } from "./read-lines";
import type { CarriedRow } from "./read-rows";
import { type CarriedTable, fileOf } from "./tables";

const pageRows = 500;
const pageBytes = 8 * 1024 * 1024;
const rowSchema = z.record(z.string(), z.unknown());

export interface Destination {
  tx: Transaction;
  practiceId: string;
  archive: OpenArchive;
  problems: ProblemList;
}

/**
 * Writes one table's records from the archive, a page at a time, and returns how many there were. `complete` adds what
 * an archive does not carry. What is wrong with a record is noted, and the next one is read.
 */
export async function insertTable(
  to: Destination,
  table: CarriedTable,
  complete: (rows: CarriedRow[]) => Promise<CarriedRow[]> = async (rows) => rows,
): Promise<number> {
  const path = `data/${table.name}.json`;
  const listed = to.archive.listed.get(path);
  if (!listed) throw new ArchiveFault("file_missing", path);
  const later: NumberedRow[] = [];
  let page: NumberedRow[] = [];
  let weight = 0;
  let number = 0;
  let fields: string[] | null = null;
  const flush = async () => {
    const rows = await complete(page.map(({ row }) => row));
    const numbered = rows.map((row, index) => ({ row, number: page[index]?.number ?? 0 }));
    await insertPage(to.tx, to.practiceId, table, numbered, to.problems);
    page = [];
    weight = 0;
  };
  for await (const text of readLines(await to.archive.read(path), path, listed.sha256)) {
    number += 1;
    try {
      const row = readRow(text, path, number, table, fields);
      fields ??= Object.keys(row);
      const bytes = table.bytes ? await readFile(to.archive, table, row) : null;
      const whole = table.bytes && bytes ? { ...row, [table.bytes]: `\\x${bytes.toString("hex")}` } : row;
      if (table.own && (row[table.own] ?? null) !== null) later.push({ number, row: whole });
      else page.push({ number, row: whole });
      weight += text.length + 2 * (bytes?.byteLength ?? 0);
    } catch (error) {
      if (!(error instanceof ArchiveFault)) throw error;
      to.problems.add(error.problem);
    }
    if (page.length >= pageRows || weight > pageBytes) await flush();
  }
  await flush();
  await insertInRounds(to.tx, to.practiceId, table, later, to.problems);
  if (number !== listed.records) throw new ArchiveFault("file_changed", path);
  return number;
}

/** Checks the form of a record; its values are Postgres' to judge. All records of a file have the same fields. */
function readRow(
  text: string,
  path: string,
  number: number,
  table: CarriedTable,
  fields: readonly string[] | null,
): CarriedRow {
  const row = parseRow(text, path, number);
  const unknown = Object.keys(row).find((name) => !table.columns.includes(name));
  if (unknown !== undefined) throw new ArchiveFault("unknown_field", path, number, unknown.slice(0, 60));
  const missing = (fields ?? table.key.map(({ name }) => name)).find((name) => !(name in row));
  if (missing !== undefined) throw new ArchiveFault("missing_value", path, number, missing);
  if (fields && Object.keys(row).length !== fields.length) throw new ArchiveFault("unknown_field", path, number);
  return row;
}

function parseRow(text: string, path: string, number: number): CarriedRow {
  try {
    return rowSchema.parse(JSON.parse(text));
  } catch {
    throw new ArchiveFault("unreadable_row", path, number);
  }
}

async function readFile(archive: OpenArchive, table: CarriedTable, row: CarriedRow): Promise<Buffer> {
  const path = fileOf(table, row);
  const listed = archive.listed.get(path);
  if (!listed) throw new ArchiveFault("file_missing", path);
  const content = await readWhole(await archive.read(path), path, transferLimits.fileBytes);
  if (createHash("sha256").update(content).digest("hex") !== listed.sha256)
    throw new ArchiveFault("file_changed", path);
  if (table.name === "media" && !(await isKeptPicture(content))) throw new ArchiveFault("not_picture", path);
  return content;
}
