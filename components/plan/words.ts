"use client";

import { useTranslations } from "next-intl";
import { useCautionWords } from "@/components/catalog/caution-words";
import type { Contraindication } from "@/domain/catalog/kinds";
import type { Dose } from "@/domain/plan/dose";
import type { DoseProblem } from "@/domain/plan/dose-limits";
import type { NamedPart, PurposeFact } from "./plan-model";

/** The words of doses, days, purposes and limits, the same everywhere a plan is shown. */
export function usePlanWords() {
  const t = useTranslations("plan");
  const { plain, itemOf } = useCautionWords();

  function amount(of: Dose): string {
    return of.extraSetSide ? t("dose.extraSet", { amount: bareAmount(of), side: of.extraSetSide }) : bareAmount(of);
  }

  function bareAmount({ sets = 1, reps, holdSeconds, minutes }: Dose): string {
    if (minutes !== undefined && minutes >= 120) return t("dose.hours", { hours: Math.round(minutes / 6) / 10 });
    if (minutes !== undefined) return t("dose.minutes", { minutes });
    if (reps !== undefined && holdSeconds !== undefined) {
      return t("dose.setsRepsHold", { sets, reps, seconds: holdSeconds });
    }
    if (reps !== undefined) return t("dose.setsReps", { sets, reps });
    return t("dose.setsSeconds", { sets, seconds: holdSeconds ?? 0 });
  }

  function often(dose: Dose, weekdays: readonly number[]): string {
    const times = dose.timesADay > 1 ? t("dose.times", { count: dose.timesADay }) : null;
    if (weekdays.length === 0) return times === null ? t("dose.whenItHurts") : t("dose.whenItHurtsUpTo", { times });
    const days = weekdays.length === 7 ? t("dose.everyDay") : t("dose.days", { count: weekdays.length });
    if (times === null) return days;
    return weekdays.length === 7 ? times : `${times}, ${days}`;
  }

  const dose = (of: Dose, weekdays: readonly number[]) => `${amount(of)} · ${often(of, weekdays)}`;

  const lowered = (text: string) => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

  function part(named: Pick<NamedPart, "title" | "plainName">, side: PurposeFact["side"], plain = false): string {
    return t(`purpose.sided.${side}`, { part: lowered(plain ? named.plainName : named.title) });
  }

  function purpose({ part: named, cause, side, role }: PurposeFact, plain = false): string | null {
    if (named === null) return cause === null ? null : lowered(plain ? cause.plainTitle : cause.title);
    const name = part(named, side, plain);
    return role === null ? name : `${name}, ${t(plain ? `purpose.plain.${role}` : `purpose.${role}`)}`;
  }

  function limit(problem: DoseProblem): string {
    const way = problem.messageKey === "above_limit" ? "above" : "below";
    const text = t(`limit.${way}.${problem.measure}`, { limit: problem.limit, value: problem.value });
    return problem.caution === "HT" ? `${text} ${t("limit.caution")}` : text;
  }

  const cautions = (codes: readonly Contraindication[]) => codes.map(plain).join(", ");
  const effects = (codes: readonly Contraindication[]) =>
    codes.flatMap((code) => itemOf(code)?.effectText ?? []).join(" ");
  /** A limit set aside: the caution in words, or the rule by its number. */
  const limitName = (name: string) => (itemOf(name) ? capital(plain(name)) : name);
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

  return { amount, often, dose, part, purpose, limit, cautions, effects, capital, limitName };
}
