"use client";

import { useTranslations } from "next-intl";
import type { PlanWarning } from "@/domain/plan/warnings";
import type { NamedPart, PlanModel } from "./plan-model";
import { usePlanWords } from "./words";

/** A warning as a title and a sentence. */
export function useWarningText(model: PlanModel, parts: ReadonlyMap<string, NamedPart>) {
  const t = useTranslations("plan.warning");
  const words = usePlanWords();
  const lineOf = (lineId: string) => model.lines.find((line) => line.lineId === lineId);
  const titleOf = (lineId: string) => lineOf(lineId)?.item.title ?? "";
  const muscleOf = (key: string) => {
    const id = model.view.draft.parts.find((part) => part.key === key)?.id;
    return parts.get(id ?? "")?.title ?? key;
  };

  return (warning: PlanWarning): { title: string; body: string } => {
    switch (warning.kind) {
      case "dose_refused":
      case "dose_advised":
        return {
          title: t(`${warning.kind}.title`),
          body: t(`${warning.kind}.body`, { title: titleOf(warning.lineId), limit: words.limit(warning.problem) }),
        };
      case "contraindicated":
        return {
          title: t("contraindicated.title"),
          body: t("contraindicated.body", {
            title: titleOf(warning.lineId),
            codes: words.cautions(warning.codes),
            effects: words.effects(warning.codes),
          }),
        };
      case "load_rise": {
        const line = lineOf(warning.lineId);
        const before = model.view.published?.lines.find((known) => known.lineId === warning.lineId);
        const [from, to] = [before, line].map((one) => (one ? words.dose(one.dose, one.weekdays) : ""));
        const [less, more] = [before, line].map((one) => (one ? words.amount(one.dose) : ""));
        const sameAmount = less === more;
        return {
          title: t("load_rise.title", { percent: warning.percent }),
          body: t("load_rise.body", {
            title: titleOf(warning.lineId),
            from: (sameAmount ? from : less) ?? "",
            to: (sameAmount ? to : more) ?? "",
            limit: warning.limit,
          }),
        };
      }
      case "minutes_over":
        return {
          title: t("minutes_over.title", { total: warning.total }),
          body: warning.refused
            ? t("minutes_over.bodyRefused", { limit: warning.limit })
            : warning.agreed
              ? t("minutes_over.body", { limit: warning.limit })
              : t("minutes_over.bodyLimit", { limit: warning.limit }),
        };
      case "time_rise":
        return {
          title: t("time_rise.title", { percent: warning.percent }),
          body: t("time_rise.body", { limit: warning.limit }),
        };
      case "muscle_seconds":
        return {
          title: t("muscle_seconds.title", { seconds: warning.seconds }),
          body: t("muscle_seconds.body", {
            muscle: muscleOf(warning.muscle),
            count: warning.lineIds.length,
            limit: warning.limit,
          }),
        };
      case "muscle_days":
        return {
          title: t("muscle_days.title", { days: warning.days }),
          body: t("muscle_days.body", {
            muscle: muscleOf(warning.muscle),
            count: warning.lineIds.length,
            days: warning.days,
            limit: warning.limit,
          }),
        };
      case "many_lines":
        return {
          title: t("many_lines.title", { count: warning.count }),
          body: t("many_lines.body", { limit: warning.limit }),
        };
      case "retired":
      case "newer_version":
        return {
          title: t(`${warning.kind}.title`),
          body: t(`${warning.kind}.body`, { title: titleOf(warning.lineId) }),
        };
    }
  };
}
