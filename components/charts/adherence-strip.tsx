import { useTranslations } from "next-intl";
import { classNames } from "../ui/class-names";
import { useDayFormat } from "./chart-dates";
import { ChartTable } from "./chart-table";
import type { ExerciseDay } from "./pain-geometry";

export type AdherenceStripProps = {
  title: string;
  /** Consecutive days, oldest first; drawn in groups of seven. */
  days: ReadonlyArray<{ date: string; exercise: ExerciseDay }>;
  /** The client reads "skipped" and "no data" where the practitioner reads "not done" and "no answer". */
  audience?: "client" | "practitioner";
  className?: string;
};

const words = {
  client: { done: "done", partly: "partly", not_done: "skipped", no_answer: "none" },
  practitioner: { done: "done", partly: "partly", not_done: "not_done", no_answer: "no_answer" },
} as const;

const order: readonly ExerciseDay[] = ["done", "partly", "not_done", "no_answer"];

function Cell({ state, className }: { state: ExerciseDay | undefined; className: string }) {
  return (
    <span
      className={classNames(
        "grid place-items-center overflow-hidden rounded-[3px]",
        state === "done" && "bg-action",
        state === "partly" &&
          "bg-linear-to-t from-action from-50% to-action-soft to-50% shadow-[inset_0_0_0_1px_var(--action)]",
        state === "not_done" && "shadow-[inset_0_0_0_1.5px_var(--ink-3)]",
        className,
      )}
    >
      {state === "no_answer" ? <span className="size-[3px] rounded-full bg-ink-3" /> : null}
    </span>
  );
}

export function AdherenceStrip({ title, days, audience = "client", className }: AdherenceStripProps) {
  const t = useTranslations("ui.chart");
  const day = useDayFormat();
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return (
    <figure className={className}>
      <div
        aria-hidden="true"
        className="grid gap-1.5"
        style={{ gridTemplateColumns: `repeat(${weeks.length}, minmax(0, 1fr))` }}
      >
        {weeks.map((week) => (
          <span key={week[0]?.date} className="grid grid-cols-7 gap-0.5">
            {week.map((entry) => (
              <Cell key={entry.date} state={entry.exercise} className="h-[22px]" />
            ))}
          </span>
        ))}
      </div>
      <ul aria-hidden="true" className="mt-2.5 flex flex-wrap justify-between gap-x-3 gap-y-1 text-12 text-ink-2">
        {order.map((state) => (
          <li key={state} className="flex items-center gap-1.5">
            <Cell state={state} className="size-3" />
            {t(words[audience][state])}
          </li>
        ))}
      </ul>
      <ChartTable
        caption={title}
        columns={[t("day"), t("exercise")]}
        rows={days.map((entry) => ({
          key: entry.date,
          cells: [day(entry.date), t(words[audience][entry.exercise])],
        }))}
      />
    </figure>
  );
}
