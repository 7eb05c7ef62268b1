import { IntlMessageFormat } from "intl-messageformat";

// Each text with a number or a name in it asks anew which locale the browser knows: on a weak phone that is a tenth of
// what a page takes to come alive. There are two or three answers in all.
const known = new Map<string, Intl.Locale>();
const resolve = IntlMessageFormat.resolveLocale;

IntlMessageFormat.resolveLocale = (locales) => {
  const name = String(locales);
  const seen = known.get(name);
  if (seen) return seen;
  const found = resolve(locales);
  if (found) known.set(name, found);
  return found;
};
