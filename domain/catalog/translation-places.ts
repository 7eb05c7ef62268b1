import { z } from "zod";
import type { Language } from "../shared/language";
import { contentSchemas } from "./entry";
import type { CatalogKind } from "./kinds";

/** One text that can be translated: its path in the content ("steps.2"), and what it says in English. */
export interface TranslationPlace {
  path: string;
  english: string;
}

/** Every text of a content, finished or not, that its kind translates, in the order of the schema. */
export function translationPlaces(kind: CatalogKind, content: unknown): TranslationPlace[] {
  const { es } = insideOf(contentSchemas[kind].shape.translations)?.shape ?? {};
  return placesIn(es, content, "");
}

function insideOf(schema: unknown): z.ZodObject | null {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodObject ? inner : null;
}

const unwrapped = (schema: unknown): unknown => (schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema);

function placesIn(schema: unknown, original: unknown, path: string): TranslationPlace[] {
  const inner = unwrapped(schema);
  const at = (name: string) => (path === "" ? name : `${path}.${name}`);
  if (inner instanceof z.ZodArray && Array.isArray(original))
    return original.flatMap((part, index) => placesIn(inner.element, part, at(String(index))));
  if (inner instanceof z.ZodObject && typeof original === "object" && original !== null)
    return Object.entries(inner.shape).flatMap(([name, field]) =>
      placesIn(field, Reflect.get(original, name), at(name)),
    );
  return typeof original === "string" && original.trim() !== "" ? [{ path, english: original }] : [];
}

/** What a translation says at a path; nothing where it is missing. */
export function translatedText(texts: unknown, path: string): string {
  const found = path.split(".").reduce<unknown>((value, name) => partOf(value, name), texts);
  return typeof found === "string" ? found : "";
}

/** A copy of the translations of a content with one text set; lists become as long as the content's, empty parts go. */
export function withTranslation(content: object, language: Language, path: string, text: string): unknown {
  const translations = partOf(content, "translations");
  const names = path.split(".");
  const texts = set(partOf(translations, language), content, names, text);
  const others = recordOf(translations);
  return isEmpty(texts) ? without(others, language) : { ...others, [language]: texts };
}

function set(texts: unknown, original: unknown, [name = "", ...rest]: string[], text: string): unknown {
  const next = (inner: unknown) => (rest.length === 0 ? text : set(inner, partOf(original, name), rest, text));
  if (Array.isArray(original)) {
    const list = original.map(
      (part, index): unknown => partOf(texts, String(index)) ?? (typeof part === "string" ? "" : {}),
    );
    list[Number(name)] = next(list[Number(name)]) ?? {};
    return list.every(isEmpty) ? undefined : list;
  }
  const record = recordOf(texts);
  const value = next(record[name]);
  return isEmpty(value) ? without(record, name) : { ...record, [name]: value };
}

const partOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
const without = (record: Record<string, unknown>, name: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === "" ||
  (typeof value === "object" && value !== null && Object.keys(value).length === 0);
