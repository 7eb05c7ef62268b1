"use client";

import { useTranslations } from "next-intl";
import { Slider } from "@/components/ui/slider";
import { painBand } from "@/domain/progress/pain-words";

/** 48 px; the mouth follows the score. */
export function PainFace({ score }: { score: number | null }) {
  const curve = (5 - (score ?? 5)) * 0.96;
  return (
    <svg
      width="48"
      height="48"
      viewBox="0 0 40 40"
      fill="none"
      stroke="var(--action)"
      strokeWidth="2.2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="20" cy="20" r="17" fill="var(--action-soft)" />
      <path d={`M14 16v1.5M26 16v1.5M13 ${(26.6 - curve / 2).toFixed(2)}q7 ${curve.toFixed(2)} 14 0`} />
    </svg>
  );
}

export type PainScaleProps = {
  title: string;
  value: number | null;
  onValueChange: (score: number) => void;
};

/** 0–10 with a face, a word and a number: never a colour alone. */
export function PainScale({ title, value, onValueChange }: PainScaleProps) {
  const t = useTranslations("my.pain");
  const words = (score: number) => t("spoken", { score, word: t(`band.${painBand(score)}`).toLocaleLowerCase() });
  return (
    <div>
      <div className="flex items-center gap-3.5">
        <PainFace score={value} />
        <div className="min-w-0 grow">
          <p className="font-semibold">{title}</p>
          <p className="text-14 text-ink-2">
            {value === null ? t("unanswered") : `${t(`band.${painBand(value)}`)}. ${t(`meaning.${painBand(value)}`)}`}
          </p>
        </div>
        <span aria-hidden="true" className="font-serif text-36 leading-10">
          {value ?? "–"}
        </span>
      </div>
      <Slider
        label={title}
        value={value}
        onValueChange={onValueChange}
        valueText={words}
        emptyText={t("unanswered")}
        ends={[t("lowest"), t("highest")]}
        className="mt-1"
      />
    </div>
  );
}
