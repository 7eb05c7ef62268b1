import type { Today } from "@/domain/progress/dtos";
import { onLaterDay } from "@/domain/progress/kept-day";
import { type WaitingEntry, withWaiting } from "@/domain/progress/waiting";
import { dayInZone } from "@/domain/time/days";

/** Whether the page is of an earlier day than the one on which it was opened: it was kept on the device. */
export function isOfEarlierDay(today: Today, openedAt: number | null): boolean {
  return openedAt !== null && dayInZone(new Date(openedAt), today.zone) > today.day;
}

/** The client's Today as this device knows it: on the day of opening, with what waits here. */
export function shownToday(
  today: Today,
  { waiting, openedAt }: { waiting: readonly WaitingEntry[]; openedAt: number | null },
): Today {
  const day = openedAt === null ? today.day : dayInZone(new Date(openedAt), today.zone);
  return withWaiting(onLaterDay(today, day), waiting);
}
