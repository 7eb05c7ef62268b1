import { ServiceError } from "../shared/service-error";
import { addDays, type CalendarDay, dayInZone } from "../time/calendar-day";
import { oldestLogDays } from "./limits";

const dayLength = 86_400_000;

/**
 * Refuses a day that is too old, or ahead of the client's own day by more than the one day that a traveller may be.
 * Throws `invalid` on `day` (`in_past`, `in_future`) or on `at` (a device clock more than a day ahead of `now`).
 */
export function checkLogDay(said: { day: CalendarDay; at: Date }, zone: string, now: Date): void {
  const today = dayInZone(now, zone);
  if (said.day > addDays(today, 1)) throw new ServiceError("invalid", { fields: { day: "in_future" } });
  if (said.day < addDays(today, -oldestLogDays)) throw new ServiceError("invalid", { fields: { day: "in_past" } });
  if (said.at.getTime() > now.getTime() + dayLength) throw new ServiceError("invalid", { fields: { at: "in_future" } });
}
