import { useTranslations } from "next-intl";
import { classNames } from "../ui/class-names";
import { useDayFormat } from "./chart-dates";
import { ChartTable } from "./chart-table";
import { PainCurveSmall } from "./pain-curve-small";
import { type PainCurveProps, PainCurveWide } from "./pain-curve-wide";

/**
 * The practitioner's chart, drawn 784 wide: dots for days, a 3-day weighted curve, plan changes, flares, goal and,
 * when the days know it, the exercise done in the same columns. Below 640 px of room the small drawing stands in.
 */
export function PainCurve({
  title,
  description,
  days,
  marks = [],
  flares = [],
  goal,
  endLabel,
  className,
}: PainCurveProps) {
  const t = useTranslations("ui.chart");
  const day = useDayFormat();
  const changed = new Map(marks.map((mark) => [mark.date, `${mark.name} ${mark.label}`]));
  const hasExercise = days.some((entry) => entry.exercise !== undefined);
  return (
    <figure className={classNames("@container", className)}>
      <div className="hidden @2xl:block">
        <PainCurveWide
          title={title}
          description={description}
          days={days}
          marks={marks}
          flares={flares}
          goal={goal}
          endLabel={endLabel}
        />
      </div>
      <div className="@2xl:hidden">
        <PainCurveSmall
          title={title}
          description={description}
          days={days}
          marks={marks}
          endLabel={endLabel}
          table={false}
        />
      </div>
      <ChartTable
        caption={title}
        columns={[t("day"), t("pain"), t("change"), ...(hasExercise ? [t("exercise")] : [])]}
        rows={days.map((entry) => ({
          key: entry.date,
          cells: [
            day(entry.date),
            entry.pain === null ? t("none") : String(entry.pain),
            changed.get(entry.date) ?? "",
            ...(hasExercise ? [t(entry.exercise ?? "no_answer")] : []),
          ],
        }))}
      />
    </figure>
  );
}
