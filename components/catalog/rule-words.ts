import { useTranslations } from "next-intl";
import { type FactName, isFactName, shapeOf } from "@/domain/rules/facts";
import { partsOf } from "./action-forms";
import { type Draft, listOf, recordsOf, textOf, textsOf } from "./draft-content";
import { type Names, useTitleOf } from "./names";

/** A rule's machine part in words: the same in forms, in the library and in comparisons. */
export function useRuleWords(names: Names) {
  const t = useTranslations("catalog.rules");
  const tOption = useTranslations("catalog.option");
  const titleOf = useTitleOf(names);

  function wordOf(fact: FactName, option: string): string {
    const shape = shapeOf(fact);
    if (shape.shape === "keys") return titleOf([shape.kind], option);
    if (fact === "dose_rule") return tOption(`doseRule.${option}`);
    return t.has(`words.${option}`) ? t(`words.${option}`) : option;
  }

  /** "pain at rest: at least 4 points". */
  function comparisonText(comparison: Draft): string {
    const { fact } = comparison;
    const is = textOf(comparison.is);
    if (!isFactName(fact)) return textOf(fact);
    const label = t(`facts.${fact}`);
    if (typeof comparison.value === "number") {
      const text = t("numberLine", {
        fact: label,
        comparison: t(`comparisons.${is}`),
        value: comparison.value,
        unit: t(`units.${textOf(comparison.unit)}`),
      });
      return comparison.design === true ? t("designMark", { text }) : text;
    }
    if (is === "yes" || is === "no") return t("wordLine", { fact: label, words: t(`comparisons.${is}`) });
    const words = textsOf(comparison.value).map((option) => wordOf(fact, option));
    return t("wordLine", { fact: label, words: words.join(t("or")) });
  }

  function partText(value: unknown): string {
    if (Array.isArray(value)) return listOf(value).map(partText).join(", ");
    if (typeof value === "boolean") return t(`comparisons.${value ? "yes" : "no"}`);
    return typeof value === "string" && t.has(`words.${value}`) ? t(`words.${value}`) : String(value);
  }

  /** "Limit a dose: measure hold; at most 120; unit seconds". */
  function actionText(action: Draft): string {
    const name = textOf(action.do);
    const parts = partsOf(name)
      .filter(({ name: part }) => part !== "design" && action[part] !== undefined)
      .map(({ name: part }) => t("partLine", { part: t(`params.${part}`), value: partText(action[part]) }));
    const unit = name === "limit" && action.unit ? [t(`units.${textOf(action.unit)}`)] : [];
    const title = t.has(`actions.${name}`) ? t(`actions.${name}`) : name;
    const text = parts.length === 0 ? title : t("actionLine", { title, parts: [...parts, ...unit].join(", ") });
    return action.design === true ? t("designMark", { text }) : text;
  }

  /** A whole condition in one line: "(a and b) or not c". */
  function conditionText(condition: Draft): string {
    const is = textOf(condition.is);
    if (is === "not") return t("notLine", { text: conditionText(recordsOf([condition.of])[0] ?? {}) });
    if (is !== "all" && is !== "any") return comparisonText(condition);
    const parts = recordsOf(condition.of).map((part) => {
      const inner = textOf(part.is);
      const text = conditionText(part);
      return inner === "all" || inner === "any" ? `(${text})` : text;
    });
    return parts.join(t(is === "all" ? "and" : "or"));
  }

  /** "When …: …". */
  function clauseText(clause: Draft): string {
    return t("clauseLine", {
      condition: clause.when === null ? t("always") : conditionText(recordsOf([clause.when])[0] ?? {}),
      actions: recordsOf(clause.actions).map(actionText).join("; "),
    });
  }

  return { wordOf, comparisonText, actionText, clauseText };
}
