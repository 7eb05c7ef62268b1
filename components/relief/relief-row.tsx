"use client";

import { Play } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { langOf } from "@/domain/catalog/in-language";
import type { TodayLine } from "@/domain/progress/dtos";
import { useEffectText } from "./use-effect-text";

export type ReliefRowProps = { line: TodayLine; still: ReactNode; onChoose: () => void };

/** Another technique of the kit: 60 high, the whole row chooses it. */
export function ReliefRow({ line, still, onChoose }: ReliefRowProps) {
  const t = useTranslations("my.relief");
  const effect = useEffectText();
  const minutes = Math.max(1, Math.round(line.minutes));
  return (
    <li>
      <button
        type="button"
        onClick={onChoose}
        className="flex min-h-15 w-full flex-wrap items-center gap-x-3 gap-y-1 py-1 text-start"
      >
        <span className="h-12.5 w-18.5 shrink-0 overflow-hidden rounded-6 bg-thumb">{still}</span>
        <span className="min-w-0 grow basis-20">
          <span lang={langOf(line.inEnglish, "title")} className="block leading-[1.375rem] font-semibold">
            {line.title}
          </span>
          <span className="block text-14 text-ink-2">{effect(line.effect, "short")}</span>
        </span>
        <span className="shrink-0 text-14 text-ink-2">{t("minutes", { minutes })}</span>
        <span className="grid size-9 shrink-0 place-items-center rounded-full bg-relieve-soft text-relieve">
          <Play size={16} strokeWidth={0} fill="currentColor" aria-hidden="true" />
        </span>
      </button>
    </li>
  );
}
