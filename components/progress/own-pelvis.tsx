import { useTranslations } from "next-intl";
import { PelvisBeforeAfter } from "@/components/figure/pelvis-before-after";
import { PelvisPicture } from "@/components/figure/pelvis-picture";
import { useDayText } from "@/components/session/use-item-text";
import { Section } from "@/components/ui/card";
import { pelvisNumbersFromFindings } from "@/domain/figure/pelvis/from-findings";
import { differsBetweenSides } from "@/domain/figure/pelvis/values";
import type { OwnPlan } from "@/domain/progress/dtos";
import { dayInZone } from "@/domain/time/calendar-day";

/** The client's own pelvis and spine as measured, first beside latest where it was measured again. */
export function OwnPelvis({ pelvis, zone }: Pick<OwnPlan, "pelvis" | "zone">) {
  const t = useTranslations("my.plan");
  const day = useDayText();
  const now = pelvisNumbersFromFindings(pelvis.newest);
  const before = pelvisNumbersFromFindings(pelvis.first);
  if (!now?.values.some(({ drawn }) => drawn !== "no")) return null;
  const lastDay = (results: OwnPlan["pelvis"]["first"]) =>
    results
      .map(({ recordedAt }) => dayInZone(recordedAt, zone))
      .sort()
      .at(-1) ?? "";
  const [firstOn, latestOn] = [lastDay(pelvis.first), lastDay(pelvis.newest)];
  const view = [now, ...(before ? [before] : [])].some(({ values }) => differsBetweenSides(values)) ? "behind" : "side";
  return (
    <Section id="pelvis" title={t("pelvis")} className="px-5 pt-8">
      <p className="mb-4 text-14 text-ink-2">{t("pelvisLead")}</p>
      {before && firstOn !== latestOn ? (
        <PelvisBeforeAfter
          before={{ ...before, heading: day(firstOn) }}
          after={{ ...now, heading: day(latestOn) }}
          view={view}
        />
      ) : (
        <PelvisPicture numbers={now.numbers} values={now.values} view={view} label={day(latestOn)} />
      )}
    </Section>
  );
}
