import { useTranslations } from "next-intl";
import type { FlagView, Screen } from "@/domain/assessment/screen-dtos";

/** The list's texts by key, as the practice's flags have them now. */
export function useScreenWords(flags: readonly FlagView[]) {
  const t = useTranslations("screens");
  const byKey = new Map(flags.map((flag) => [flag.key, flag]));
  return {
    question: (item: string) => byKey.get(item)?.question ?? item,
    answer: (item: string, answer: string) =>
      byKey.get(item)?.answers.find(({ value }) => value === answer)?.label ??
      (answer === "yes" ? t("yes") : answer === "no" ? t("no") : answer),
  };
}

/** Answers worth showing: everything but a plain "no". */
export const tellingAnswers = (screen: Screen) =>
  screen.answers.filter(({ item, answer, note }) => !item.startsWith("fact_") && (answer !== "no" || note !== null));
