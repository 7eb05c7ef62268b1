import { useTranslations } from "next-intl";
import { type Clause, type Comparison, parseCondition } from "@/domain/catalog/evidence-condition";

/** Units as they are read after a number; scores and grades are bare numbers. */
const unitSigns: Record<string, string> = { mm: " mm", cm: " cm", s: " s", deg: "°", reps: "×" };

interface ConditionWords {
  /** The test's unit, for conditions that name none. */
  unit?: string;
  /** A choice in the words of the test. */
  labelOf?: (choice: string) => string;
}

/**
 * A condition of the catalog's evidence in words: `conditionText("above 15 deg on both sides")`. What cannot be read
 * stays as it was written.
 */
export function useConditionText(): (result: string, words?: ConditionWords) => string {
  const t = useTranslations("catalog.condition");
  return (result, words = {}) => {
    const condition = parseCondition(result);
    if (!condition) return result;
    const clauses = condition.clauses.map((clause) => clauseText(clause, words));
    return clauses.join(` ${t(condition.join)} `);
  };

  function clauseText({ comparison, scope }: Clause, words: ConditionWords): string {
    return t(`scope.${scope}`, { what: t(`is.${comparison.kind}`, factsOf(comparison, words)) });
  }

  function factsOf(
    comparison: Comparison,
    { unit, labelOf = (choice) => choice }: ConditionWords,
  ): Record<string, string> {
    if (comparison.kind === "choice") return { choices: comparison.choices.map(labelOf).join(` ${t("or")} `) };
    const sign = unitSigns[("unit" in comparison ? comparison.unit : null) ?? unit ?? ""] ?? "";
    if (comparison.kind === "range") return { low: `${comparison.low}`, high: `${comparison.high}${sign}` };
    if (comparison.kind === "percent_lower") return { value: `${comparison.value}` };
    return "value" in comparison ? { value: `${comparison.value}${sign}` } : {};
  }
}
