import ical, { ICalEventRepeatingFreq, ICalWeekday } from "ical-generator";
import { createTranslator } from "next-intl";
import type { Language } from "@/domain/shared/language";
import { addDays, dayInZone, weekdayOf } from "@/domain/time/calendar-day";
import { localeOf, wordsOf } from "../i18n/words";

interface CalendarRule {
  id: string;
  weekdays: number[];
  time: string;
  createdAt: Date;
}

const weekdays = [
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
  ICalWeekday.SU,
];
const minutes = 15;

/**
 * Reminder rules as an iCalendar file (RFC 5545). Times float: 07:00 is seven o'clock on whatever clock the calendar
 * shows, before and after a change of the clocks and on a journey. Titles say nothing of anybody's health.
 */
export function writeCalendar(language: Language, rules: CalendarRule[]): string {
  const t = createTranslator({
    locale: localeOf[language],
    messages: wordsOf(language).reminders,
    namespace: "calendar",
    timeZone: "UTC",
  });
  const calendar = ical({ name: t("name"), prodId: { company: "plumbline", product: "reminders" }, ttl: 6 * 3600 });
  for (const rule of rules) {
    const created = dayInZone(rule.createdAt, "UTC");
    const first = [0, 1, 2, 3, 4, 5, 6]
      .map((ahead) => addDays(created, ahead))
      .find((day) => rule.weekdays.includes(weekdayOf(day)));
    if (!first) continue;
    const start = new Date(`${first}T${rule.time}:00Z`);
    calendar.createEvent({
      id: `${rule.id}@plumbline`,
      stamp: rule.createdAt,
      start,
      end: new Date(start.getTime() + minutes * 60_000),
      floating: true,
      summary: t("title"),
      repeating: {
        freq: ICalEventRepeatingFreq.WEEKLY,
        byDay: weekdays.filter((_, index) => rule.weekdays.includes(index + 1)),
      },
    });
  }
  return calendar.toString();
}
