import { useTranslations } from "next-intl";
import { type Draft, numberOf, recordsOf, textOf } from "./draft-content";
import { type Names, useTitleOf } from "./names";

/** A flag's answers and combinations in words: the same in forms, in the library and in comparisons. */
export function useFlagWords(names: Names) {
  const t = useTranslations("catalog");
  const titleOf = useTitleOf(names);
  const levelText = (level: unknown) => (textOf(level) ? t(`option.answerLevel.${textOf(level)}`) : null);

  /** "Yes, new or worse: emergency now. New or worse numbness". */
  function answerText(answer: Draft): string {
    const level = levelText(answer.level);
    const parts = [textOf(answer.label) || textOf(answer.value), level, textOf(answer.reason), textOf(answer.caution)];
    return parts.filter(Boolean).join(" · ");
  }

  function partText(part: Draft): string {
    const count = numberOf(part.atLeast) ?? 1;
    if (part.otherFlags === true) return t("flags.others", { count });
    const items = recordsOf(part.of).map(({ item, answer }) => {
      const title = titleOf(["flag"], textOf(item));
      return textOf(answer) ? t("flags.itemAnswer", { item: title, answer: textOf(answer) }) : title;
    });
    return t("flags.atLeast", { count, items: items.join(", ") });
  }

  /** "Emergency now when at least 1 of: …, and at least 1 of: …. Reason". */
  function combinationText(combination: Draft): string {
    const parts = recordsOf(combination.when).map(partText);
    return t("flags.combinationLine", {
      level: levelText(combination.level) ?? "?",
      parts: parts.join(t("flags.and")),
      reason: textOf(combination.reason),
    });
  }

  return { answerText, combinationText };
}
