import { useTranslations } from "next-intl";
import type { Screen } from "@/domain/assessment/screen-dtos";

/** The list's texts by key; keys come from data, so each is looked for before it is asked for. */
export function useScreenWords() {
  const t = useTranslations("screens");
  const say = (key: string, otherwise: string) => (t.has(key) ? t(key) : otherwise);
  return {
    question: (item: string) => say(`item.${item}.question`, item),
    hint: (item: string) => (t.has(`item.${item}.hint`) ? t(`item.${item}.hint`) : null),
    answer: (item: string, answer: string) =>
      say(`item.${item}.answers.${answer}`, answer === "yes" ? t("yes") : answer === "no" ? t("no") : answer),
    reason: (key: string) => say(`reason.${key}`, key),
    yellow: (item: string) => say(`short.${item}`, item),
  };
}

/** Answers worth showing: everything but a plain "no". */
export const tellingAnswers = (screen: Screen) =>
  screen.answers.filter(({ item, answer, note }) => !item.startsWith("fact_") && (answer !== "no" || note !== null));
