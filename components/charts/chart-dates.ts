import { useFormatter } from "next-intl";

/** Formats a calendar day such as "2026-05-03" in the reader's language; a day has no zone, so UTC keeps it still. */
export function useDayFormat(): (date: string) => string {
  const format = useFormatter();
  return (date) => format.dateTime(new Date(`${date}T00:00:00Z`), { day: "numeric", month: "long", timeZone: "UTC" });
}
