import { useTranslations } from "next-intl";
import { PelvisPicture } from "@/components/figure/pelvis-picture";
import { Section } from "@/components/ui/card";
import { useDates } from "@/components/watch/use-dates";
import type { Landmark } from "@/domain/assessment/cause-dtos";
import { pelvisNumbersFromFindings } from "@/domain/figure/pelvis/from-findings";
import { differsBetweenSides } from "@/domain/figure/pelvis/values";
import { dayInZone } from "@/domain/time/calendar-day";

type PelvisSectionProps = { landmarks: readonly Landmark[]; zone: string; today: string };

/** How the pelvis stands by its latest findings, drawn on the server; nothing where nothing was recorded. */
export function PelvisSection({ landmarks, zone, today }: PelvisSectionProps) {
  const t = useTranslations("clients.page");
  const dates = useDates();
  const recorded = pelvisNumbersFromFindings(landmarks);
  if (!recorded?.values.some(({ drawn }) => drawn !== "no")) return null;
  const { numbers, values } = recorded;
  // A tilt that both sides share shows from the side only.
  const view = differsBetweenSides(values) ? "behind" : "side";
  const days = [...new Set(landmarks.map(({ recordedAt }) => dayInZone(recordedAt, zone)))].sort();
  const [first, last] = [days[0], days.at(-1)].map((day) => (day ? dates.day(day, today) : ""));
  const when = first === last ? (last ?? "") : t("pelvisBetween", { first: first ?? "", last: last ?? "" });
  return (
    <Section id="pelvis-title" title={t("pelvis")} note={t("pelvisNote", { view, when })}>
      <PelvisPicture numbers={numbers} values={values} view={view} width={160} />
    </Section>
  );
}
