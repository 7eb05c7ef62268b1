"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTrpc } from "@/components/trpc/trpc";
import { Banner } from "@/components/ui/banner";
import { Section } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { SeverityIcon } from "@/components/ui/severity-icon";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useDates } from "@/components/watch/use-dates";
import type { FollowUp } from "@/domain/progress/follow-dtos";
import { LineFactsTable } from "./line-facts-table";
import { OfferRow } from "./offer-row";
import { ReadinessList } from "./readiness-list";
import { useFollowWords } from "./use-follow-words";

/** How the plan is followed, and what the rules would change: the practitioner decides, line by line. */
export function FollowSection({ clientId }: { clientId: string }) {
  const t = useTranslations("clients.follow");
  const trpc = useTrpc();
  const query = useQuery(trpc.progress.followUp.queryOptions({ clientId }));
  const follow = query.data;
  if (query.isError)
    return (
      <Section id="follow-title" title={t("title")}>
        <ErrorState onRetry={() => query.refetch()} />
      </Section>
    );
  if (!follow)
    return (
      <Section id="follow-title" title={t("title")}>
        <SkeletonRows label={t("title")} rows={3} rowClassName="h-14" />
      </Section>
    );
  if (follow.publishedNumber === null) return null;
  const offered = follow.lines.filter(({ offer }) => offer !== null);
  return (
    <Section
      id="follow-title"
      title={t("title")}
      note={follow.decisionSupport ? t("offers", { count: offered.length }) : t("supportOff")}
    >
      <div className="flex flex-col gap-4">
        <Signals clientId={clientId} follow={follow} />
        {offered.length > 0 ? (
          <ul>
            {offered.map((line) =>
              line.offer ? (
                <OfferRow key={line.lineId} clientId={clientId} follow={follow} line={line} offer={line.offer} />
              ) : null,
            )}
          </ul>
        ) : null}
        <Details title={t("factsTitle")} open={!follow.decisionSupport}>
          <LineFactsTable follow={follow} />
        </Details>
        {follow.readiness ? (
          <Details title={follow.readiness.ready ? t("ready") : t("notReady")}>
            <ReadinessList readiness={follow.readiness} />
          </Details>
        ) : null}
      </div>
    </Section>
  );
}

function Details({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="border-line border-t pt-2">
      <summary className="min-h-9 cursor-pointer rounded-4 py-1 text-14 font-semibold">{title}</summary>
      <div className="pt-1">{children}</div>
    </details>
  );
}

/** What stands out before any proposal: a flare, a review that is due, red and amber logs, the phase of today. */
function Signals({ clientId, follow }: { clientId: string; follow: FollowUp }) {
  const t = useTranslations("clients.follow");
  const dates = useDates();
  const words = useFollowWords();
  const { flare, review, lights, phase, today } = follow;
  return (
    <>
      {flare ? (
        <Banner tone="attention" title={t("flare", { since: dates.near(flare.since, today) })}>
          {t("flareBody", {
            until: dates.day(flare.until, today),
            percent: flare.walkPercent,
            count: follow.flares14d,
          })}
        </Banner>
      ) : null}
      {review.length > 0 ? (
        <Banner
          tone="attention"
          title={t("review")}
          actions={
            <Link href={`/practice/clients/${clientId}/plan`} className="px-2 font-semibold text-action">
              {t("openPlan")}
            </Link>
          }
        >
          {review.map((reason) => (
            <span key={reason.rule} className="block">
              {reason.title} ({reason.rule}): {words.factsText(reason)}
            </span>
          ))}
        </Banner>
      ) : null}
      <p className="text-14">
        <span className="font-semibold">{t(`phase.${phase.now}`)}</span>
        {phase.because.length > 0 ? (
          <span className="text-ink-2">
            {" "}
            · {phase.because.map((reason) => `${reason.title} (${reason.rule})`).join("; ")}
          </span>
        ) : null}
        {phase.mayStartActive && follow.decisionSupport ? <span className="block">{t("mayStartActive")}</span> : null}
      </p>
      {lights.length > 0 ? (
        <ul className="flex flex-col gap-1.5 text-14">
          {byDay(lights)
            .slice(0, 5)
            .map(({ key, log, titles }) => (
              <li key={key} className="flex items-start gap-2">
                <span className="mt-0.5">
                  <SeverityIcon severity={log.light === "red" ? "urgent" : "attention"} size={16} />
                </span>
                <span>
                  <span className="font-semibold">
                    {t(`light.${log.light}`)}, {dates.near(log.day, today)}
                  </span>
                  : {titles.join(", ")}
                  <span className="block text-ink-2">
                    {log.because.map((reason) => `${words.factsText(reason)} (${reason.rule})`).join("; ")}
                  </span>
                </span>
              </li>
            ))}
        </ul>
      ) : null}
    </>
  );
}

type Light = FollowUp["lights"][number];

/** Logs of one day with the same light for the same reasons stand together: one evening, not five alarms. */
function byDay(lights: readonly Light[]): { key: string; log: Light; titles: string[] }[] {
  const groups = new Map<string, { key: string; log: Light; titles: string[] }>();
  for (const log of lights) {
    const key = `${log.day} ${log.light} ${JSON.stringify(log.because)}`;
    const known = groups.get(key);
    if (known) known.titles.push(log.title);
    else groups.set(key, { key, log, titles: [log.title] });
  }
  return [...groups.values()];
}
