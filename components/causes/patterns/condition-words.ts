import { useTranslations } from "next-intl";
import type { WeighedEvidence } from "@/domain/assessment/ranking-dtos";

const unitWords = / (mm|cm|s|reps)\b/g;

/** What has to be found, for reading: the catalog's closed language without its spelling. */
export function useConditionWords(): (evidence: Pick<WeighedEvidence, "result">) => string {
  const t = useTranslations("causes.patterns");
  return ({ result }) => {
    if (result === "positive" || result === "negative") return t(`sign.${result}`);
    return result
      .replace(/^is /, "")
      .replaceAll("_", " ")
      .replace(
        /(lower|higher) by /g,
        (_all, word: string) => `${t(`thanOther.${word === "lower" ? "lower" : "higher"}`)} `,
      )
      .replaceAll(" deg", "°")
      .replaceAll(/ (score|grade)\b/g, "")
      .replaceAll(unitWords, "\u00a0$1")
      .replaceAll(", ", " / ");
  };
}
