import { useLocale } from "next-intl";

/** Formats a calendar day such as "2026-05-03" in the reader's language; a day has no zone, so UTC keeps it still. */
export function useDayFormat(): (date: string) => string {
  const locale = useLocale();
  // Plain "en" means American order to Intl; the product's English is British.
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return (date) => format.format(new Date(`${date}T00:00:00Z`));
}
