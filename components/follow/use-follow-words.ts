import { useTranslations } from "next-intl";
import type { ProgressOffer, Reason } from "@/domain/progress/follow-dtos";
import type { Comparison } from "@/domain/rules/conditions";
import { isFactName, shapeOf } from "@/domain/rules/facts";

/** Proposals, facts and rules of the follow-up in words. */
export function useFollowWords() {
  const t = useTranslations("clients.follow");
  const rules = useTranslations("catalog.rules");

  function shownValue(name: string, value: unknown): string {
    if (typeof value === "boolean") return rules(`comparisons.${value ? "yes" : "no"}`);
    if (typeof value === "number" && isFactName(name)) {
      const shape = shapeOf(name);
      return shape.shape === "number"
        ? `${Math.round(value * 10) / 10} ${rules(`units.${shape.unit}`)}`
        : String(value);
    }
    if (typeof value === "string") return rules.has(`words.${value}`) ? rules(`words.${value}`) : value;
    return Array.isArray(value) ? value.join(", ") : "";
  }

  const labelOf = (name: string) => (isFactName(name) ? rules(`facts.${name}`) : name);

  /** "Share of sessions done in 7 days 86 %, …": the facts of one rule. */
  const factsText = ({ facts }: Reason) =>
    Object.entries(facts)
      .map(([name, value]) => (value === true ? labelOf(name) : `${labelOf(name)} ${shownValue(name, value)}`))
      .join(", ");

  /** "10 → 12 repetitions". */
  function change({ change: to, toTitle }: Pick<ProgressOffer, "change" | "toTitle">): string {
    switch (to.kind) {
      case "dose":
        return t(`change.${to.variable}`, { from: to.from, to: to.to });
      case "days":
        return t("change.days", { from: to.from, to: to.to });
      case "load":
        return t("change.load", { least: to.percentLeast, most: to.percentMost });
      case "harder":
      case "easier":
        return t(`change.${to.kind}`, { title: toTitle ?? "" });
      case "method":
        return t("change.method", { methods: to.to.map((method) => rules(`words.${method}`)).join(", ") });
      default:
        return t(`change.${to.kind}`);
    }
  }

  /** "Pain: at most 1 points": what one comparison asks. */
  function asked(comparison: Comparison): string {
    const label = labelOf(comparison.fact);
    if ("unit" in comparison)
      return `${label}: ${rules(`comparisons.${comparison.is}`)} ${comparison.value} ${rules(`units.${comparison.unit}`)}`;
    if ("value" in comparison)
      return `${label}: ${comparison.value.map((value) => shownValue(comparison.fact, value)).join(rules("or"))}`;
    return `${label}: ${rules(`comparisons.${comparison.is}`)}`;
  }

  return { factsText, change, asked, shownValue };
}
