import { useFormatter, useTranslations } from "next-intl";
import { Section } from "@/components/ui/card";
import { Table, TD, TH, THead, TRow } from "@/components/ui/table";
import type { Outcomes } from "@/domain/outcomes/report-dtos";
import { CountLink, ShareFigure, TooFew } from "./figures";

const titleOf = ({ titles }: Outcomes, itemId: string) => titles[itemId] ?? "";

/** How many changed by what people call important, for each measure. */
export function MeasuresSection({ outcomes }: { outcomes: Outcomes }) {
  const t = useTranslations("results.measures");
  const { group, report } = outcomes;
  if (report.measures.length === 0) return <Nothing title={t("title")} text={t("none")} />;
  return (
    <Section id="change-title" title={t("title")}>
      <p className="prose-width text-ink-2">{t("summary")}</p>
      <Table caption={t("title")}>
        <THead>
          <TH>{t("measure")}</TH>
          <TH numeric>{t("n")}</TH>
          <TH numeric>{t("improved")}</TH>
          <TH numeric>{t("same")}</TH>
          <TH numeric>{t("worse")}</TH>
          <TH className="ps-6 max-md:hidden">{t("share")}</TH>
        </THead>
        <tbody>
          {report.measures.map(({ itemId, n, improved, same, worse, interval }) => {
            const count = (
              value: number,
              set: "measure" | "measure_improved" | "measure_same" | "measure_worse",
              word: string,
            ) => (
              <TD numeric>
                <CountLink
                  count={value}
                  group={group}
                  set={set}
                  itemId={itemId}
                  label={`${titleOf(outcomes, itemId)}: ${word}`}
                />
              </TD>
            );
            return (
              <TRow key={itemId}>
                <TD className="min-w-36 font-medium">
                  {titleOf(outcomes, itemId)}
                  <span className="mt-1 block font-normal md:hidden">
                    <ShareFigure share={interval} n={n} />
                  </span>
                </TD>
                {count(n, "measure", t("n"))}
                {count(improved, "measure_improved", t("improved"))}
                {count(same, "measure_same", t("same"))}
                {count(worse, "measure_worse", t("worse"))}
                <TD className="min-w-56 ps-6 max-md:hidden">
                  <ShareFigure share={interval} n={n} />
                </TD>
              </TRow>
            );
          })}
        </tbody>
      </Table>
    </Section>
  );
}

/** Whether those who did more have less pain. */
export function DoseSection({ outcomes: { group, report } }: { outcomes: Outcomes }) {
  const t = useTranslations("results.dose");
  const format = useFormatter();
  const { dose } = report;
  const number = (value: number) =>
    format.number(value, { maximumFractionDigits: 2, minimumFractionDigits: 2 }).replace("-", "−");
  return (
    <Section id="dose-title" title={t("title")}>
      <p className="prose-width text-ink-2">{t("summary")}</p>
      <Table caption={t("title")}>
        <THead>
          <TH>{t("band")}</TH>
          <TH numeric>{t("n")}</TH>
          <TH numeric>{t("less")}</TH>
          <TH className="ps-6 max-md:hidden">{t("share")}</TH>
        </THead>
        <tbody>
          {dose.bands.map(({ band, n, count, interval }) => (
            <TRow key={band}>
              <TD className="min-w-36 font-medium">
                {t(`bands.${band}`)}
                <span className="mt-1 block font-normal md:hidden">
                  <ShareFigure share={interval} n={n} />
                </span>
              </TD>
              <TD numeric>
                <CountLink count={n} group={group} set={`dose_${band}`} label={t(`bands.${band}`)} />
              </TD>
              <TD numeric>
                <CountLink
                  count={count}
                  group={group}
                  set={`dose_${band}_less`}
                  label={`${t(`bands.${band}`)}: ${t("less")}`}
                />
              </TD>
              <TD className="min-w-56 ps-6 max-md:hidden">
                <ShareFigure share={interval} n={n} />
              </TD>
            </TRow>
          ))}
        </tbody>
      </Table>
      <p className="mt-3 prose-width">
        {dose.correlation ? (
          t("correlation", {
            rho: number(dose.correlation.rho),
            low: number(dose.correlation.low),
            high: number(dose.correlation.high),
            n: dose.correlation.n,
          })
        ) : (
          <TooFew n={dose.n} />
        )}
      </p>
    </Section>
  );
}

/** Pain before and after each technique. */
export function ReliefSection({ outcomes }: { outcomes: Outcomes }) {
  const t = useTranslations("results.relief");
  const format = useFormatter();
  const { group, report } = outcomes;
  // A true minus: a hyphen beside figures reads as a dash.
  const number = (value: number) =>
    format.number(value, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).replace("-", "−");
  if (report.relief.length === 0) return <Nothing title={t("title")} text={t("none")} />;
  return (
    <Section id="relief-title" title={t("title")}>
      <p className="prose-width text-ink-2">{t("summary")}</p>
      <Table caption={t("title")}>
        <THead>
          <TH>{t("technique")}</TH>
          <TH numeric>{t("n")}</TH>
          <TH numeric>{t("uses")}</TH>
          <TH className="ps-6 max-md:hidden">{t("change")}</TH>
        </THead>
        <tbody>
          {report.relief.map(({ itemId, n, uses, change }) => {
            const effect = change ? (
              t("changed", {
                before: number(change.before),
                after: number(change.after),
                mean: number(change.mean),
                low: number(change.low),
                high: number(change.high),
              })
            ) : (
              <TooFew n={n} />
            );
            return (
              <TRow key={itemId}>
                <TD className="min-w-36 font-medium">
                  {titleOf(outcomes, itemId)}
                  <span className="mt-1 block font-normal tabular-nums md:hidden">{effect}</span>
                </TD>
                <TD numeric>
                  <CountLink count={n} group={group} set="relief" itemId={itemId} label={titleOf(outcomes, itemId)} />
                </TD>
                <TD numeric className="tabular-nums">
                  {uses}
                </TD>
                <TD className="min-w-56 ps-6 tabular-nums max-md:hidden">{effect}</TD>
              </TRow>
            );
          })}
        </tbody>
      </Table>
    </Section>
  );
}

/** What was given to people who never did it. */
export function NeverDoneSection({ outcomes }: { outcomes: Outcomes }) {
  const t = useTranslations("results.never");
  const { group, report } = outcomes;
  if (report.neverDone.length === 0) return <Nothing title={t("title")} text={t("none")} />;
  return (
    <Section id="never-title" title={t("title")}>
      <p className="prose-width text-ink-2">{t("summary")}</p>
      <ul className="mt-2 divide-y divide-line border-line border-t border-b">
        {report.neverDone.map(({ itemId, never, assigned }) => (
          <li key={itemId} className="flex flex-wrap items-baseline gap-x-4 py-2">
            <span className="min-w-0 grow font-medium">{titleOf(outcomes, itemId)}</span>
            <span>
              {t.rich("of", {
                never: () => (
                  <CountLink
                    count={never}
                    group={group}
                    set="never_done"
                    itemId={itemId}
                    label={`${titleOf(outcomes, itemId)}: ${t("neverShort")}`}
                  />
                ),
                assigned: () => (
                  <CountLink
                    count={assigned}
                    group={group}
                    set="assigned"
                    itemId={itemId}
                    label={`${titleOf(outcomes, itemId)}: ${t("assignedShort")}`}
                  />
                ),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Nothing({ title, text }: { title: string; text: string }) {
  return (
    <Section title={title}>
      <p className="prose-width text-ink-2">{text}</p>
    </Section>
  );
}
