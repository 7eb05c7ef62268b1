import { useLocale, useTranslations } from "next-intl";
import { dayInZone, daysBetween } from "@/domain/time/calendar-day";

export interface DateWords {
  /** "3 May", with the year when it is not `today`'s. */
  day: (day: string, today?: string) => string;
  /** The same for a moment, on the calendar of `zone`. */
  dayOf: (moment: Date, zone: string, today?: string) => string;
  /** "today", "yesterday", or the day; `short` writes "3 Nov". */
  near: (day: string, today: string, length?: "long" | "short") => string;
  /** "07:40" on the clock of `zone`. */
  time: (moment: Date, zone: string) => string;
  /** "just now", "3 hours ago", "yesterday", "12 days ago". */
  ago: (moment: Date, now: Date) => string;
}

const hour = 3_600_000;

/** Days and times in the reader's language. Zones are always named, so that server and browser write the same. */
export function useDates(): DateWords {
  const t = useTranslations("clients");
  const locale = useLocale();
  // Plain "en" means American order to Intl; the product's English is British.
  const language = locale === "en" ? "en-GB" : locale;
  const day = (text: string, today?: string, month: "long" | "short" = "long") =>
    new Intl.DateTimeFormat(language, {
      day: "numeric",
      month,
      year: today?.slice(0, 4) === text.slice(0, 4) ? undefined : "numeric",
      timeZone: "UTC",
    }).format(new Date(`${text}T00:00:00Z`));
  const near = (text: string, today: string, length: "long" | "short" = "long") => {
    const back = daysBetween(text, today);
    if (back === 0) return t("feed.today");
    return back === 1 ? t("feed.yesterday") : day(text, today, length);
  };
  return {
    day,
    near,
    dayOf: (moment, zone, today) => day(dayInZone(moment, zone), today),
    time: (moment, zone) =>
      new Intl.DateTimeFormat(language, {
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
        timeZone: zone,
      }).format(moment),
    ago: (moment, now) => {
      const hours = Math.floor((now.getTime() - moment.getTime()) / hour);
      if (hours < 1) return t("ago.now");
      if (hours < 24) return t("ago.hours", { count: hours });
      return hours < 48 ? t("ago.yesterday") : t("ago.days", { count: Math.floor(hours / 24) });
    },
  };
}
