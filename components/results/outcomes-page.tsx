import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { TabLinks } from "@/components/ui/tabs";
import { useDates } from "@/components/watch/use-dates";
import { outcomeGroups } from "@/domain/outcomes/onset";
import type { Outcomes } from "@/domain/outcomes/report-dtos";
import { dayInZone } from "@/domain/time/calendar-day";
import { DoseSection, MeasuresSection, NeverDoneSection, ReliefSection } from "./change-sections";
import { CountLink } from "./figures";
import { groupHref } from "./links";
import { OutcomeActions } from "./outcome-actions";
import { SurvivalSection } from "./survival-section";
import { RatesSection, YearSection } from "./year-section";

/** The thesis, tested on the practice's own clients: every number with its n, and never as proof. */
export function OutcomesPage({ outcomes }: { outcomes: Outcomes }) {
  const t = useTranslations("results");
  const dates = useDates();
  const { group, countedAt, zone, report } = outcomes;
  const when = `${dates.day(dayInZone(countedAt, zone))}, ${dates.time(countedAt, zone)}`;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        summary={t("counted", { when })}
        actions={<OutcomeActions group={group} />}
      />
      <TabLinks
        className="mt-5"
        label={t("groups.label")}
        tabs={outcomeGroups.map((name) => ({
          href: groupHref(name),
          label: t(`groups.${name}`),
          current: name === group,
        }))}
      />
      <Banner className="mt-4" title={t("proof.title")}>
        {t("proof.body")}
      </Banner>
      <p className="mt-3">
        {t.rich("who", {
          count: report.clients,
          link: () => <CountLink count={report.clients} group={group} set="clients" label={t(`groups.${group}`)} />,
        })}
      </p>
      <div className="mt-6 grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="flex min-w-0 flex-col gap-10">
          <YearSection outcomes={outcomes} />
          <SurvivalSection outcomes={outcomes} />
          <MeasuresSection outcomes={outcomes} />
          <DoseSection outcomes={outcomes} />
        </div>
        <div className="flex min-w-0 flex-col gap-10">
          <RatesSection />
          <ReliefSection outcomes={outcomes} />
          <NeverDoneSection outcomes={outcomes} />
        </div>
      </div>
    </>
  );
}
