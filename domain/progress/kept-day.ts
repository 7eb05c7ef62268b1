import { isDueOn } from "../plan/due";
import { addDays, type CalendarDay } from "../time/days";
import type { Today } from "./dtos";

/**
 * A client's Today that a device kept, opened without a network on a later `day`: nothing of it has been done yet, and
 * what is said now is of the new day. Its lines are those that the kept plan asks for on that day; a page that was kept
 * without its week, as in a flare, has only those of its own day. A device whose day is earlier than the portal's has a
 * wrong clock, and the portal's day stands.
 */
export function onLaterDay(today: Today, day: CalendarDay): Today {
  if (day <= today.day) return today;
  return {
    ...today,
    day,
    ...planOn(today, day),
    kit: today.kit.map(untouched),
    pain: { today: null, yesterday: day === addDays(today.day, 1) ? today.pain.today : null },
  };
}

type Line = Today["lines"][number];

const untouched = (line: Line): Line => ({ ...line, doneToday: 0, spokenToday: 0, lastOutcome: null });

function planOn({ lines, week, nextDueOn }: Today, day: CalendarDay): Pick<Today, "lines" | "week" | "nextDueOn"> {
  if (!week) return { lines: lines.map(untouched), week, nextDueOn };
  const all = new Map([...lines, ...week.others].map((line) => [line.assignmentId, untouched(line)]));
  const due = week.days.filter(({ weekdays }) => isDueOn(weekdays, day));
  const later = Array.from({ length: 7 }, (_, index) => addDays(day, index + 1));
  return {
    lines: due.flatMap(({ assignmentId }) => all.get(assignmentId) ?? []),
    week: {
      ...week,
      others: [...all.values()].filter((line) => !due.some(({ assignmentId }) => assignmentId === line.assignmentId)),
    },
    nextDueOn: later.find((next) => week.days.some(({ weekdays }) => isDueOn(weekdays, next))) ?? null,
  };
}
