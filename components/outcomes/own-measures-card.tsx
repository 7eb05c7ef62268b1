import { useTranslations } from "next-intl";
import { useDayText } from "@/components/session/use-item-text";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { MeasureView, OwnMeasures } from "@/domain/outcomes/dtos";
import { MeasureChart } from "./measure-chart";
import { useChangeText } from "./use-change-text";

/** The client's own answers over time, in plain words. */
export function OwnMeasuresCard({ measures }: { measures: OwnMeasures }) {
  const t = useTranslations("outcomes.my");
  const answered = measures.measures.filter(({ responses }) => responses.some(({ score }) => score !== null));
  if (answered.length === 0 && measures.due.length === 0) return null;
  return (
    <Card as="section" padded={false} labelledBy="own-measures" className="px-5 pt-3.5 pb-3">
      <h2 id="own-measures" className="title-18">
        {t("cardTitle")}
      </h2>
      {answered.length === 0 ? <p className="mt-1 text-14 text-ink-2">{t("cardEmpty")}</p> : null}
      <ul className="divide-y divide-line/70">
        {answered.map((view) => (
          <OwnMeasure key={view.itemId} view={view} texts={measures.activityTexts} />
        ))}
      </ul>
      {measures.due.length > 0 ? (
        <LinkButton href="/my/measures" variant="text" size={48} className="-ms-3.5">
          {t("due", { count: measures.due.length })}
        </LinkButton>
      ) : null}
    </Card>
  );
}

function OwnMeasure({ view, texts }: { view: MeasureView; texts: OwnMeasures["activityTexts"] }) {
  const t = useTranslations("outcomes.my");
  const day = useDayText();
  const { score } = useChangeText();
  const { content, label, baseline } = view;
  const latest = view.responses.findLast((response) => response.score !== null);
  if (!latest || latest.score === null) return null;
  const said = label ? t(`label.${label}`) : t("label.first");
  return (
    <li className="py-3">
      <div className="flex items-start gap-3">
        <div className="min-w-0 grow">
          <p className="leading-5 font-semibold">{content.plainTitle}</p>
          <p className="text-14 text-ink-2">
            {baseline ? t("since", { said, day: day(baseline.day) }) : said} · {day(latest.day)}
          </p>
        </div>
        <p className="shrink-0 font-serif text-22">
          {content.anchor ? (
            <span className="text-16">{latest.band ?? score(content, latest.score)}</span>
          ) : (
            score(content, latest.score)
          )}
          {content.anchor ? null : <span className="text-14 text-ink-2"> {t("of", { max: content.range.max })}</span>}
        </p>
      </div>
      {content.form === "activities" ? (
        <ul className="mt-1 text-14">
          {Object.entries(latest.parts).map(([id, value]) => (
            <li key={id} className="flex justify-between gap-3">
              <span className="text-ink-2">{texts[id] ?? id}</span>
              <span>{value}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {view.responses.length > 1 && !content.anchor ? (
        <MeasureChart className="mt-2" title={content.plainTitle} view={view} />
      ) : null}
      <p className="mt-1 text-14 text-ink-2">{content.anchor ? null : t(`better.${content.better}`)}</p>
    </li>
  );
}
