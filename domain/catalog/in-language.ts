import { type Language, languages } from "../shared/language";

type Translated = { translations?: Partial<Record<Language, unknown>> };

/** An entry's content with its texts in one language, and without the texts in the others. */
export function inLanguage<Content extends Translated>(
  content: Content,
  language: Language,
): Omit<Content, "translations"> {
  const { translations, ...english } = content;
  return withTexts(english, translations?.[language]);
}

/** The same with its translations still in it, where a whole entry is answered. */
export function spokenIn<Content extends Translated>(content: Content, language: Language): Content {
  return withTexts(content, content.translations?.[language]);
}

/**
 * The same content with these texts in the place of its own: records field by field, lists part by part. What the texts lack
 * stays as it is; what is no text in the content is never touched, so that the shape of the content holds.
 */
export function withTexts<Content>(content: Content, texts: unknown): Content;
export function withTexts(content: unknown, texts: unknown): unknown {
  if (typeof content === "string") return typeof texts === "string" ? texts : content;
  if (Array.isArray(content)) {
    if (!Array.isArray(texts) || texts.length !== content.length) return content;
    return content.map((part, index) => withTexts(part, texts[index]));
  }
  if (!isRecord(content) || !isRecord(texts)) return content;
  return Object.fromEntries(Object.entries(content).map(([name, part]) => [name, withTexts(part, texts[name])]));
}

/** Which of these fields the content has and the texts lack: the page says them as English. */
export function stillEnglish<Field extends string>(
  content: Partial<Record<Field, unknown>>,
  texts: Partial<Record<string, unknown>>,
  fields: readonly Field[],
): Field[] {
  return fields.filter((field) => content[field] !== undefined && texts[field] === undefined);
}

/** The `lang` attribute of a text that may have stayed English; none where it is in the page's language. */
export const langOf = (inEnglish: readonly string[] | undefined, field: string): "en" | undefined =>
  inEnglish?.includes(field) ? languages[0] : undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
