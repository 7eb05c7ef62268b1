import { useLocale, useTimeZone } from "next-intl";
import { useMemo } from "react";

/** Days and times as the reader writes them. Plain "en" means American order to Intl; the product's English is British. */
export function useMoments(): { day: (moment: Date) => string; time: (moment: Date) => string } {
  const locale = useLocale();
  const timeZone = useTimeZone();
  return useMemo(() => {
    const language = locale === "en" ? "en-GB" : locale;
    const day = new Intl.DateTimeFormat(language, { timeZone, day: "numeric", month: "short", year: "numeric" });
    const time = new Intl.DateTimeFormat(language, { timeZone, dateStyle: "medium", timeStyle: "short" });
    return { day: (moment) => day.format(moment), time: (moment) => time.format(moment) };
  }, [locale, timeZone]);
}
