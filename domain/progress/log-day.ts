import { ServiceError } from "../shared/service-error";
import { addDays, type CalendarDay, dayInZone } from "../time/calendar-day";
import { oldestLogDays } from "./limits";

const dayLength = 86_400_000;
/** Up to here a device's moment may be ahead of the portal's: clocks are never quite equal. */
const tolerance = 5 * 60_000;

/**
 * Refuses a day that is too old, or ahead of the client's own day by more than the one day that a traveller may be.
 * Throws `invalid` on `day` (`in_past`, `in_future`) or on `at` (a device clock more than a day ahead of `now`).
 */
export function checkLogDay(said: { day: CalendarDay; at: Date }, zone: string, now: Date): void {
  checkReach(said.day, dayInZone(now, zone), true);
  if (said.at.getTime() > now.getTime() + dayLength) throw new ServiceError("invalid", { fields: { at: "in_future" } });
}

/** When a thing was done, as it is kept; `saidAt` and `saidDay` are the device's own words where its clock ran ahead. */
export interface SettledMoment {
  day: CalendarDay;
  at: Date;
  saidAt: Date | null;
  saidDay: CalendarDay | null;
}

/**
 * The day and the moment of something said, judged by `now`, the portal's clock. Nothing is done after it has arrived: a moment
 * ahead of `now` by more than five minutes shows that the device's clock is ahead, however far. It is then kept at `now`,
 * and a day ahead of the client's own (in `zone`) becomes theirs; what the device said is kept beside it. A clock that is behind looks
 * like a log sent late and stays as it was said. Throws `invalid` on `day` (`in_past`, `in_future`).
 */
export function settleMoment(said: { day: CalendarDay; at: Date }, zone: string, now: Date): SettledMoment {
  const today = dayInZone(now, zone);
  const isAhead = said.at.getTime() > now.getTime() + tolerance;
  if (!isAhead) {
    checkReach(said.day, today, true);
    return { ...said, saidAt: null, saidDay: null };
  }
  checkReach(said.day, today, false);
  const day = said.day > today ? today : said.day;
  return { day, at: now, saidAt: said.at, saidDay: said.day };
}

/** A stored record as it was sent, to compare it with what comes again. */
export function asSaid<Kept extends SettledMoment>(kept: Kept): Kept {
  return { ...kept, at: kept.saidAt ?? kept.at, day: kept.saidDay ?? kept.day };
}

function checkReach(day: CalendarDay, today: CalendarDay, boundsFuture: boolean): void {
  if (boundsFuture && day > addDays(today, 1)) throw new ServiceError("invalid", { fields: { day: "in_future" } });
  if (day < addDays(today, -oldestLogDays)) throw new ServiceError("invalid", { fields: { day: "in_past" } });
}
