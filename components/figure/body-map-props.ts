import type { BodyView, PainQuality, RegionId, RegionValues } from "@/domain/figure/body-map";

export interface BodyMapProps {
  view: BodyView;
  values: RegionValues;
  /** Called when a region is tapped, clicked, or chosen with Enter or Space. */
  onSelect?: (regionId: RegionId) => void;
  /** The region being edited now; drawn with the focus outline. */
  selected?: string | null;
  /** No focus, no taps: a picture with a summary as its name. */
  readOnly?: boolean;
  /** Accessible name of the map. Default "Body map, front" / "Body map, back". */
  label?: string;
  /** Region names in another language. Default: plain English. */
  nameOf?: (regionId: RegionId) => string;
  /** How a pain feels, in another language. Default: plain English. */
  qualityOf?: (quality: PainQuality) => string;
  /** The letters beside the body that say which side is which. Default R and L. */
  letters?: { right: string; left: string };
  className?: string;
}

export interface BodyMapSmallProps {
  view: BodyView;
  values: RegionValues;
  /** Accessible name. Default: the view and the painful regions in words. */
  label?: string;
  /** Height in pixels or any CSS length (the width follows). Default 120. */
  height?: number | string;
  className?: string;
}
