import { createFormatter, createTranslator } from "next-intl";
import type { Language } from "@/domain/shared/language";
import type { CalendarDay } from "@/domain/time/calendar-day";
import { localeOf, wordsOf } from "../i18n/words";

/** Texts, dates and numbers in the language of a paper, whoever prints it. */
export function speak(language: Language) {
  const locale = localeOf[language];
  const messages = wordsOf(language);
  const t = createTranslator({ locale, messages, timeZone: "UTC" });
  const format = createFormatter({ locale, timeZone: "UTC" });
  const asDate = (day: CalendarDay) => new Date(`${day}T00:00:00Z`);
  return {
    t,
    format,
    /** "4 May 2026". */
    day: (day: CalendarDay) => format.dateTime(asDate(day), { day: "numeric", month: "long", year: "numeric" }),
    /** "4 May 26", for tables. */
    shortDay: (day: CalendarDay) => format.dateTime(asDate(day), { day: "numeric", month: "short", year: "numeric" }),
    number: (value: number, decimals = 1) =>
      format.number(value, { maximumFractionDigits: decimals, useGrouping: false }).replace("-", "−"),
  };
}
export type Speech = ReturnType<typeof speak>;
