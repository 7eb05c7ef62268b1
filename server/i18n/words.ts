import type { Language } from "@/domain/shared/language";
import en from "@/messages/en.json";
import es from "@/messages/es.json";

export type Words = typeof en;

/** How each language writes dates and numbers. */
export const localeOf = { en: "en-GB", es: "es-ES" } as const satisfies Record<Language, string>;

const inEnglish: Words = en;
const known: Record<Language, Words> = { en: inEnglish, es: filled(inEnglish, es) };

/** All texts of a language; what it lacks is said in English. */
export const wordsOf = (language: Language): Words => known[language];

/** The English tree with every text that the other has. A test holds both to the same keys. */
function filled<Tree extends object>(english: Tree, other: object): Tree {
  const entries = Object.entries(english).map(([key, text]): [string, unknown] => {
    const theirs: unknown = Reflect.get(other, key);
    if (isTree(text)) return [key, filled(text, isTree(theirs) ? theirs : {})];
    return [key, typeof theirs === "string" ? theirs : text];
  });
  return { ...english, ...Object.fromEntries(entries) };
}

function isTree(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
