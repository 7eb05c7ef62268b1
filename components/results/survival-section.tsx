import { useFormatter, useTranslations } from "next-intl";
import { SurvivalCurve } from "@/components/charts/survival-curve";
import { Section } from "@/components/ui/card";
import { riskDays } from "@/domain/outcomes/report";
import type { Outcomes } from "@/domain/outcomes/report-dtos";
import { survivalAt } from "@/domain/outcomes/statistics/kaplan-meier";
import { CountLink, TooFew } from "./figures";

/** How long people stay free of pain after recovery, by the steps they achieved. */
export function SurvivalSection({ outcomes: { group, report } }: { outcomes: Outcomes }) {
  const t = useTranslations("results.survival");
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  const { arms, logRank } = report.survival;
  const drawn = arms.flatMap((arm) => (arm.curve ? [{ ...arm, ...arm.curve, label: t(`arm.${arm.key}`) }] : []));
  const year = riskDays.at(-1) ?? 365;
  const said = drawn.map(({ label, steps, atRisk, n, events }) =>
    t("described", {
      arm: label,
      n,
      events,
      share: percent(
        survivalAt(
          steps.map((step) => ({ ...step, error: 0, atRisk: 0, events: 0 })),
          year,
        ),
      ),
      left: atRisk.at(-1) ?? 0,
    }),
  );
  return (
    <Section id="survival-title" title={t("title")}>
      <p className="prose-width text-ink-2">{t("summary")}</p>
      <ul className="my-3 flex flex-col gap-1">
        {arms.map(({ key, n, events, curve }) => (
          <li key={key}>
            <span className="font-semibold">{t(`arm.${key}`)}: </span>
            {t.rich("counts", {
              n: () => <CountLink count={n} group={group} set={key} label={t("recovered")} />,
              events: () => <CountLink count={events} group={group} set={`${key}_recurred`} label={t("recurred")} />,
            })}
            {curve ? null : (
              <>
                {" "}
                <TooFew n={n} />
              </>
            )}
          </li>
        ))}
      </ul>
      {drawn.length > 0 ? (
        <SurvivalCurve
          title={t("chart")}
          description={said.join(" ")}
          arms={drawn}
          days={riskDays}
          words={{ days: t("days"), atRisk: t("atRisk"), arm: t("steps"), low: t("low"), high: t("high") }}
        />
      ) : null}
      {logRank ? (
        <p className="mt-3 prose-width">
          {t("logRank", {
            chi: format.number(logRank.chiSquare, { maximumFractionDigits: 2 }),
            p:
              logRank.p < 0.001
                ? t("below", { p: format.number(0.001, { maximumFractionDigits: 3 }) })
                : format.number(logRank.p, { maximumFractionDigits: 3 }),
          })}
        </p>
      ) : null}
      <p className="mt-2 prose-width text-14 text-ink-2">{t("bias")}</p>
    </Section>
  );
}
