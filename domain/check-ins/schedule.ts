import { addDays, addMonths, type CalendarDay, daysBetween } from "../time/calendar-day";
import { momentOfLocal } from "../time/local-moment";
import { type CheckInMonth, checkInMonths } from "./words";

/** Days after the due day on which the one reminder goes out, and on which the link ends. */
export const remindAfterDays = 7;
export const openDays = 30;
/** When mails go out, by the client's clocks. */
const sendingTime = "09:00";

export interface CheckInDates {
  month: CheckInMonth;
  dueOn: CalendarDay;
}

/** The four check-ins after a day: the same day of a later month, or that month's last day. */
export function checkInsAfter(start: CalendarDay): CheckInDates[] {
  return checkInMonths.map((month) => ({ month, dueOn: addMonths(start, month) }));
}

/** Whether the time for answering a check-in is over on a day. */
export function isOver(dueOn: CalendarDay, today: CalendarDay): boolean {
  return daysBetween(dueOn, today) > openDays;
}

/** The moments at which something is to be done about a check-in, in the client's zone. */
export function checkInMoments(dueOn: CalendarDay, zone: string): { send: Date; remind: Date; end: Date } {
  const at = (days: number) => momentOfLocal(addDays(dueOn, days), sendingTime, zone);
  return { send: at(0), remind: at(remindAfterDays), end: at(openDays + 1) };
}
