import { useTranslations } from "next-intl";
import { PelvisBeforeAfter } from "@/components/figure/pelvis-before-after";
import { PelvisPicture } from "@/components/figure/pelvis-picture";
import { Section } from "@/components/ui/card";
import { useDates } from "@/components/watch/use-dates";
import type { Landmark } from "@/domain/assessment/cause-dtos";
import { pelvisNumbersFromFindings } from "@/domain/figure/pelvis/from-findings";
import { differsBetweenSides } from "@/domain/figure/pelvis/values";
import { dayInZone } from "@/domain/time/calendar-day";

type PelvisSectionProps = {
  landmarks: readonly Landmark[];
  /** The first result of the same tests, to stand beside them. */
  first: readonly Landmark[];
  zone: string;
  today: string;
};

/** How the pelvis stands by its latest findings, and how it stood by the first; nothing where nothing was recorded. */
export function PelvisSection({ landmarks, first, zone, today }: PelvisSectionProps) {
  const t = useTranslations("clients.page");
  const dates = useDates();
  const now = pelvisNumbersFromFindings(landmarks);
  const before = pelvisNumbersFromFindings(first);
  if (!now?.values.some(({ drawn }) => drawn !== "no")) return null;
  const daysOf = (results: readonly Landmark[]) =>
    [...new Set(results.map(({ recordedAt }) => dayInZone(recordedAt, zone)))].sort();
  const whenOf = (results: readonly Landmark[]) => {
    const days = daysOf(results);
    const [from, to] = [days[0], days.at(-1)].map((day) => (day ? dates.day(day, today) : ""));
    return from === to ? (to ?? "") : t("pelvisBetween", { first: from ?? "", last: to ?? "" });
  };
  const isRetested = before && daysOf(first).join() !== daysOf(landmarks).join();
  // A tilt that both sides share shows from the side only.
  const differs = [now, ...(isRetested ? [before] : [])].some(({ values }) => differsBetweenSides(values));
  const view = differs ? "behind" : "side";
  if (!isRetested)
    return (
      <Section id="pelvis-title" title={t("pelvis")} note={t("pelvisNote", { view, when: whenOf(landmarks) })}>
        <PelvisPicture numbers={now.numbers} values={now.values} view={view} width={160} />
      </Section>
    );
  return (
    <Section id="pelvis-title" title={t("pelvis")} note={t("pelvisView", { view })}>
      <PelvisBeforeAfter
        before={{ ...before, heading: whenOf(first) }}
        after={{ ...now, heading: whenOf(landmarks) }}
        view={view}
      />
    </Section>
  );
}
