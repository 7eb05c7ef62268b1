import { useTranslations } from "next-intl";
import { useDayFormat } from "@/components/charts/chart-dates";
import { ChartTable } from "@/components/charts/chart-table";
import type { MeasureView } from "@/domain/outcomes/dtos";
import { daysBetween } from "@/domain/time/calendar-day";
import { useChangeText } from "./use-change-text";

const width = 320;
const top = 10;
const base = 92;

type MeasureChartProps = { title: string; view: MeasureView; className?: string };

/** The course of one measure, better always upwards, with the band in which the change since the start is important. */
export function MeasureChart({ title, view, className }: MeasureChartProps) {
  const t = useTranslations("outcomes.chart");
  const day = useDayFormat();
  const { score } = useChangeText();
  const { content, importantFrom } = view;
  const points = view.responses.flatMap((response) =>
    response.score === null ? [] : [{ ...response, score: response.score }],
  );
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const span = Math.max(1, daysBetween(first.day, last.day));
  const x = (on: string) => (points.length === 1 ? width / 2 : 6 + ((width - 12) * daysBetween(first.day, on)) / span);
  const { min, max } = content.range;
  const y = (value: number) => {
    const share = (value - min) / (max - min);
    return top + (base - top) * (content.better === "higher" ? 1 - share : share);
  };
  const best = content.better === "higher" ? max : min;
  const worst = content.better === "higher" ? min : max;
  const description = [
    t("text", { count: points.length, first: score(content, first.score), last: score(content, last.score) }),
    importantFrom === null ? null : t("band", { score: score(content, importantFrom) }),
  ];
  return (
    <figure className={className}>
      <svg
        viewBox={`-34 0 ${width + 40} 116`}
        role="img"
        className="h-auto w-full max-w-[26rem] overflow-visible text-[12px]"
        direction="ltr"
      >
        <title>{title}</title>
        <desc>{description.filter(Boolean).join(" ")}</desc>
        {importantFrom === null ? null : (
          <>
            <rect
              x="0"
              y={y(best)}
              width={width}
              height={Math.max(2, y(importantFrom) - y(best))}
              fill="var(--muscles-soft)"
            />
            <path d={`M0 ${y(importantFrom)}H${width}`} stroke="var(--muscles)" strokeDasharray="3 3" />
          </>
        )}
        <path d={`M0 ${y(best)}H${width}M0 ${y(worst)}H${width}`} stroke="var(--line)" />
        <text x="-8" y={y(best) + 4} textAnchor="end" fill="var(--ink-2)">
          {score(content, best)}
        </text>
        <text x="-8" y={y(worst) + 4} textAnchor="end" fill="var(--ink-2)">
          {score(content, worst)}
        </text>
        <polyline
          points={points.map((point) => `${x(point.day)},${y(point.score)}`).join(" ")}
          fill="none"
          stroke="var(--action)"
          strokeWidth="2"
          strokeLinejoin="round"
        />
        {points.map((point) => (
          <circle
            key={point.id}
            cx={x(point.day)}
            cy={y(point.score)}
            r="4"
            fill="var(--ground)"
            stroke="var(--action)"
            strokeWidth="2"
          />
        ))}
        <circle cx={x(last.day)} cy={y(last.score)} r="4.5" fill="var(--action)" />
        <text x="0" y="112" fill="var(--ink-2)">
          {day(first.day)}
        </text>
        {points.length > 1 ? (
          <text x={width} y="112" textAnchor="end" fill="var(--ink-2)">
            {day(last.day)}
          </text>
        ) : null}
      </svg>
      {importantFrom === null ? null : (
        <figcaption className="text-14 text-ink-2">{t("shaded", { score: score(content, importantFrom) })}</figcaption>
      )}
      <ChartTable
        caption={title}
        columns={[t("day"), t("score")]}
        rows={points.map((point) => ({
          key: point.id,
          cells: [day(point.day), [score(content, point.score), point.band].filter(Boolean).join(", ")],
        }))}
      />
    </figure>
  );
}
