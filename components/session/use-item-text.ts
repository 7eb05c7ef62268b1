import { useFormatter, useTranslations } from "next-intl";
import type { Dose } from "@/domain/plan/dose";
import type { Purpose } from "@/domain/progress/dtos";

/** "3 × 30 s hold", "3 × 12", "10 min": a dose as the client reads it, in full and short. */
export function useDoseText(): (dose: Dose) => string {
  const t = useTranslations("my.dose");
  const amount = ({ minutes, sets = 1, reps, holdSeconds }: Dose) => {
    if (minutes !== undefined) return t("minutes", { minutes });
    if (holdSeconds !== undefined && (reps ?? 1) > 1)
      return t("setsRepsHold", { sets, reps: reps ?? 1, seconds: holdSeconds });
    if (holdSeconds !== undefined) return t("setsHold", { sets, seconds: holdSeconds });
    return t("setsReps", { sets, reps: reps ?? 1 });
  };
  return (dose) =>
    dose.extraSetSide ? t("extraSet", { amount: amount(dose), side: dose.extraSetSide }) : amount(dose);
}

export interface WhyText {
  /** What it is for: "front of the hip, deep (left, tight)". */
  target: string;
  foundOn: string;
}

/** What a line is for, in the client's words; null when it serves no cause. */
export function useWhyText(): (purposes: readonly Purpose[]) => WhyText | null {
  const t = useTranslations("my.why");
  const day = useDayText();
  return (purposes) => {
    const purpose = purposes[0];
    if (!purpose) return null;
    const side = purpose.side === "none" ? "none" : purpose.side;
    const tendency = purpose.tendency ?? "none";
    const target = purpose.target.charAt(0).toLowerCase() + purpose.target.slice(1);
    return { target: t("target", { target, side, tendency }), foundOn: day(purpose.foundOn) };
  };
}

/** "3 May", with the year when it is not `today`'s. A day has no zone, so UTC keeps it still. */
export function useDayText(): (day: string, look?: "short" | "weekday" | "long") => string {
  const format = useFormatter();
  return (day, look = "short") => {
    const moment = new Date(`${day}T00:00:00Z`);
    if (look === "short") return format.dateTime(moment, { day: "numeric", month: "long", timeZone: "UTC" });
    const weekday = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
    return format.dateTime(moment, look === "weekday" ? weekday : { ...weekday, year: "numeric" });
  };
}
