import { useFormatter, useTranslations } from "next-intl";

/** "every day", "Mon, Wed, Fri, twice a day", "when it hurts": on which days a line is due. */
export function useDaysText(): (weekdays: readonly number[], timesADay: number) => string {
  const t = useTranslations("my.days");
  const format = useFormatter();
  return (weekdays, timesADay) => {
    if (weekdays.length === 0) return t("whenItHurts");
    // 1 January 2024 was a Monday.
    const name = (weekday: number) =>
      format.dateTime(new Date(Date.UTC(2024, 0, weekday)), { weekday: "short", timeZone: "UTC" });
    const missing = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => !weekdays.includes(weekday));
    const days =
      missing.length === 1
        ? t("butOne", { day: name(missing[0] ?? 7) })
        : weekdays.length === 7
          ? t("everyDay")
          : [...weekdays].sort().map(name).join(", ");
    return timesADay > 1 ? t("times", { days, times: timesADay }) : days;
  };
}
