import { afterEach, describe, expect, it } from "vitest";
import { acceptedLanguage, languageOf, wantsPseudoLocale } from "@/server/i18n/language-of";

describe("the language of a request", () => {
  it.each([
    ["es-MX,es;q=0.9,en;q=0.8", "es"],
    ["en;q=0.5, es;q=0.9", "es"],
    ["de-DE,de;q=0.9,es;q=0.2", "es"],
    ["de-DE,fr", "en"],
    ["es;q=nonsense,en", "en"],
    ["", "en"],
  ])("of a browser that asks for %j is %s", (header, language) => {
    expect(acceptedLanguage(header)).toBe(language);
  });

  it("is that of the cookie before that of the browser's settings", () => {
    const headers = new Headers({ cookie: "theme=dark; language=es", "accept-language": "en" });
    expect(languageOf(headers)).toBe("es");
    expect(languageOf(new Headers({ cookie: "language=xx", "accept-language": "es" }))).toBe("es");
  });

  describe("the pseudo-locale", () => {
    const asking = new Headers({ cookie: "language=ar-XB" });
    afterEach(() => {
      delete process.env.PSEUDO_LOCALE;
    });

    it("is there only where the server was started for it", () => {
      expect(wantsPseudoLocale(asking)).toBe(false);
      process.env.PSEUDO_LOCALE = "1";
      expect(wantsPseudoLocale(asking)).toBe(true);
      expect(wantsPseudoLocale(new Headers())).toBe(false);
      // Data is never in it: catalog texts and mails stay English.
      expect(languageOf(asking)).toBe("en");
    });
  });
});
