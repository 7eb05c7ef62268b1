import { useFormatter, useTranslations } from "next-intl";
import type { MeasureView } from "@/domain/outcomes/dtos";

type Course = Pick<MeasureView, "content" | "responses" | "baseline" | "change" | "label" | "nearLimit">;

/** Scores and changes of a measure in words, for practitioners and, plainer, for clients. */
export function useChangeText() {
  const t = useTranslations("outcomes.change");
  const format = useFormatter();
  const number = (value: number, { decimals }: { decimals: number }) =>
    format.number(value, { maximumFractionDigits: decimals });
  const score = (content: MeasureView["content"], value: number) =>
    content.unit === "percent" ? `${number(value, content)} %` : number(value, content);

  /** "better by 3 points (43 %): an important change", "within measurement error" and the like. */
  function change({ content, baseline, change, label, responses, nearLimit }: Course): string[] {
    if (content.anchor) return label ? [t(`anchor.${label}`)] : [];
    if (!baseline || !change || !label) return responses.length > 0 ? [t("first")] : [];
    const by = score(content, Math.abs(change.points));
    const way = Math.abs(change.points) < 1e-6 ? "none" : change.points > 0 ? "better" : "worse";
    const said = [
      way === "none"
        ? t("none")
        : t(way, {
            by,
            share: change.percent === null ? "no" : "yes",
            percent: Math.abs(Math.round(change.percent ?? 0)),
          }),
    ];
    if (baseline.score === 0 && content.unit !== "t_score") said.push(t("fromZero"));
    if (way !== "none") {
      if (change.important !== null) said.push(t(change.important ? "important" : "notImportant"));
      if (change.detectable !== null) said.push(t(change.detectable ? "detectable" : "withinError"));
      if (change.important === null && change.detectable === null) said.push(t("nothingPublished"));
    }
    if (nearLimit) said.push(t(`nearLimit.${nearLimit}`));
    return said;
  }
  return { score, change };
}
