import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDayText } from "@/components/session/use-item-text";
import { Card } from "@/components/ui/card";
import type { OwnRetest } from "@/domain/progress/retests";
import { useMeasureText } from "./measure-text";

/** Range and strength that were measured again, first beside latest, with what the change may be called. */
export function RetestsCard({ retests }: { retests: OwnRetest[] }) {
  const t = useTranslations("my.progress.retests");
  if (retests.length === 0) return null;
  return (
    <Card as="section" padded={false} labelledBy="retests" className="px-5 pt-3 pb-1.5">
      <h2 id="retests" className="title-18">
        {t("title")}
      </h2>
      <p className="text-14 text-ink-2">{t("lead")}</p>
      <ul className="divide-y divide-line/70">
        {retests.map((retest) => (
          <RetestRow key={`${retest.test} ${retest.side} ${retest.unit}`} retest={retest} />
        ))}
      </ul>
    </Card>
  );
}

function RetestRow({ retest }: { retest: OwnRetest }) {
  const t = useTranslations("my.progress");
  const sides = useTranslations("ui.side");
  const { value } = useMeasureText();
  const day = useDayText();
  const { side, outcome } = retest;
  const detail = [
    side === "none" || side === "both" ? null : sides(side),
    t("retests.days", { first: day(retest.firstOn), latest: day(retest.latestOn) }),
  ];
  return (
    <li className="flex min-h-12 items-center gap-3 py-2">
      <div className="min-w-0 grow">
        <p className="leading-5 font-semibold">{retest.test}</p>
        <p className="text-14 text-ink-2">{detail.filter(Boolean).join(", ")}</p>
        <p className={`text-14 ${outcome === "better" ? "font-semibold text-action" : "text-ink-2"}`}>
          {t(`retests.outcome.${outcome}`)}
        </p>
      </div>
      <p className="flex shrink-0 items-center gap-1.5 font-serif text-22">
        <span className="text-18 text-ink-3">{value(retest, retest.first)}</span>
        <ChevronRight size={14} strokeWidth={1.75} aria-label={t("then")} className="text-ink-3 rtl:-scale-x-100" />
        <span>{value(retest, retest.latest)}</span>
      </p>
    </li>
  );
}
