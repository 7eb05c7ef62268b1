"use client";

import { useTranslations } from "next-intl";
import { useDoseText } from "@/components/session/use-item-text";
import { Button } from "@/components/ui/button";
import type { HistoryItem } from "@/domain/progress/dtos";

export type HistoryRowProps = { item: HistoryItem; isWaiting: boolean; onCorrect: () => void };

/** One log as it was last said, with what was said before it was corrected. */
export function HistoryRow({ item, isWaiting, onCorrect }: HistoryRowProps) {
  const t = useTranslations("my.history");
  const log = useTranslations("my.log");
  const dose = useDoseText();
  const details = [
    item.inPlaceOf && t("inPlaceOf", { title: item.inPlaceOf }),
    log(`outcome.${item.outcome}`),
    dose(item.dose),
    item.reason && log(`reason.${item.reason}`),
    item.effort !== null && t("effort", { effort: item.effort }),
    item.pain !== null && t("pain", { pain: item.pain }),
  ].filter(Boolean);
  return (
    <li className="flex items-start gap-3 py-3">
      <div className="min-w-0 grow">
        <p className="leading-[1.375rem] font-semibold">{item.title}</p>
        <p className="text-14 text-ink-2">{details.join(" · ")}</p>
        {item.comment ? <p className="mt-1 text-14">“{item.comment}”</p> : null}
        {item.earlier.map((before) => (
          <p key={before.id} className="mt-1 text-14 text-ink-3">
            {t("before", { outcome: log(`outcome.${before.outcome}`).toLocaleLowerCase() })}
          </p>
        ))}
        {isWaiting ? <p className="mt-1 text-14 text-ink-2">{t("waiting")}</p> : null}
      </div>
      {item.canCorrect && !isWaiting ? (
        <Button
          variant="text"
          size={48}
          className="-my-1 -me-3 shrink-0 text-14"
          onClick={onCorrect}
          aria-label={t("correctOf", { title: item.title })}
        >
          {t("correct")}
        </Button>
      ) : null}
    </li>
  );
}
