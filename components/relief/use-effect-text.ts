import { useFormatter, useTranslations } from "next-intl";
import type { TodayLine } from "@/domain/progress/dtos";
import { fewestUses } from "@/domain/progress/most-helpful";

/** "6 down to 3, over 7 times" or "Eased 2, 4 times": what a technique did, honestly when it did nothing. */
export function useEffectText(): (effect: TodayLine["effect"], look: "long" | "short") => string {
  const t = useTranslations("my.relief");
  const format = useFormatter();
  return (effect, look) => {
    if (!effect) return t("untried");
    const { uses } = effect;
    if (uses < fewestUses) return t("tooFew", { uses });
    const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
    const drop = effect.before - effect.after;
    if (drop < 0.05) return t("noEase", { uses });
    if (look === "short") return t("eased", { drop: number(drop), uses });
    return t("downTo", { before: number(effect.before), after: number(effect.after), uses });
  };
}
