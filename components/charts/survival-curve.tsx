import { useFormatter } from "next-intl";
import { ChartTable } from "./chart-table";
import { type SurvivalPoint, survivalBox, survivalPaths } from "./survival-geometry";

export type SurvivalCurveProps = {
  title: string;
  /** The one sentence someone would say who sees it. */
  description: string;
  arms: ReadonlyArray<{
    key: string;
    label: string;
    steps: readonly SurvivalPoint[];
    censored: readonly number[];
    /** How many were still followed, at each of `days`. */
    atRisk: readonly number[];
  }>;
  days: readonly number[];
  words: { days: string; atRisk: string; arm: string; low: string; high: string };
};

const looks = [
  { stroke: "var(--ink)", dash: undefined },
  { stroke: "var(--action)", dash: "7 4" },
] as const;

/** Kaplan–Meier curves on one pair of axes: solid and dashed, their 95 % bands, a tick where follow-up ended. */
export function SurvivalCurve({ title, description, arms, days, words }: SurvivalCurveProps) {
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  const longest = days.at(-1) ?? 365;
  const { width, left, right, top, base } = survivalBox;
  const x = (day: number) => left + ((right - left) * day) / longest;
  const drawn = arms.map((arm, index) => ({
    ...arm,
    ...survivalPaths(arm.steps, arm.censored, longest),
    look: looks[index % looks.length] ?? looks[0],
  }));
  return (
    <figure>
      <svg
        viewBox={`0 0 ${width} 262`}
        width={width}
        height="262"
        role="img"
        className="h-auto w-full max-w-[784px] text-[12px] font-medium"
        direction="ltr"
      >
        <title>{title}</title>
        <desc>{description}</desc>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => {
          const y = base - (base - top) * share;
          return (
            <g key={share}>
              <path
                d={`M${left} ${y}H${right}`}
                stroke="var(--line)"
                strokeDasharray={share === 0 ? undefined : "1 4"}
              />
              <text x={left - 8} y={y + 4} textAnchor="end" fill="var(--ink-3)">
                {percent(share)}
              </text>
            </g>
          );
        })}
        {days.map((day) => (
          <text key={day} x={x(day)} y={base + 18} textAnchor={day === longest ? "end" : "middle"} fill="var(--ink-3)">
            {day === longest ? `${day} ${words.days}` : day}
          </text>
        ))}
        {drawn.map(({ key, band, look }) => (
          <path key={key} d={band} fill={look.stroke} opacity="0.1" />
        ))}
        {drawn.map(({ key, curve, marks, look }) => (
          <g key={key} stroke={look.stroke} fill="none" strokeWidth="2">
            <path d={curve} strokeDasharray={look.dash} />
            {marks.map((mark) => (
              <path key={mark.time} d={`M${mark.x} ${mark.y - 5}v10`} strokeWidth="1.5" />
            ))}
          </g>
        ))}
      </svg>
      <div className="mt-3 overflow-x-auto">
        <table className="w-full max-w-[784px] text-14">
          <caption className="label-12 pb-1 text-start">{words.atRisk}</caption>
          <thead>
            <tr>
              <th scope="col" className="py-1 pe-3 text-start font-normal text-ink-2">
                {words.arm}
              </th>
              {days.map((day) => (
                <th key={day} scope="col" className="px-2 py-1 text-end font-normal text-ink-2">
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.map(({ key, label, atRisk, look }) => (
              <tr key={key} className="border-line border-t">
                <th scope="row" className="py-1.5 pe-3 text-start font-semibold">
                  <svg width="28" height="10" aria-hidden="true" className="me-2 inline-block">
                    <path d="M0 5H28" stroke={look.stroke} strokeWidth="2" strokeDasharray={look.dash} />
                  </svg>
                  {label}
                </th>
                {days.map((day, index) => (
                  <td key={day} className="px-2 py-1.5 text-end tabular-nums">
                    {atRisk[index] ?? 0}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ChartTable
        caption={title}
        columns={[words.days, words.arm, "%", words.low, words.high]}
        rows={arms.flatMap(({ key, label, steps }) =>
          steps.map(({ time, survival, low, high }) => ({
            key: `${key}${time}`,
            cells: [String(time), label, percent(survival), percent(low), percent(high)],
          })),
        )}
      />
    </figure>
  );
}
