import { useFormatter } from "next-intl";

/** "18:40" of today, "Tue 18:40" of another day, on the clock of this device. */
export function useTimeText(): (moment: string | number) => string {
  const format = useFormatter();
  return (said) => {
    const moment = new Date(said);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const clock = { hour: "2-digit", minute: "2-digit", timeZone } as const;
    const isToday = moment.toDateString() === new Date().toDateString();
    return format.dateTime(moment, isToday ? clock : { ...clock, weekday: "short" });
  };
}
