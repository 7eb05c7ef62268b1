import { ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { PainCurveSmall } from "@/components/charts/pain-curve-small";
import { Card } from "@/components/ui/card";
import type { OwnProgress } from "@/domain/progress/dtos";

/** Mean pain then and now, and the curve between, with the days when the plan changed. */
export function PainCard({ progress }: { progress: OwnProgress }) {
  const t = useTranslations("my.progress");
  const format = useFormatter();
  const { pain, painFirst, painLatest, ratedDays, changes, flares } = progress;
  if (pain.length === 0 || painFirst === null || painLatest === null)
    return (
      <Card as="section">
        <h2 className="title-18">{t("pain")}</h2>
        <p className="mt-1 text-14 text-ink-2">{t("painEmpty")}</p>
      </Card>
    );
  const number = (value: number) => format.number(value, { maximumFractionDigits: value % 1 === 0 ? 0 : 1 });
  // Two means say something only when they are of different days.
  const compares = ratedDays >= 8;
  return (
    <Card as="section" padded={false} className="px-5 py-3.5">
      <h2 className="sr-only">{t("pain")}</h2>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p className="flex items-center gap-2 font-serif text-36 leading-10">
          {compares ? (
            <>
              <span className="text-ink-3">{number(painFirst)}</span>
              <ChevronRight
                size={20}
                strokeWidth={1.75}
                aria-label={t("then")}
                className="text-ink-3 rtl:-scale-x-100"
              />
            </>
          ) : null}
          <span>{number(painLatest)}</span>
        </p>
        <p className="min-w-0 grow basis-24 text-14 leading-[1.125rem] text-ink-2">
          {compares ? t("painMeans") : t("painMean", { days: ratedDays })}
        </p>
      </div>
      <PainCurveSmall
        className="mt-2"
        title={t("pain")}
        description={
          compares ? t("painDescription", { first: number(painFirst), latest: number(painLatest) }) : t("pain")
        }
        days={pain.map(({ day, score }) => ({ date: day, pain: score }))}
        flares={flares}
        marks={changes.map(({ day, number: version }) => ({
          date: day,
          name: t("version", { number: version }),
          label: t("version", { number: version }),
        }))}
      />
      {flares.length > 0 ? <p className="text-12 text-ink-2">{t("flareKey", { count: flares.length })}</p> : null}
    </Card>
  );
}
