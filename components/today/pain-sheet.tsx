"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { PainScale } from "@/components/session/pain-scale";
import { RedFlagRow } from "@/components/session/red-flag-row";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/dialog";
import type { RegionId } from "@/domain/figure/body-map";

const PainPlaces = lazy(async () => ({ default: (await import("./pain-places")).PainPlaces }));

export type PainSheetProps = {
  score: number | null;
  /** `places` is undefined when nothing was marked: the last picture stands. */
  onSave: (score: number, places?: RegionId[]) => void;
  onClose: () => void;
};

/** Asks for the pain of today and, for those who want to say it, where it is. No pain needs no place. */
export function PainSheet({ score: given, onSave, onClose }: PainSheetProps) {
  const t = useTranslations("my.pain");
  const [score, setScore] = useState(given);
  const [places, setPlaces] = useState<RegionId[] | null>(null);
  const save = () => {
    if (score === 0) onSave(score, []);
    else if (score !== null) onSave(score, places && places.length > 0 ? places : undefined);
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      side="bottom"
      title={t("ask")}
      footer={
        <Button variant="primary" size={60} className="grow" disabled={score === null} onClick={save}>
          {t("save")}
        </Button>
      }
    >
      <PainScale title={t("now")} value={score} onValueChange={setScore} />
      {score ? (
        places ? (
          <Suspense fallback={<div className="mt-5 h-96" />}>
            <PainPlaces score={score} places={places} onChange={setPlaces} />
          </Suspense>
        ) : (
          <Button variant="outline" size={48} className="mt-4 w-full" onClick={() => setPlaces([])}>
            {t("showMap")}
          </Button>
        )
      ) : null}
      <RedFlagRow className="mt-3" />
    </Sheet>
  );
}
