import { useTranslations } from "next-intl";
import { type BodyView, isRegionId, type RegionValues, regionsOf } from "@/domain/figure/body-map";

/** The places of the body in the reader's language, and what a whole map says to those who cannot see it. */
export function usePlaceNames() {
  const t = useTranslations("figure");
  const nameOf = (region: string): string => (isRegionId(region) ? t(`places.${region}`) : region);
  const mapLabel = (view: BodyView, values: RegionValues): string => {
    const marked = regionsOf(view).flatMap((id) => {
      const score = values[id]?.intensity;
      return score === undefined ? [] : [t("map.place", { place: nameOf(id), score })];
    });
    return t("map.label", { view, places: marked.join(", ") || t("map.nothing") });
  };
  return { nameOf, mapLabel };
}
