import { z } from "zod";

// Arithmetic of days stands beside, so that a phone can reckon with days without the schemas' library.
export { addDays, addMonths, type CalendarDay, dayInZone, dayRange, daysBetween, weekdayOf } from "./days";

export const calendarDaySchema = z.iso.date();

/** An IANA zone that this runtime knows. */
export const zoneSchema = z
  .string()
  .max(64)
  .refine((zone) => isZone(zone), { message: "zone" });

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
