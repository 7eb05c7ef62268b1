"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/card";
import type { Severity } from "@/components/ui/severity-icon";
import { useDates } from "@/components/watch/use-dates";
import type { FlagView, Screen } from "@/domain/assessment/screen-dtos";
import type { ActionLevel } from "@/domain/assessment/words";
import { tellingAnswers, useScreenWords } from "./screen-words";

const tones: Record<ActionLevel, Severity> = { E: "urgent", S: "urgent", U: "attention", C: "neutral" };

type ScreenHistoryProps = { screens: readonly Screen[]; flags: readonly FlagView[]; zone: string };

/** Every list asked so far, newest first, with what was said. */
export function ScreenHistory({ screens, flags, zone }: ScreenHistoryProps) {
  const t = useTranslations("screens");
  const words = useScreenWords(flags);
  const dates = useDates();
  return (
    <Section id="history-title" title={t("history.title")}>
      {screens.length === 0 ? <p className="text-ink-2">{t("history.none")}</p> : null}
      <ol>
        {screens.map((screen) => (
          <li key={screen.id} className="border-line border-b py-2">
            <details>
              <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 rounded-4 py-1">
                <span className="font-semibold">
                  {dates.dayOf(screen.answeredAt, zone)}, {dates.time(screen.answeredAt, zone)}
                </span>
                <Badge tone={screen.level ? tones[screen.level] : "good"}>{t(`level.${screen.level ?? "none"}`)}</Badge>
                <span className="text-ink-2">
                  {[
                    t(`kind.${screen.kind}`),
                    screen.answeredBy ? t("history.by", { name: screen.answeredBy }) : null,
                    screen.raised.length > 0 ? t("history.raised", { count: screen.raised.length }) : null,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </summary>
              <div className="pt-1 pb-2 ps-5">
                {screen.clearance ? (
                  <p className="mb-2">
                    {t("clear.by", {
                      when: dates.dayOf(screen.clearance.contactedAt, zone),
                      name: screen.clearance.recordedBy ?? "",
                      contacted: screen.clearance.contacted,
                    })}{" "}
                    {screen.clearance.outcome}
                  </p>
                ) : null}
                <ul className="flex list-disc flex-col gap-1 ps-5 text-ink-2">
                  {screen.raised.map(({ item, reason }) => (
                    <li key={item} className="text-ink">
                      {reason}
                    </li>
                  ))}
                  {tellingAnswers(screen).map(({ item, answer, note, version }) => (
                    <li key={item}>
                      {words.question(item)} <span className="font-semibold">{words.answer(item, answer)}</span>
                      {note ? ` (${note})` : null}
                      {version && version > 1 ? (
                        <span className="text-14"> · {t("history.version", { version })}</span>
                      ) : null}
                    </li>
                  ))}
                </ul>
                {screen.noted.length > 0 ? (
                  <p className="mt-2">
                    {t("yellowTitle")}: {screen.noted.join(", ")}
                  </p>
                ) : null}
              </div>
            </details>
          </li>
        ))}
      </ol>
    </Section>
  );
}
