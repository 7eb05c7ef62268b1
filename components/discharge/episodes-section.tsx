"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTrpc } from "@/components/trpc/trpc";
import { Section } from "@/components/ui/card";
import { useDates } from "@/components/watch/use-dates";
import type { Episode } from "@/domain/discharge/dtos";
import { stepsDone } from "@/domain/discharge/four-of-four";

/** A client's times in care, the newest first, each with how it ended. Nothing while the first one runs untouched. */
export function EpisodesSection({ clientId, today }: { clientId: string; today: string }) {
  const t = useTranslations("clients.discharge");
  const trpc = useTrpc();
  const { data } = useQuery(trpc.discharge.episodes.queryOptions({ clientId }));
  if (!data || data.items.length === 0) return null;
  return (
    <Section id="episodes-title" title={t("episodes")}>
      <ol>
        {data.items.map((episode) => (
          <EpisodeRow key={episode.number} episode={episode} today={today} />
        ))}
      </ol>
    </Section>
  );
}

function EpisodeRow({ episode, today }: { episode: Episode; today: string }) {
  const t = useTranslations("clients.discharge");
  const dates = useDates();
  const { number, startedOn, endedOn, why, discharges } = episode;
  const from = dates.day(startedOn, today);
  const said = ({ reason, steps, planAfter }: Episode["discharges"][number]) =>
    [
      t(`reason.${reason}`),
      reason === "four_of_four" ? null : t("stepsThen", { count: stepsDone(Object.values(steps)) }),
      t(`planAfter.${planAfter}`),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <li className="border-line border-b py-2.5 last:border-b-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{t("episode", { number })}</span>
        <span className="text-12 text-ink-2">
          {endedOn ? t("span", { from, to: dates.day(endedOn, today) }) : t("since", { from })}
        </span>
      </p>
      {why ? <p>{why}</p> : null}
      {discharges.map((made) => (
        <p key={made.id} className="text-14 text-ink-2">
          {made.takenBackAt ? t("takenBack", { day: dates.day(made.on, today) }) : said(made)}
          {made.why ? <span className="block text-ink">{made.why}</span> : null}
          {made.note && !made.takenBackAt ? (
            <span className="block">{t("toClientNote", { note: made.note })}</span>
          ) : null}
        </p>
      ))}
    </li>
  );
}
