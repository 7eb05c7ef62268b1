import { IntlMessageFormat } from "intl-messageformat";

// The first text with a number or a name in it asks the browser which locales its number formats know: on a weak phone that
// holds the page up for a tenth of a second. The portal's languages are known to every browser that can open it.
const known = new Map<string, Intl.Locale>();

IntlMessageFormat.resolveLocale = (locales) => {
  const name = typeof locales === "string" ? locales : (locales[0] ?? "en");
  const locale = known.get(name) ?? new Intl.Locale(name);
  known.set(name, locale);
  return locale;
};
