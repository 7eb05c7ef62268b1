import { type CatalogEntry, contentSchemas } from "./entry";

/** The same content always as the same text, whatever order its keys came in (jsonb keeps none). */
export function stableText(value: unknown): string {
  return JSON.stringify(sortKeys(value));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, sortKeys(field)]));
}

/** Content with its keys in the order of its schema: how people read it and how files are written. */
export function inSchemaOrder(entry: CatalogEntry): unknown {
  const parsed = contentSchemas[entry.kind].safeParse(entry.content);
  return parsed.success ? parsed.data : sortKeys(entry.content);
}
