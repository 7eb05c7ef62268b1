import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import type { Language } from "@/domain/shared/language";
import { currentSession } from "../auth/guard";
import { languageOf, pseudoLocale, wantsPseudoLocale } from "./language-of";
import { pseudoWords } from "./pseudo-words";
import { localeOf, wordsOf } from "./words";

/** The reader's language, with its dates. Moments are shown in a zone that the page names; UTC only where none is named. */
export default getRequestConfig(async () => {
  const asked = await headers();
  if (wantsPseudoLocale(asked)) return { locale: pseudoLocale, timeZone: "UTC", messages: pseudoWords() };
  const language = await readersLanguage(asked);
  return { locale: localeOf[language], timeZone: "UTC", messages: wordsOf(language) };
});

/** A page that says that the database is gone needs its words too. */
async function readersLanguage(asked: Headers): Promise<Language> {
  try {
    return (await currentSession())?.language ?? languageOf(asked);
  } catch {
    return languageOf(asked);
  }
}
