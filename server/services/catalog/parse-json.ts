import { z } from "zod";
import { importLimits } from "@/domain/catalog/actions";
import type { ImportRow } from "@/domain/catalog/check-import";
import type { EntryProblem } from "@/domain/catalog/entry";

/** Rows of a file, or what is wrong with the file as a whole (`row` 0 where no row is to blame). */
export interface ParsedFile {
  rows: ImportRow[];
  fileProblems: Array<EntryProblem & { row: number }>;
}

export const catalogFormat = { name: "plumbline-catalog", version: 1 } as const;

const envelopeSchema = z.strictObject({
  format: z.literal(catalogFormat.name),
  version: z.literal(catalogFormat.version),
  items: z.array(z.unknown()),
});
const itemSchema = z.strictObject({ kind: z.unknown(), content: z.unknown() });

/** Reads `{ format: "plumbline-catalog", version: 1, items: [{ kind, content }] }`, at most 5,000 items. */
export function parseJson(text: string): ParsedFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return wholeFile("not_json", { line: lineOfMistake(text, error) });
  }
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success)
    return wholeFile("wrong_format", { format: catalogFormat.name, version: catalogFormat.version });
  const { items } = envelope.data;
  if (items.length === 0) return wholeFile("empty_file", {});
  if (items.length > importLimits.rows) return wholeFile("too_many_rows", { limit: importLimits.rows });
  const rows = items.map((item, index): ImportRow => {
    const parsed = itemSchema.safeParse(item);
    if (parsed.success) return { row: index + 1, kind: parsed.data.kind, content: parsed.data.content };
    return { row: index + 1, kind: null, content: null, problems: [{ field: "", reason: "item_form", facts: {} }] };
  });
  return { rows, fileProblems: [] };
}

function wholeFile(reason: string, facts: EntryProblem["facts"]): ParsedFile {
  return { rows: [], fileProblems: [{ row: 0, field: "", reason, facts }] };
}

/** V8 says "at position 123"; people count lines. Where it says nothing, the mistake is at the end. */
function lineOfMistake(text: string, error: unknown): number {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split("\n").length;
}
