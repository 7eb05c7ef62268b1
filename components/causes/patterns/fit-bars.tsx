import { useTranslations } from "next-intl";
import type { RankedPatternView } from "@/domain/assessment/ranking-dtos";

/** Two quiet bars: how much of what was tested speaks for it, and how much of what could be tested was. */
export function FitBars({ support, coverage }: Pick<RankedPatternView, "support" | "coverage">) {
  const t = useTranslations("causes.patterns");
  return (
    <dl className="grid grid-cols-[max-content_minmax(3rem,1fr)_2.25rem] items-center gap-x-2 gap-y-0.5 text-12 text-ink-2">
      <dt>{t("support")}</dt>
      <Bar share={support} className="bg-find" />
      <dt>{t("coverage")}</dt>
      <Bar share={coverage} className="bg-ink-3" />
    </dl>
  );
}

function Bar({ share, className }: { share: number; className: string }) {
  const t = useTranslations("causes.patterns");
  return (
    <>
      <dd aria-hidden="true" className="h-1 rounded-4 bg-line">
        <div className={`h-1 rounded-4 ${className}`} style={{ width: `${share * 100}%` }} />
      </dd>
      <dd className="text-end">{t("percent", { share: Math.round(share * 100) })}</dd>
    </>
  );
}
