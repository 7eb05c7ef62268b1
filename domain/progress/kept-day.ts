import { addDays, type CalendarDay } from "../time/days";
import type { Today } from "./dtos";

/**
 * A client's Today that a device kept, opened without a network on a later `day`: nothing of it has been done yet, and
 * what is said now is of the new day. The lines stay those of the kept day: which others are due the portal tells later.
 * A device whose day is earlier than the portal's has a wrong clock, and the portal's day stands.
 */
export function onLaterDay(today: Today, day: CalendarDay): Today {
  if (day <= today.day) return today;
  const fresh = <Line extends Today["lines"][number]>(line: Line): Line => ({
    ...line,
    doneToday: 0,
    spokenToday: 0,
    lastOutcome: null,
  });
  return {
    ...today,
    day,
    lines: today.lines.map(fresh),
    kit: today.kit.map(fresh),
    pain: { today: null, yesterday: day === addDays(today.day, 1) ? today.pain.today : null },
  };
}
