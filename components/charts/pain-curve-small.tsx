import { useTranslations } from "next-intl";
import { hueClass, type StationHue } from "../line/station-state";
import { classNames } from "../ui/class-names";
import { useDayFormat } from "./chart-dates";
import { ChartTable } from "./chart-table";
import {
  areaPath,
  curvePath,
  type Flare,
  flareBands,
  type PainDay,
  type PlanMark,
  painScale,
  placeMarks,
  weightedRuns,
} from "./pain-geometry";

export type PainCurveSmallProps = {
  title: string;
  description: string;
  days: readonly PainDay[];
  /** `label` alone is shown here; `hue` is the step that changed. */
  marks?: ReadonlyArray<PlanMark & { hue?: StationHue }>;
  flares?: readonly Flare[];
  /** Words under the last day; "today" without it. */
  endLabel?: string;
  /** False where the chart's owner brings the table itself. */
  table?: boolean;
  className?: string;
};

const width = 298;
const top = 8;
const base = 96;

/** The client's chart, 298 by 98 and its dates: filled curve, grid at 0, 3, 6, plan changes ending in a station. */
export function PainCurveSmall({
  title,
  description,
  days,
  marks = [],
  flares = [],
  endLabel,
  table = true,
  className,
}: PainCurveSmallProps) {
  const t = useTranslations("ui.chart");
  const day = useDayFormat();
  const highest = Math.max(0, ...days.map((entry) => entry.pain ?? 0));
  const grid = highest > 7 ? [0, 5, 10] : [0, 3, 6];
  const y = painScale(highest > 7 ? 10 : 7.5, top + 4, base);
  const x = (index: number) => (days.length > 1 ? (index / (days.length - 1)) * width : width);
  const runs = weightedRuns(days);
  const last = runs.at(-1)?.at(-1);
  const placed = placeMarks(
    days,
    marks.map((mark) => ({ ...mark, name: "" })),
    x,
    width + 20,
  );
  const hues = new Map(marks.map((mark) => [mark.date, mark.hue]));
  const drawing = (
    <svg
      viewBox={`-1 0 ${width + 22} 120`}
      width={width + 22}
      height="120"
      role="img"
      className="h-auto w-full overflow-visible text-[12px]"
      direction="ltr"
    >
      <title>{title}</title>
      <desc>{description}</desc>
      {flareBands(days, flares).map(({ first, last }) => (
        <rect
          key={first}
          x={x(first)}
          y={top}
          width={Math.max(4, x(last) - x(first))}
          height={base - top}
          fill="var(--attention-soft)"
          opacity="0.8"
        />
      ))}
      {grid.map((value) => (
        <g key={value}>
          <path d={`M0 ${y(value)}H${width}`} stroke="var(--line)" />
          <text x={width + 20} y={y(value) + 4} textAnchor="end" fill="var(--ink-3)">
            {value}
          </text>
        </g>
      ))}
      {runs.map((run) => (
        <path key={run[0]?.index} d={areaPath(run, x, y, base)} fill="var(--action-soft)" opacity="0.7" />
      ))}
      {placed.map((mark) => (
        <g key={mark.date + mark.label} className={hueClass[hues.get(mark.date) ?? "muscles"]}>
          <path d={`M${mark.x} ${top}V${base}`} stroke="var(--ink-3)" strokeDasharray="2 3" />
          <circle cx={mark.x} cy={base} r="5" fill="var(--on, var(--card))" stroke="var(--hue)" strokeWidth="2.5" />
          {mark.showLabel ? (
            <text x={mark.x + 5} y={top + 8} fill="var(--ink-2)">
              {mark.label}
            </text>
          ) : null}
        </g>
      ))}
      {runs.map((run) => (
        <path
          key={run[0]?.index}
          d={curvePath(run, x, y)}
          fill="none"
          stroke="var(--action)"
          strokeWidth="2.5"
          strokeLinecap="round"
        />
      ))}
      {last ? (
        <circle
          cx={x(last.index)}
          cy={y(last.value)}
          r="5"
          fill="var(--action)"
          stroke="var(--on, var(--card))"
          strokeWidth="2"
        />
      ) : null}
      <text x="0" y="116" fill="var(--ink-2)">
        {days[0] ? day(days[0].date) : null}
      </text>
      <text x={width} y="116" textAnchor="end" fill="var(--ink-2)">
        {endLabel ?? t("today")}
      </text>
    </svg>
  );
  if (!table) return drawing;
  return (
    <figure className={classNames(className)}>
      {drawing}
      <ChartTable
        caption={title}
        columns={[t("day"), t("pain")]}
        rows={days.map((entry) => ({
          key: entry.date,
          cells: [day(entry.date), entry.pain === null ? t("none") : String(entry.pain)],
        }))}
      />
    </figure>
  );
}
