import { useTranslations } from "next-intl";
import { BodyMapSmall } from "@/components/figure/body-map-small";
import { usePlaceNames } from "@/components/figure/use-place-names";
import { useDayText } from "@/components/session/use-item-text";
import { Card } from "@/components/ui/card";
import { type BodyView, regionValues } from "@/domain/figure/body-map";
import type { OwnProgress } from "@/domain/progress/dtos";

const bodyViews: BodyView[] = ["front", "back"];

type PainMap = OwnProgress["painMaps"][number];

/** Where it hurt on the first picture and on the latest, from the side of the body that was marked most. */
export function WhereCard({ maps, today }: { maps: PainMap[]; today: string }) {
  const t = useTranslations("my.progress");
  const day = useDayText();
  const { nameOf, mapLabel } = usePlaceNames();
  const [first, latest] = maps;
  if (!first) return null;
  const view = viewOf([first, ...(latest ? [latest] : [])]);
  const shown = latest ? [first, latest] : [first];
  return (
    <Card as="section" padded={false} labelledBy="where" className="px-5 py-3">
      <div className="flex flex-wrap gap-4">
        {shown.map((map) => (
          <figure key={map.day + map.points.length} className="w-22 shrink-0">
            <div className="grid place-items-center rounded-6 bg-thumb py-1">
              <BodyMapSmall
                view={view}
                values={regionValues(map.points)}
                label={mapLabel(view, regionValues(map.points))}
                height={110}
              />
            </div>
            <figcaption className="mt-1 text-center text-12 text-ink-2">
              {map === first ? t("firstPicture") : map.day === today ? t("today") : day(map.day)}
            </figcaption>
          </figure>
        ))}
        <div className="min-w-0 grow basis-24">
          <h2 id="where" className="title-18">
            {t("where")}
          </h2>
          <p className="text-14 text-ink-2">
            {latest
              ? t("whereChange", { first: first.points.length, latest: latest.points.length })
              : t("whereOnce", { count: first.points.length })}
          </p>
        </div>
      </div>
      <details className="mt-2">
        <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-action">
          {t("whereCloser")}
        </summary>
        {shown.map((map) => (
          <section key={`close ${map.day} ${map.points.length}`} className="pb-3">
            <h3 className="text-14 font-semibold">{map === first ? t("firstPicture") : day(map.day)}</h3>
            <div className="mt-1 flex justify-center gap-4 rounded-6 bg-thumb py-2">
              {bodyViews.map((side) => (
                <BodyMapSmall
                  key={side}
                  view={side}
                  values={regionValues(map.points)}
                  label={mapLabel(side, regionValues(map.points))}
                  height={260}
                />
              ))}
            </div>
            {map.points.length === 0 ? <p className="mt-1 text-14 text-ink-2">{t("nowhere")}</p> : null}
            <ul className="mt-1 text-14 text-ink-2">
              {map.points.map(({ region, intensity }) => (
                <li key={region}>{t("place", { place: nameOf(region), score: intensity })}</li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </Card>
  );
}

function viewOf(maps: PainMap[]): BodyView {
  const points = maps.flatMap((map) => map.points);
  return points.filter(({ region }) => region.startsWith("front")).length > points.length / 2 ? "front" : "back";
}
