import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { useDates } from "@/components/watch/use-dates";
import { oneItemLabel } from "@/domain/outcomes/change";
import type { MeasureResponse, MeasureView } from "@/domain/outcomes/dtos";
import { MeasureChart } from "./measure-chart";
import { useChangeText } from "./use-change-text";

type MeasureSectionProps = {
  view: MeasureView;
  texts: Readonly<Record<string, string>>;
  today: string;
  onCorrect: ((response: MeasureResponse) => void) | null;
};

const tones = { improved: "good", same: "neutral", worse: "attention" } as const;

/** One measure: latest against the start in words, the course with its band, its parts, every entry. */
export function MeasureSection({ view, texts, today, onCorrect }: MeasureSectionProps) {
  const t = useTranslations("outcomes");
  const dates = useDates();
  const { score, change } = useChangeText();
  const { content, baseline, label, responses } = view;
  const latest = responses.findLast((response) => response.score !== null);
  return (
    <Section
      id={`measure-${content.key}`}
      title={content.title}
      aside={label ? <Badge tone={tones[label]}>{t(`label.${label}`)}</Badge> : null}
    >
      {latest?.score === undefined || latest.score === null ? (
        <p className="text-ink-2">{t("page.noScore")}</p>
      ) : (
        <>
          <p>
            <span className="font-serif text-28">{score(content, latest.score)}</span>
            <span className="text-ink-2">
              {" "}
              {t("page.latest", { band: latest.band ?? "none", day: dates.day(latest.day, today) })}
            </span>
          </p>
          {baseline ? (
            <p className="text-ink-2">
              {t("page.start", { score: score(content, baseline.score), day: dates.day(baseline.day, today) })}
            </p>
          ) : null}
          <p className="mt-1">{sentence(change(view))}</p>
        </>
      )}
      {responses.length > 1 && !content.anchor ? (
        <MeasureChart className="mt-3" title={content.title} view={view} />
      ) : null}
      <Parts view={view} texts={texts} />
      <details className="mt-3">
        <summary className="w-fit cursor-pointer rounded-4 font-semibold text-action">
          {t("page.entries", { count: responses.length })}
        </summary>
        <ul className="mt-2 divide-y divide-line">
          {[...responses].reverse().map((response) => (
            <li key={response.id} className="flex flex-wrap items-center gap-x-3 py-1.5">
              <span className="min-w-28">{dates.day(response.day, today)}</span>
              <span className="font-medium">
                {response.score === null ? t("page.noScore") : score(content, response.score)}
              </span>
              <span className="text-ink-2">
                {[response.band, response.recordedBy ?? t("page.byClient")].filter(Boolean).join(" · ")}
              </span>
              {onCorrect ? (
                <Button variant="text" className="ms-auto" onClick={() => onCorrect(response)}>
                  {t("page.correct")}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
        <p className="mt-2 text-14 text-ink-2">{content.about}</p>
      </details>
    </Section>
  );
}

/** Each question of a pain scale, each own activity: the first and the latest number. */
function Parts({ view, texts }: Pick<MeasureSectionProps, "view" | "texts">) {
  const t = useTranslations("outcomes");
  const { content, responses } = view;
  const latest = responses.findLast(({ parts }) => Object.keys(parts).length > 0);
  if (!latest || content.anchor) return null;
  const nameOf = (key: string) => {
    const item = content.items?.find(({ linkId }) => linkId === key);
    if (item) return item.group ? `${item.group}: ${item.text}` : item.text;
    return texts[key] ?? (content.extra?.key === key ? content.extra.label : key);
  };
  // The order in which they are asked; what is stored has none.
  const order = [...(content.items ?? []).map(({ linkId }) => linkId), ...Object.keys(texts)];
  const parts = Object.entries(latest.parts).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  return (
    <dl className="mt-3">
      {parts.map(([key, value]) => {
        const first = responses.find(({ parts }) => parts[key] !== undefined)?.parts[key] ?? value;
        const word = content.form === "activities" ? oneItemLabel(content, first, value) : "same";
        return (
          <div key={key} className="flex items-baseline gap-3 border-line border-t py-1.5">
            <dt className="min-w-0 grow text-ink-2">{nameOf(key)}</dt>
            <dd className="shrink-0">
              {first === value ? value : t("page.fromTo", { first, latest: value })}
              {word === "same" ? null : <span className="text-ink-2"> · {t(`label.${word}`)}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function sentence(parts: readonly string[]): string {
  const text = parts.join("; ");
  return text ? `${text[0]?.toLocaleUpperCase()}${text.slice(1)}.` : "";
}
