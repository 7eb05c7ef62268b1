import { CsvError, parse } from "csv-parse/sync";
import { importLimits } from "@/domain/catalog/actions";
import type { ImportRow } from "@/domain/catalog/check-import";
import { isFormula, unguardCell } from "@/domain/catalog/csv-cell";
import { type CsvColumn, cellsToContent, csvColumns } from "@/domain/catalog/csv-columns";
import type { EntryProblem } from "@/domain/catalog/entry";
import type { CatalogKind } from "@/domain/catalog/kinds";
import type { ParsedFile } from "./parse-json";

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point.
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Reads one kind's CSV, strictly: RFC 4180 quoting, exactly the columns of the kind (in any order), at most
 * 5,000 rows. A mistake of the file as a whole stands in `fileProblems`; rows carry their own.
 */
export function parseCsv(kind: CatalogKind, text: string): ParsedFile {
  const records = readRecords(text);
  if (!Array.isArray(records)) return { rows: [], fileProblems: [records] };
  const [headers, ...body] = records;
  if (!headers || (headers.length === 1 && headers[0]?.trim() === ""))
    return { rows: [], fileProblems: [{ row: 0, field: "", reason: "empty_file", facts: {} }] };
  const names = headers.map((header) => header.trim());
  const headerProblems = checkHeaders(names, csvColumns[kind]);
  if (headerProblems.length > 0)
    return { rows: [], fileProblems: headerProblems.map((problem) => ({ row: 1, ...problem })) };
  if (body.length > importLimits.rows)
    return {
      rows: [],
      fileProblems: [{ row: 0, field: "", reason: "too_many_rows", facts: { limit: importLimits.rows } }],
    };
  return { rows: body.flatMap((cells, index) => readRow(kind, names, cells, index + 2) ?? []), fileProblems: [] };
}

function readRecords(
  text: string,
): string[][] | { row: number; field: string; reason: string; facts: EntryProblem["facts"] } {
  try {
    return parse(text, {
      bom: true,
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      // One more than allowed is enough to know; nobody's 50,000 rows are read to the end.
      to: importLimits.rows + 2,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 0;
    return { row: line, field: "", reason: "broken_quoting", facts: { line } };
  }
}

function checkHeaders(names: readonly string[], columns: readonly CsvColumn[]): EntryProblem[] {
  const expected = columns.map((column) => column.header);
  const problem = (reason: string, column: string) => ({ field: column, reason, facts: { column } });
  return [
    ...expected.filter((name) => !names.includes(name)).map((name) => problem("missing_column", name)),
    ...names.filter((name) => !expected.includes(name)).map((name) => problem("unknown_column", name.slice(0, 60))),
    ...names
      .filter((name, index) => expected.includes(name) && names.indexOf(name) !== index)
      .map((name) => problem("repeated_column", name)),
  ];
}

function readRow(kind: CatalogKind, names: readonly string[], cells: readonly string[], row: number): ImportRow | null {
  if (cells.length === 1 && cells[0]?.trim() === "") return null;
  if (cells.length !== names.length) {
    const facts = { expected: names.length, found: cells.length };
    return { row, kind, content: {}, problems: [{ field: "", reason: "cell_count", facts }] };
  }
  const problems: EntryProblem[] = [];
  const values = new Map<string, string>();
  names.forEach((name, index) => {
    const cell = cells[index] ?? "";
    if (controlCharacters.test(cell)) problems.push({ field: name, reason: "control_character", facts: {} });
    else if (isFormula(cell)) problems.push({ field: name, reason: "formula", facts: {} });
    values.set(name, unguardCell(cell));
  });
  const content = cellsToContent(kind, values);
  for (const { header, shape } of csvColumns[kind])
    if (shape === "json" && typeof content[header] === "string")
      problems.push({ field: header, reason: "not_json_cell", facts: {} });
  return { row, kind, content, problems };
}
