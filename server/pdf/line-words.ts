import type { HandoutLineFacts } from "@/domain/handout/facts";
import type { Dose } from "@/domain/plan/dose";
import type { Speech } from "./speech";

/** "3 × 10, 5 s hold". */
export function doseText(dose: Dose, { t }: Speech): string {
  const { minutes, sets = 1, reps, holdSeconds, extraSetSide } = dose;
  const amount =
    minutes !== undefined
      ? t("my.dose.minutes", { minutes })
      : holdSeconds !== undefined && (reps ?? 1) > 1
        ? t("my.dose.setsRepsHold", { sets, reps: reps ?? 1, seconds: holdSeconds })
        : holdSeconds !== undefined
          ? t("my.dose.setsHold", { sets, seconds: holdSeconds })
          : t("my.dose.setsReps", { sets, reps: reps ?? 1 });
  return extraSetSide ? t("my.dose.extraSet", { amount, side: extraSetSide }) : amount;
}

/** "Mon, Wed, Fri", "every day, twice a day". Weekdays 1 (Monday) to 7; none: when it hurts. */
export function daysText(weekdays: readonly number[], timesADay: number, { t, format }: Speech): string {
  if (weekdays.length === 0) return t("my.days.whenItHurts");
  // 1 January 2024 was a Monday.
  const name = (weekday: number) => format.dateTime(new Date(Date.UTC(2024, 0, weekday)), { weekday: "short" });
  const missing = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => !weekdays.includes(weekday));
  const days =
    missing.length === 1
      ? t("my.days.butOne", { day: name(missing[0] ?? 7) })
      : weekdays.length === 7
        ? t("my.days.everyDay")
        : [...weekdays].sort().map(name).join(", ");
  return timesADay > 1 ? t("my.days.times", { days, times: timesADay }) : days;
}

/** "left side"; null where a side is not worth saying. */
export function sideText({ side, perSide }: Pick<HandoutLineFacts, "side" | "perSide">, { t }: Speech): string | null {
  return side === "none" || (side === "both" && !perSide) ? null : t(`handout.side.${side}`);
}
