import { type Language, languages } from "@/domain/shared/language";
import { cookieFrom } from "../auth/cookies";

/** Kept by the browser for the pages before sign-in, and for an account that has not chosen. */
const languageCookie = "language";

/** A language that is none: English between Arabic letters, from right to left, to see that pages can be read so. */
export const pseudoLocale = "ar-XB";

/** The language that a browser asks for: by its cookie, else by its own settings, else English. */
export function languageOf(headers: Headers): Language {
  return keptLanguage(headers) ?? acceptedLanguage(headers.get("accept-language") ?? "");
}

/** What somebody chose in this browser, before sign-in or after it. */
export function keptLanguage(headers: Headers): Language | null {
  const kept = cookieFrom(headers, languageCookie);
  return languages.find((language) => language === kept) ?? null;
}

/** Only where the server was started for it: screens and tests. */
export function wantsPseudoLocale(headers: Headers): boolean {
  return process.env.PSEUDO_LOCALE === "1" && cookieFrom(headers, languageCookie) === pseudoLocale;
}

/** The best of what an Accept-Language header names ("es-MX,es;q=0.9,en;q=0.8") that the portal speaks. */
export function acceptedLanguage(header: string): Language {
  const wanted = header.slice(0, 1000).split(",").map(weighed);
  wanted.sort((one, two) => two.weight - one.weight);
  for (const { name } of wanted) {
    const found = languages.find((language) => language === name);
    if (found) return found;
  }
  return "en";
}

function weighed(part: string): { name: string; weight: number } {
  const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
  const quality = parameters.find((parameter) => parameter.trim().startsWith("q="))?.split("=")[1];
  const weight = quality === undefined ? 1 : Number(quality);
  return { name: tag.split("-")[0] ?? "", weight: Number.isFinite(weight) ? weight : 0 };
}
