import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Section } from "@/components/ui/card";
import { baseRates } from "@/domain/outcomes/base-rates";
import type { Outcomes } from "@/domain/outcomes/report-dtos";
import { CountLink, ShareFigure } from "./figures";

/** The headline: free of pain after a year, missing answers as not; those who answered alone; what others found. */
export function YearSection({ outcomes: { group, report } }: { outcomes: Outcomes }) {
  const t = useTranslations("results.year");
  const { year } = report;
  const missing = year.n - year.answered;
  return (
    <Section id="year-title" title={t("title")}>
      <div className="on-card rounded-12 p-5 shadow-card">
        <ShareFigure share={year.headline} n={year.n} large />
        <p className="mt-2 prose-width">
          {t.rich("headline", {
            free: () => <CountLink count={year.free} group={group} set="year_free" label={t("free")} />,
            all: () => <CountLink count={year.n} group={group} set="year" label={t("all")} />,
            missing: () => <CountLink count={missing} group={group} set="year_missing" label={t("missing")} />,
          })}
        </p>
        {missing > 0 ? (
          <Link href="/practice/clients/follow-up" className="rounded-4 font-semibold text-action">
            {t("followUp")}
          </Link>
        ) : null}
        <div className="mt-4 border-line border-t pt-3">
          <p className="label-12">{t("completeTitle")}</p>
          <ShareFigure share={year.complete} n={year.answered} />
          <p className="text-ink-2">
            {t.rich("complete", {
              answered: () => (
                <CountLink count={year.answered} group={group} set="year_answered" label={t("answered")} />
              ),
            })}
          </p>
        </div>
      </div>
    </Section>
  );
}

/** Published rates with who was studied and what counted: to stand beside, not to beat. */
export function RatesSection() {
  const t = useTranslations("results.rates");
  const format = useFormatter();
  return (
    <Section id="rates-title" title={t("title")}>
      <p className="prose-width text-ink-2">{t("summary")}</p>
      <ul className="mt-2 divide-y divide-line border-line border-t border-b">
        {baseRates.map(({ key, source, counts, share, checked }) => (
          <li key={key} className="grid gap-x-4 py-2.5 sm:grid-cols-[4.5rem_minmax(0,1fr)]">
            <span className="font-serif text-22 tabular-nums">
              {format.number(share, { style: "percent", maximumFractionDigits: 0 })}
            </span>
            <div>
              <p className="font-semibold">{t(`counts.${counts}`)}</p>
              <p className="prose-width">{t(`study.${key}`)}</p>
              <p className="text-14 text-ink-2">
                {source}
                {checked ? null : ` · ${t("unchecked")}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
