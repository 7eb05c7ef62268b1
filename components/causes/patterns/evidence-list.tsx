import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { useDates } from "@/components/watch/use-dates";
import { isOutdated } from "@/domain/assessment/compare-results";
import type { WeighedEvidence } from "@/domain/assessment/ranking-dtos";
import { dayInZone } from "@/domain/time/calendar-day";
import { useMeasure } from "../measure";
import { useConditionWords } from "./condition-words";

type EvidenceListProps = { title: string; entries: readonly WeighedEvidence[]; zone: string; today: string };

/** Findings of one kind: test, side and value, what would have counted, how far the test can be trusted. */
export function EvidenceList({ title, entries, zone, today }: EvidenceListProps) {
  const t = useTranslations("causes");
  const measure = useMeasure();
  const dates = useDates();
  const conditionWords = useConditionWords();
  if (entries.length === 0) return null;
  return (
    <div>
      <h3 className="label-12 mb-0.5">{title}</h3>
      <ul>
        {entries.map((entry) => (
          <li
            key={`${entry.testKey}/${entry.direction}/${entry.result}`}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-b py-1.5 last:border-b-0"
          >
            <span className="min-w-0">
              <span className="font-semibold">{entry.testTitle}</span>{" "}
              <span className="text-12 text-ink-2">
                {t("patterns.counts", { what: conditionWords(entry) })} · {t(`patterns.trust.${entry.reliability}`)}
              </span>
            </span>
            <span className="ms-auto text-end">
              {entry.missingSide ? (
                <span className="text-12 font-semibold text-attention">
                  {t("patterns.oneSided", { side: t(`findingSide.${entry.missingSide}`) })}
                </span>
              ) : null}
              {entry.counted.map(({ side, low, high, of }) => (
                <span key={side} className="ms-3 inline-block">
                  {side === "none" ? null : <span className="text-12 text-ink-2">{t(`findingSide.${side}`)} </span>}
                  <span className="font-serif text-16">
                    {low === high
                      ? t("patterns.countedSigns", { low, of })
                      : t("patterns.countedOpen", { low, high, of })}
                  </span>
                </span>
              ))}
              {entry.findings.map((finding) => {
                const recordedOn = dayInZone(finding.recordedAt, zone);
                const side = t(`findingSide.${finding.side}`);
                return (
                  <span
                    key={finding.findingId}
                    className={classNames("ms-3", entry.counted.length > 0 ? "block text-12" : "inline-block")}
                  >
                    {entry.counted.length > 0 ? <span className="text-ink-2">{finding.testTitle} </span> : null}
                    {side ? <span className="text-12 text-ink-2">{side} </span> : null}
                    <span className={entry.counted.length > 0 ? undefined : "font-serif text-16"}>
                      {finding.choiceLabel && finding.choice !== "positive" && finding.choice !== "negative"
                        ? finding.choiceLabel
                        : measure.result(finding, finding.unit)}
                    </span>
                    {isOutdated({ abnormal: true, recordedOn }, today) ? (
                      <span className="text-12 font-semibold text-attention">
                        {" "}
                        {t("patterns.outdated", { when: dates.day(recordedOn, today) })}
                      </span>
                    ) : null}
                  </span>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
