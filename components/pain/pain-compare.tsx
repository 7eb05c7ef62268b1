import { useTranslations } from "next-intl";
import { BodyMapSmall } from "@/components/figure/body-map-small";
import { usePlaceNames } from "@/components/figure/use-place-names";
import { Section } from "@/components/ui/card";
import { useDates } from "@/components/watch/use-dates";
import type { PainMapView } from "@/domain/assessment/dtos";
import { bodyViews, regionValues } from "@/domain/figure/body-map";

type PainCompareProps = { first: PainMapView; latest: PainMapView; zone: string };

/** Where it hurt at the first visit and on the latest map, as pictures and as a list of every place that either marks. */
export function PainCompare({ first, latest, zone }: PainCompareProps) {
  const t = useTranslations("assessment.pain");
  const dates = useDates();
  const { nameOf } = usePlaceNames();
  const states = [
    { map: first, when: dates.dayOf(first.recordedAt, zone) },
    { map: latest, when: dates.dayOf(latest.recordedAt, zone) },
  ];
  const regions = [...new Set([...first.points, ...latest.points].map(({ region }) => region))];
  const scoreOf = ({ points }: PainMapView, region: string) => {
    const point = points.find((known) => known.region === region);
    if (!point) return null;
    return point.quality ? `${point.intensity} ${t(`qualities.${point.quality}`)}` : String(point.intensity);
  };
  return (
    <Section id="compare-title" title={t("compare")} note={t("compareNote")}>
      <div className="flex flex-wrap gap-x-10 gap-y-6">
        {states.map(({ map, when }) => (
          <figure key={map.id}>
            <div className="flex gap-1 rounded-6 bg-thumb px-2 py-1.5">
              {bodyViews.map((view) => (
                <BodyMapSmall
                  key={view}
                  view={view}
                  values={regionValues(map.points)}
                  height={170}
                  label={`${when}, ${t(view)}: ${spoken(map, view, nameOf) || t("beforeNone")}`}
                />
              ))}
            </div>
            <figcaption className="mt-1 text-center text-12 text-ink-2">{when}</figcaption>
          </figure>
        ))}
        <table className="min-w-60 grow self-start text-14">
          <thead className="text-start text-12 text-ink-2">
            <tr>
              <th scope="col" className="py-1 text-start font-normal">
                {t("places")}
              </th>
              {states.map(({ map, when }) => (
                <th key={map.id} scope="col" className="py-1 ps-3 text-end font-normal">
                  {when}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {regions.map((region) => (
              <tr key={region} className="border-line border-t">
                <th scope="row" className="py-1.5 text-start font-semibold">
                  {nameOf(region)}
                </th>
                <td className="py-1.5 ps-3 text-end tabular-nums">{scoreOf(first, region) ?? t("compareNew")}</td>
                <td className="py-1.5 ps-3 text-end tabular-nums">{scoreOf(latest, region) ?? t("compareGone")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

const spoken = ({ points }: PainMapView, view: string, nameOf: (region: string) => string): string =>
  points
    .filter(({ region }) => region.startsWith(view))
    .map(({ region, intensity }) => `${nameOf(region)} ${intensity} / 10`)
    .join(", ");
