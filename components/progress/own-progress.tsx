import { useTranslations } from "next-intl";
import { OwnMeasuresCard } from "@/components/outcomes/own-measures-card";
import { useDayText } from "@/components/session/use-item-text";
import { EmptyState } from "@/components/ui/empty-state";
import type { OwnMeasures } from "@/domain/outcomes/dtos";
import type { OwnProgress } from "@/domain/progress/dtos";
import type { OwnRetest } from "@/domain/progress/retests";
import { daysBetween } from "@/domain/time/calendar-day";
import { AdherenceCard } from "./adherence-card";
import { CausesCard } from "./causes-card";
import { PainCard } from "./pain-card";
import { ReliefCard } from "./relief-card";
import { RetestsCard } from "./retests-card";
import { StoryCard } from "./story-card";
import { WhereCard } from "./where-card";

/** Whether a cause's row shows this retest already. */
const leads = ({ test, side, unit }: OwnRetest, { causes }: OwnProgress) =>
  causes.some(({ measure }) => measure?.test === test && measure.side === side && measure.unit === unit);

/** Less pain, more range, causes closing: the client's own numbers, and nothing that was not measured. */
export function OwnProgressPage({ progress, measures }: { progress: OwnProgress; measures: OwnMeasures }) {
  const t = useTranslations("my.progress");
  const day = useDayText();
  const since = progress.pain[0]?.day ?? progress.adherence[0]?.day;
  const weeks = since ? Math.max(1, Math.round((daysBetween(since, progress.today) + 1) / 7)) : 0;
  const isEmpty =
    !since &&
    progress.causes.length === 0 &&
    progress.relief.length === 0 &&
    !measures.measures.some(({ responses }) => responses.length > 0);
  return (
    <>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 px-5 pt-4">
        <h1 className="title-28">{t("title")}</h1>
        {since ? <p className="text-14 text-ink-2">{t("since", { weeks, day: day(since) })}</p> : null}
      </header>
      {isEmpty ? (
        <div className="px-5">
          <EmptyState title={t("emptyTitle")}>{t("emptyBody")}</EmptyState>
        </div>
      ) : (
        <div className="flex flex-col gap-3 px-4 pt-4 pb-4">
          <PainCard progress={progress} />
          <StoryCard progress={progress} />
          <OwnMeasuresCard measures={measures} />
          <AdherenceCard progress={progress} />
          <CausesCard causes={progress.causes} />
          <RetestsCard retests={progress.retests.filter((retest) => !leads(retest, progress))} />
          <ReliefCard relief={progress.relief} />
          <WhereCard maps={progress.painMaps} today={progress.today} />
        </div>
      )}
    </>
  );
}
