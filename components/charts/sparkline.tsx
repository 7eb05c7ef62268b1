import { useTranslations } from "next-intl";
import { dailyRuns } from "./pain-geometry";

export type SparklineProps = {
  /** Pain 0 to 10 for each day, oldest first; `null` when nobody answered. */
  values: ReadonlyArray<number | null>;
  /** Colours the last dot only. */
  severity?: "urgent" | "attention" | "neutral";
  className?: string;
};

const dot = { urgent: "var(--urgent)", attention: "var(--attention)", neutral: "var(--ink)" };

/** Pain in a table cell, 96 by 28: scale 0 to 10, broken at gaps, ending where the data end. */
export function Sparkline({ values, severity = "neutral", className }: SparklineProps) {
  const t = useTranslations("ui.chart");
  const x = (index: number) => 3 + (values.length > 1 ? (index / (values.length - 1)) * 90 : 90);
  const y = (value: number) => 25 - value * 2.2;
  const runs = dailyRuns(values);
  const last = runs.at(-1)?.at(-1);
  const words = !last
    ? t("painSparkNone", { days: values.length })
    : last.index === values.length - 1
      ? t("painSpark", { days: values.length, value: last.value })
      : t("painSparkEnded", { days: values.length, value: last.value });
  return (
    <svg width="96" height="28" viewBox="0 0 96 28" role="img" aria-label={words} className={className} direction="ltr">
      <path d="M3 25.5H93" stroke="var(--line)" />
      {runs.map((run) => (
        <polyline
          key={run[0]?.index}
          points={run.map((point) => `${x(point.index).toFixed(1)},${y(point.value).toFixed(1)}`).join(" ")}
          fill="none"
          stroke="var(--ink-2)"
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
      {last ? <circle cx={x(last.index)} cy={y(last.value)} r="3" fill={dot[severity]} /> : null}
    </svg>
  );
}
