import type { CalendarDay } from "./calendar-day";

/** A time of day on a clock: `HH:MM`, 00:00 to 23:59. */
export type LocalTime = string;

const minute = 60_000;
const day = 1_440 * minute;

/** Minutes by which a zone's clocks are ahead of UTC at a moment. */
function offsetAt(moment: number, zone: string): number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return Math.round((local - Math.floor(moment / minute) * minute) / minute);
}

/**
 * The moment at which a zone's clocks show a time on a day. A time that the clocks show twice is the first of the two;
 * one that they jump over is as much later as they jump (02:30 becomes 03:30).
 */
export function momentOfLocal(on: CalendarDay, time: LocalTime, zone: string): Date {
  const wall = Date.parse(`${on}T${time}:00Z`);
  const [before, after] = [offsetAt(wall - day, zone), offsetAt(wall + day, zone)];
  const fitting = [before, after].filter((offset) => offsetAt(wall - offset * minute, zone) === offset);
  return new Date(wall - (fitting.length > 0 ? Math.max(...fitting) : before) * minute);
}
