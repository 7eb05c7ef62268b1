"use client";

import { useTranslations } from "next-intl";
import { BodyMap } from "@/components/figure/body-map";
import { Button } from "@/components/ui/button";
import { bodyViews, type RegionId, regionValues } from "@/domain/figure/body-map";

export type PainPlacesProps = {
  /** The pain of today, shown at each place. */
  score: number;
  places: readonly RegionId[];
  onChange: (places: RegionId[]) => void;
};

/** The body from both sides: a tap marks a place, another one takes it back. */
export function PainPlaces({ score, places, onChange }: PainPlacesProps) {
  const t = useTranslations("my.pain");
  const values = regionValues(places.map((region) => ({ region, intensity: score })));
  const letters = { right: t("rightLetter"), left: t("leftLetter") };
  const toggle = (region: RegionId) =>
    onChange(places.includes(region) ? places.filter((place) => place !== region) : [...places, region]);
  return (
    <section aria-labelledby="where-now" className="mt-5">
      <div className="flex min-h-12 items-center justify-between gap-3">
        <h3 id="where-now" className="title-18">
          {t("where")}
        </h3>
        {places.length > 0 ? (
          <Button variant="text" size={48} className="text-14" onClick={() => onChange([])}>
            {t("clear")}
          </Button>
        ) : null}
      </div>
      <p className="text-14 text-ink-2" aria-live="polite">
        {places.length === 0 ? t("whereHint") : t("places", { count: places.length })}
      </p>
      <div className="mt-2 grid grid-cols-2 gap-2">
        {bodyViews.map((view) => (
          <figure key={view} className="min-w-0">
            <BodyMap
              view={view}
              values={values}
              letters={letters}
              label={t(view)}
              onSelect={toggle}
              className="h-auto w-full touch-manipulation"
            />
            <figcaption className="text-center text-12 text-ink-2">{t(view)}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}
