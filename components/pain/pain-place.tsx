"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { usePlaceNames } from "@/components/figure/use-place-names";
import { IconButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Select } from "@/components/ui/select";
import { Slider } from "@/components/ui/slider";
import { type PainQuality, painQualities } from "@/domain/assessment/words";

export interface Place {
  region: string;
  /** NPRS 0–10; null until it is rated. */
  intensity: number | null;
  quality: PainQuality | null;
}

type PainPlaceProps = {
  place: Place;
  selected: boolean;
  disabled: boolean;
  onChange: (place: Place) => void;
  onRemove: () => void;
};

/** NPRS bands (domain reference 4.2). */
const bandOf = (score: number) => (score === 0 ? "none" : score <= 3 ? "mild" : score <= 6 ? "moderate" : "severe");

/** One place that hurts: how much, and how it feels. */
export function PainPlace({ place, selected, disabled, onChange, onRemove }: PainPlaceProps) {
  const t = useTranslations("assessment.pain");
  const row = useRef<HTMLLIElement>(null);
  const name = usePlaceNames().nameOf(place.region);
  useEffect(() => {
    // Chosen on the picture: the next thing to do is to rate it.
    if (selected) row.current?.querySelector<HTMLInputElement>("input[type=range]")?.focus();
  }, [selected]);
  const words = (score: number) => t("score", { score, word: t(`word.${bandOf(score)}`) });
  return (
    <li
      ref={row}
      className={classNames("border-line border-b py-3", selected && "shadow-[inset_2px_0_0_var(--action)] ps-3")}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="min-w-0 grow font-semibold">{name}</h3>
        <span className="font-serif text-18">{place.intensity === null ? t("empty") : words(place.intensity)}</span>
        {disabled ? null : (
          <IconButton label={t("remove", { place: name })} onClick={onRemove}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <div className="grid items-start gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <Slider
          label={t("intensity", { place: name })}
          value={place.intensity}
          onValueChange={(intensity) => onChange({ ...place, intensity })}
          valueText={words}
          emptyText={t("empty")}
          ends={[t("ends.none"), t("ends.worst")]}
          disabled={disabled}
        />
        <Select
          aria-label={t("quality", { place: name })}
          className="sm:mt-2"
          placeholder={t("noQuality")}
          value={place.quality ?? ""}
          disabled={disabled}
          onChange={(event) => onChange({ ...place, quality: qualityOf(event.target.value) })}
          options={painQualities.map((value) => ({ value, label: t(`qualities.${value}`) }))}
        />
      </div>
    </li>
  );
}

const qualityOf = (text: string): PainQuality | null => painQualities.find((quality) => quality === text) ?? null;
