import { useTranslations } from "next-intl";
import { AdherenceStrip } from "@/components/charts/adherence-strip";
import type { ExerciseDay } from "@/components/charts/pain-geometry";
import { Card } from "@/components/ui/card";
import type { AdherenceState } from "@/domain/progress/day-summary";
import type { OwnProgress } from "@/domain/progress/dtos";

const drawn: Record<AdherenceState, ExerciseDay> = {
  done: "done",
  partly: "partly",
  skipped: "not_done",
  no_data: "no_answer",
  rest: "no_answer",
};

/** Four weeks, day by day. Days of rest are not counted, and no day is ever a zero. */
export function AdherenceCard({ progress }: { progress: OwnProgress }) {
  const t = useTranslations("my.progress");
  const days = progress.adherence.slice(-28);
  if (days.length === 0) return null;
  const due = days.filter(({ state }) => state !== "rest");
  const logged = due.filter(({ state }) => state !== "no_data");
  return (
    <Card as="section" padded={false} labelledBy="adherence" className="px-5 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id="adherence" className="title-18">
          {days.length < 28 ? t("daysSoFar", { days: days.length }) : t("lastFourWeeks")}
        </h2>
        <p className="text-14 text-ink-2">{t("logged", { logged: logged.length, due: due.length })}</p>
      </div>
      <AdherenceStrip
        className="mt-2"
        title={t("lastFourWeeks")}
        audience="client"
        days={days.map(({ day, state }) => ({ date: day, exercise: drawn[state] }))}
      />
    </Card>
  );
}
