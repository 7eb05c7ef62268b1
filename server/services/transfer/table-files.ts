import { stringify } from "csv-stringify/sync";
import type { Transaction } from "@/db/in-practice";
import { type CarriedRow, type ReadRow, readBytes } from "./read-rows";
import { type CarriedTable, fileOf } from "./tables";
import type { ZipEntry } from "./write-zip";

const chunkBytes = 256 * 1024;

/** A JSON array with one record a line: any reader of JSON takes it, and ours takes it line by line. */
export async function* asJson(rows: AsyncIterable<ReadRow>, count: () => void): AsyncGenerator<Buffer> {
  let text = "[";
  let isFirst = true;
  for await (const row of rows) {
    text += `${isFirst ? "" : ","}\n${row.text}`;
    isFirst = false;
    count();
    if (text.length > chunkBytes) {
      yield Buffer.from(text);
      text = "";
    }
  }
  yield Buffer.from(`${text}\n]\n`);
}

/** The same for spreadsheets (RFC 4180, with the mark of UTF-8); cells that look like a formula are disarmed. */
export async function* asCsv(table: CarriedTable, rows: AsyncIterable<ReadRow>): AsyncGenerator<Buffer> {
  let text = `\uFEFF${line(table.columns)}`;
  for await (const { row } of rows) {
    text += line(table.columns.map((column) => cell(row[column])));
    if (text.length > chunkBytes) {
      yield Buffer.from(text);
      text = "";
    }
  }
  yield Buffer.from(text);
}

const line = (cells: string[]) => stringify([cells], { record_delimiter: "windows", escape_formulas: true });

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The bytes that rows hold, each a file of its own. */
export async function* byteFiles(
  tx: Transaction,
  practiceId: string,
  table: CarriedTable,
  rows: AsyncIterable<ReadRow>,
): AsyncGenerator<Pick<ZipEntry, "path" | "content" | "compress">> {
  for await (const { row } of rows)
    yield { path: fileOf(table, row), content: contentOf(tx, practiceId, table, row), compress: false };
}

async function* contentOf(tx: Transaction, practiceId: string, table: CarriedTable, row: CarriedRow) {
  yield await readBytes(tx, practiceId, table, row);
}
