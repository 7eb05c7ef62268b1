import type { z } from "zod";
import { authorize } from "@/domain/access/authorize";
import { importCatalogSchema } from "@/domain/catalog/actions";
import type { CheckedRow } from "@/domain/catalog/check-import";
import type { ImportResultDto } from "@/domain/catalog/dtos";
import { defineVerb } from "../verb";
import { importItems } from "./import-items";
import { parseCsv } from "./parse-csv";
import { type ParsedFile, parseJson } from "./parse-json";

/** Rows listed as ready to be written; the counts are always complete. */
const listedReady = 500;
const listedProblems = 12;

/**
 * Imports a CSV of one kind or a JSON file of any: a preview (`dryRun`) that names every bad row, or all rows
 * written in one transaction. One bad row and nothing is written, which is an answer and not an error.
 */
export const importCatalog = defineVerb({
  right: "catalog.edit",
  input: importCatalogSchema,
  run: async (tx, { file, publish, dryRun }, actor) => {
    if (publish) authorize(actor, "catalog.publish");
    const parsed = readFile(file);
    if (parsed.fileProblems.length > 0) return { result: refusedFile(parsed), audit: null };
    const { rows, applied } = await importItems(tx, actor, parsed.rows, { origin: "import", publish, dryRun });
    const result = describe(rows, applied);
    if (!applied) return { result, audit: null };
    const { bad: _none, ...written } = result.counts;
    const detail = { ...written, format: file.format, published: publish };
    return { result, audit: { action: "catalog.import", subjectKind: "catalog", detail } };
  },
});

function readFile(file: z.output<typeof importCatalogSchema>["file"]): ParsedFile {
  return file.format === "csv" ? parseCsv(file.kind, file.text) : parseJson(file.text);
}

function refusedFile({ fileProblems }: ParsedFile): ImportResultDto {
  const bad = fileProblems.map(({ row, ...problem }) => ({
    row,
    kind: null,
    key: null,
    title: null,
    problems: [problem],
  }));
  return { applied: false, counts: { new: 0, changed: 0, same: 0, bad: bad.length }, bad, ready: [] };
}

function describe(rows: readonly CheckedRow[], applied: boolean): ImportResultDto {
  const counts = { new: 0, changed: 0, same: 0, bad: 0 };
  const result: ImportResultDto = { applied, counts, bad: [], ready: [] };
  for (const { row, kind, key, title, outcome, problems, fields } of rows) {
    counts[outcome]++;
    const line = { row, kind, key, title };
    if (outcome === "bad") result.bad.push({ ...line, problems: problems.slice(0, listedProblems) });
    else if (outcome !== "same" && result.ready.length < listedReady) result.ready.push({ ...line, outcome, fields });
  }
  return result;
}
