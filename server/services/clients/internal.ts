import { ServiceError } from "@/domain/shared/service-error";
import { type CalendarDay, dayInZone } from "@/domain/time/calendar-day";

/** Refuses a birthday that is still to come where the client lives, or over 130 years back. */
export function checkBirthday(bornOn: CalendarDay | null | undefined, zone: string): void {
  if (!bornOn) return;
  const today = dayInZone(new Date(), zone);
  if (bornOn > today) throw new ServiceError("invalid", { fields: { bornOn: "in_future" } });
  if (Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4)) > 130)
    throw new ServiceError("invalid", { fields: { bornOn: "date" } });
}

/** The pattern that finds these words within a text; `%` and `_` are letters to the person who types them. */
export function containing(search: string): string {
  return `%${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
}
