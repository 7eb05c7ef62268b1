import type { CatalogEntry, EntryProblem } from "./entry";

/** Where a translation says more or fewer things than its text, or something that its text does not say. */
export function translationProblems({ content }: CatalogEntry): EntryProblem[] {
  const texts = Object.entries(content.translations ?? {});
  return texts.flatMap(([language, text]) => misfits(text, content, `translations.${language}`));
}

function misfits(text: unknown, original: unknown, field: string): EntryProblem[] {
  if (text === undefined || (typeof text === "string" && typeof original === "string")) return [];
  if (original === undefined) return [{ field, reason: "translation_extra", facts: {} }];
  if (Array.isArray(text) && Array.isArray(original)) {
    if (text.length !== original.length)
      return [{ field, reason: "translation_length", facts: { found: text.length, expected: original.length } }];
    return text.flatMap((part, index) => misfits(part, original[index], `${field}.${index}`));
  }
  if (!isRecord(text) || !isRecord(original)) return [{ field, reason: "translation_extra", facts: {} }];
  return Object.entries(text).flatMap(([name, part]) => misfits(part, original[name], `${field}.${name}`));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
