/** A calendar day, `YYYY-MM-DD`, of somebody's own calendar: no zone, no clock. */
export type CalendarDay = string;

/** The calendar day of a moment in a zone. */
export function dayInZone(moment: Date, zone: string): CalendarDay {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(moment);
}

const dayLength = 86_400_000;
const toUtc = (day: CalendarDay) => Date.parse(`${day}T00:00:00Z`);

/** The day `count` days later (earlier when negative). Calendar arithmetic: DST has no part in it. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return new Date(toUtc(day) + count * dayLength).toISOString().slice(0, 10);
}

/** The same day of a later month, or that month's last day: 31 January and one month is 28 or 29 February. */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((toUtc(to) - toUtc(from)) / dayLength);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(toUtc(day)).getUTCDay() || 7;
}

/** Every day from `from` to `to`, both included; empty when `to` is earlier. */
export function dayRange(from: CalendarDay, to: CalendarDay): CalendarDay[] {
  const length = daysBetween(from, to) + 1;
  return length > 0 ? Array.from({ length }, (_, index) => addDays(from, index)) : [];
}
