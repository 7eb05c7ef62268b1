import { stringify } from "csv-stringify/sync";
import { exportCatalogSchema } from "@/domain/catalog/actions";
import { inSchemaOrder } from "@/domain/catalog/canonical";
import { guardCell } from "@/domain/catalog/csv-cell";
import { contentToCells, csvColumns } from "@/domain/catalog/csv-columns";
import type { CatalogEntry } from "@/domain/catalog/entry";
import { type CatalogKind, catalogKinds } from "@/domain/catalog/kinds";
import { defineVerb } from "../verb";
import { readKnownItems } from "./internal";
import { catalogFormat } from "./parse-json";
import { withReadableFigure } from "./stored-figure";

/**
 * The newest version of every item, retired ones too (others may name them), sorted by kind and key: imported
 * into an empty catalog and exported again it gives the same bytes.
 */
export const exportCatalog = defineVerb({
  right: "catalog.edit",
  input: exportCatalogSchema,
  run: async (tx, input, actor) => {
    const known = await readKnownItems(tx, actor.practiceId);
    const kinds = input.kind ? [input.kind] : catalogKinds;
    const entries = kinds.flatMap((kind) =>
      known
        .filter(({ entry }) => entry.kind === kind)
        .map(({ entry, id, latestVersion }) =>
          withReadableFigure(entry, { practiceId: actor.practiceId, itemId: id, version: latestVersion }),
        )
        .sort((a, b) => (a.content.key < b.content.key ? -1 : 1)),
    );
    const name = `plumbline-${input.kind ?? "catalog"}.${input.format}`;
    const file =
      input.format === "csv"
        ? { name, mediaType: "text/csv", text: toCsv(input.kind, entries) }
        : { name, mediaType: "application/json", text: toJson(entries) };
    const detail = { format: input.format, items: entries.length };
    return { result: file, audit: { action: "catalog.export", subjectKind: "catalog", detail } };
  },
});

/** With a byte order mark: without it spreadsheets read the letters of other languages wrongly. */
function toCsv(kind: CatalogKind, entries: readonly CatalogEntry[]): string {
  const headers = csvColumns[kind].map((column) => column.header);
  const rows = entries.map((entry) => contentToCells(kind, inSchemaOrder(entry)).map(guardCell));
  return stringify([headers, ...rows], { bom: true, record_delimiter: "\n", quoted_match: /[\r\n]/ });
}

/** One item a line: smaller than indented, and a line tool shows which items differ. */
function toJson(entries: readonly CatalogEntry[]): string {
  const lines = entries.map((entry) => JSON.stringify({ kind: entry.kind, content: inSchemaOrder(entry) }));
  const { name: format, version } = catalogFormat;
  return `{"format":${JSON.stringify(format)},"version":${version},"items":[\n${lines.join(",\n")}\n]}\n`;
}
