import { addDays, addMonths, type CalendarDay, daysBetween } from "../time/calendar-day";
import { momentOfLocal } from "../time/local-moment";
import { checkInMonths, yearMonth } from "./words";

/** Days after the due day on which the one reminder goes out, and on which the link ends. */
export const remindAfterDays = 7;
export const openDays = 30;
/** When mails go out, by the client's clocks. */
const sendingTime = "09:00";

export interface CheckInDates {
  month: number;
  dueOn: CalendarDay;
}

/** The check-ins after a day: the same day of a later month, or that month's last day. */
export function checkInsAfter(start: CalendarDay, months: readonly number[] = checkInMonths): CheckInDates[] {
  return months.map((month) => ({ month, dueOn: addMonths(start, month) }));
}

/**
 * The check-ins after a discharge, by the months of the practice's rule, with the year's always among them. One that falls
 * while another question stays open (`kept`, due days) is left out: nobody is asked the same twice within a month.
 */
export function checkInsAfterDischarge(
  dischargedOn: CalendarDay,
  months: readonly number[],
  kept: readonly CalendarDay[],
): CheckInDates[] {
  const asked = [...new Set([...(months.length > 0 ? months : checkInMonths), yearMonth])].sort((a, b) => a - b);
  const isNear = (one: CalendarDay, other: CalendarDay) => Math.abs(daysBetween(one, other)) <= openDays;
  return checkInsAfter(dischargedOn, asked).filter(
    ({ month, dueOn }) => month === yearMonth || !kept.some((other) => isNear(dueOn, other)),
  );
}

/** What is to be done next about a check-in that stands, and when; null when its time is over. */
export function nextMoment(
  dueOn: CalendarDay,
  zone: string,
  { sent, reminded, now }: { sent: boolean; reminded: boolean; now: Date },
): Date | null {
  const moments = checkInMoments(dueOn, zone);
  if (now >= moments.end) return null;
  if (reminded) return moments.end;
  return sent ? moments.remind : moments.send;
}

/** Days after the due day from which somebody should call: a week after the reminder, at once where no mail can be sent. */
export const callAfterDays = 2 * remindAfterDays;

/** Whether the time for answering a check-in is over on a day. */
export function isOver(dueOn: CalendarDay, today: CalendarDay): boolean {
  return daysBetween(dueOn, today) > openDays;
}

/** The moments at which something is to be done about a check-in, in the client's zone. */
export function checkInMoments(dueOn: CalendarDay, zone: string): { send: Date; remind: Date; end: Date } {
  const at = (days: number) => momentOfLocal(addDays(dueOn, days), sendingTime, zone);
  return { send: at(0), remind: at(remindAfterDays), end: at(openDays + 1) };
}
