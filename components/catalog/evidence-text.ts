import { useTranslations } from "next-intl";
import { useConditionText } from "./condition-text";
import { type Draft, textOf } from "./draft-content";
import { type Names, useTitleOf } from "./names";

/** One entry of a pattern's evidence, one part of a derived pattern, or one ratio of a test, as a line of words. */
export function useEvidenceText(names: Names): {
  evidence: (entry: Draft) => string;
  part: (part: Draft) => string;
  ratio: (ratio: Draft) => string;
} {
  const t = useTranslations("catalog");
  const titleOf = useTitleOf(names);
  const conditionText = useConditionText();
  const sideText = (side: string) => (t.has(`option.evidenceSide.${side}`) ? t(`option.evidenceSide.${side}`) : side);
  return {
    evidence: ({ test, direction, result, side, weight }) =>
      t("evidenceLine", {
        direction: textOf(direction),
        test: titleOf(["test"], textOf(test)),
        result: conditionText(textOf(result)),
        side: sideText(textOf(side)),
        weight: String(weight),
      }),
    part: ({ pattern, side }) => `${titleOf(["pattern"], textOf(pattern))} · ${sideText(textOf(side))}`,
    ratio: ({ of, flag, limit, to }) =>
      t("ratioLine", {
        one: titleOf(["test"], textOf(of)),
        other: textOf(to) ? titleOf(["test"], textOf(to)) : t("editor.ratioRightToLeft"),
        flag: textOf(flag),
        limit: String(limit),
      }),
  };
}
