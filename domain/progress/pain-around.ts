import { addDays, type CalendarDay, dayInZone } from "../time/calendar-day";

/** A rating with its moment (milliseconds) and the client's day. */
export interface TimedRating {
  day: CalendarDay;
  at: number;
  score: number;
}

const hour = 3_600_000;
const noon = 12;
const evening = 17;

/**
 * The ratings around a session, NPRS 0–10, null where nobody rated: the last before it on its day, the first of the next
 * morning, and the first a day or more after it (within two days), or else the next day's evening one. `ratings` in time.
 */
export function painAround(
  { day, at }: { day: CalendarDay; at: number },
  ratings: readonly TimedRating[],
  zone: string,
): { before: number | null; nextMorning: number | null; after24h: number | null } {
  const next = addDays(day, 1);
  const ofNext = ratings.filter((rating) => rating.day === next && dayInZone(new Date(rating.at), zone) === next);
  const later = ratings.find((rating) => rating.at >= at + 24 * hour && rating.at <= at + 48 * hour);
  const inEvening = ofNext.find((rating) => hourIn(rating.at, zone) >= evening);
  return {
    before: ratings.findLast((rating) => rating.day === day && rating.at <= at)?.score ?? null,
    nextMorning: ofNext.find((rating) => hourIn(rating.at, zone) < noon)?.score ?? null,
    after24h: (later ?? inEvening)?.score ?? null,
  };
}

function hourIn(moment: number, zone: string): number {
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: zone });
  return Number(clock.format(new Date(moment)));
}
