import { useTranslations } from "next-intl";
import { useDayFormat } from "./chart-dates";
import { ExerciseCell } from "./exercise-cell";
import {
  curvePath,
  dateTicks,
  type ExerciseDay,
  type Flare,
  flareBands,
  type PainDay,
  type PlanMark,
  painCeiling,
  painScale,
  placeMarks,
  weightedRuns,
} from "./pain-geometry";

export type PainCurveProps = {
  title: string;
  /** The one sentence someone would say who sees it. */
  description: string;
  days: readonly PainDay[];
  marks?: readonly PlanMark[];
  flares?: readonly Flare[];
  /** The pain agreed to be low enough; drawn as a dashed line with its words. */
  goal?: number;
  /** Words under the last day; "today" without it. */
  endLabel?: string;
  className?: string;
};

const left = 32;
const right = 771.5;
const top = 34;
const base = 180;
const exerciseOrder: readonly ExerciseDay[] = ["done", "partly", "not_done", "no_answer"];

/** The drawing alone, without its table; pages use `PainCurve`. */
export function PainCurveWide({ title, description, days, marks = [], flares = [], goal, endLabel }: PainCurveProps) {
  const t = useTranslations("ui.chart");
  const day = useDayFormat();
  const ceiling = painCeiling(days);
  const y = painScale(ceiling, top, base);
  const column = Math.min(20, (right - left) / Math.max(1, days.length));
  const middle = (index: number) => left + (index + 0.5) * column;
  const end = left + days.length * column;
  const runs = weightedRuns(days);
  const lastIndex = days.findLastIndex((entry) => entry.pain !== null);
  const lastPain = days[lastIndex]?.pain ?? null;
  const hasExercise = days.some((entry) => entry.exercise !== undefined);
  const cell = Math.max(1.5, Math.min(11.5, column - Math.min(3, column * 0.25)));
  const datesAt = hasExercise ? 231 : 199;
  const height = hasExercise ? 256 : 208;
  return (
    <svg
      viewBox={`0 0 784 ${height}`}
      width="784"
      height={height}
      role="img"
      className="h-auto max-w-full text-[12px] font-medium"
      direction="ltr"
    >
      <title>{title}</title>
      <desc>{description}</desc>
      {flareBands(days, flares).map((band) => {
        const x = left + band.first * column;
        const width = (band.last - band.first + 1) * column;
        return (
          <g key={band.first}>
            <rect x={x} y={top - 6} width={width} height={base - top + 6} fill="var(--urgent-soft)" opacity="0.75" />
            <text x={x + width / 2} y={base - 27} textAnchor="middle" fill="var(--urgent)" fontWeight="600">
              {width >= 26 ? t("flare") : null}
            </text>
          </g>
        );
      })}
      {Array.from({ length: ceiling / 2 + 1 }, (_, step) => step * 2).map((value) => (
        <g key={value}>
          <path
            d={`M${left} ${y(value)}H${right}`}
            stroke="var(--line)"
            strokeWidth={value === 0 ? 1 : 0.75}
            strokeDasharray={value === 0 ? undefined : "1 4"}
          />
          <text x={left - 10} y={y(value) + 4} textAnchor="end" fill="var(--ink-3)">
            {value}
          </text>
        </g>
      ))}
      {placeMarks(days, marks, (index) => left + index * column + 0.5, right).map((mark) => (
        <g key={`${mark.date}${mark.name}`}>
          <path d={`M${mark.x} 12V${base}`} stroke="var(--ink-3)" />
          <text x={mark.x + 6.5} y="20" fill="var(--ink-2)">
            {mark.showName ? (
              <tspan fill="var(--ink)" fontWeight="650">
                {mark.name}
              </tspan>
            ) : null}
            {mark.showLabel ? ` ${mark.label}` : null}
          </text>
        </g>
      ))}
      {goal === undefined ? null : (
        <>
          <path d={`M${left} ${y(goal)}H${right}`} stroke="var(--good)" strokeDasharray="5 3" />
          <text x={right - 2} y={y(goal) + (goal >= 1 ? 14 : -5)} textAnchor="end" fill="var(--good)">
            {t("goal", { value: goal })}
          </text>
        </>
      )}
      {days.map((entry, index) =>
        entry.pain === null ? null : (
          <circle key={entry.date} cx={middle(index)} cy={y(entry.pain)} r="1.75" fill="var(--ink-3)" opacity="0.7" />
        ),
      )}
      {runs.map((run) => (
        <path
          key={run[0]?.index}
          d={curvePath(run, middle, y)}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="2"
          strokeLinecap="round"
        />
      ))}
      {lastPain === null ? null : (
        <circle
          cx={middle(lastIndex)}
          cy={y(lastPain)}
          r="4.5"
          fill="var(--ink)"
          stroke="var(--on, var(--ground))"
          strokeWidth="2"
        />
      )}
      {hasExercise
        ? days.map((entry, index) => (
            <ExerciseCell
              key={entry.date}
              state={entry.exercise ?? "no_answer"}
              x={middle(index) - cell / 2}
              y={196}
              width={cell}
              height={18}
            />
          ))
        : null}
      {dateTicks(days.length, column).map((index) => (
        <text key={index} x={left + index * column + 1.5} y={datesAt} fill="var(--ink-3)">
          {day(days[index]?.date ?? "")}
        </text>
      ))}
      <text x={Math.max(end, left + 130) - 1.5} y={datesAt} textAnchor="end" fill="var(--ink)" fontWeight="600">
        {endLabel ?? t("today")}
      </text>
      {hasExercise
        ? exerciseOrder.map((state, index) => (
            <g key={state} transform={`translate(${[33.5, 95.5, 163.5, 247.5][index]} 243)`}>
              <ExerciseCell state={state} x={0} y={0} width={8} height={11} />
              <text x="14" y="10" fill="var(--ink-3)">
                {t(state)}
              </text>
            </g>
          ))
        : null}
    </svg>
  );
}
