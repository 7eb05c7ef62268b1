import Link from "next/link";
import { useTranslations } from "next-intl";
import { BodyMapSmall } from "@/components/figure/body-map-small";
import { usePlaceNames } from "@/components/figure/use-place-names";
import { Section } from "@/components/ui/card";
import { useDates } from "@/components/watch/use-dates";
import type { PainMapView } from "@/domain/assessment/dtos";
import { type BodyView, bodyViews, regionValues } from "@/domain/figure/body-map";

type PlacesSectionProps = {
  clientId: string;
  latest: PainMapView | undefined;
  first: PainMapView | null;
  zone: string;
};

/** Where it hurts, small: the first map beside the latest, on the sides of the body that either marks. */
export function PlacesSection({ clientId, latest, first, zone }: PlacesSectionProps) {
  const t = useTranslations("clients.page");
  const { mapLabel } = usePlaceNames();
  const dates = useDates();
  if (!latest) return null;
  const maps = first ? [first, latest] : [latest];
  const marks = (view: BodyView) => maps.some(({ points }) => points.some(({ region }) => region.startsWith(view)));
  const views = bodyViews.filter(marks);
  return (
    <Section
      id="places-title"
      title={t("places")}
      aside={
        <Link href={`/practice/clients/${clientId}/pain`} className="rounded-4 font-semibold text-action">
          {t("placesAll")}
        </Link>
      }
    >
      <div className="flex flex-wrap gap-4">
        {maps.map((map) => {
          const when = dates.dayOf(map.recordedAt, zone);
          return (
            <figure key={map.id}>
              <div className="flex justify-center rounded-6 bg-thumb px-1 py-1.5">
                {(views.length > 0 ? views : (["back"] as const)).map((view) => (
                  <BodyMapSmall
                    key={view}
                    view={view}
                    values={regionValues(map.points)}
                    label={mapLabel(view, regionValues(map.points))}
                    height={130}
                  />
                ))}
              </div>
              <figcaption className="mt-1 text-center text-12 text-ink-2">
                {when}, {t("placesCount", { count: map.points.length })}
              </figcaption>
            </figure>
          );
        })}
      </div>
    </Section>
  );
}
