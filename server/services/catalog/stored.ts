import type { CatalogContent, CatalogEntry, ContentByKind } from "@/domain/catalog/entry";
import type { CatalogKind } from "@/domain/catalog/kinds";

// The one place that trusts the database about shapes. Guarantee: `catalog_version.content` is written only from
// entries that passed the schema of their item's kind, is append-only, and schemas only ever gain optional fields.
// Figures alone are read again before they are used (stored-figure.ts): their schema moves with the engine.

/** Stored content with its kind, as one entry. */
export function storedEntry(kind: CatalogKind, content: CatalogContent): CatalogEntry {
  return { kind, content } as CatalogEntry;
}

/** Stored content of an item whose kind is known. */
export function storedContent<Kind extends CatalogKind>(_kind: Kind, content: CatalogContent): ContentByKind[Kind] {
  return content as ContentByKind[Kind];
}
