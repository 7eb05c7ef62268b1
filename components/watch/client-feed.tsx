"use client";

import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useTrpc } from "@/components/trpc/trpc";
import { Badge, SideChip } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import type { FeedEntry } from "@/domain/progress/watch-dtos";
import { useDates } from "./use-dates";
import { useRefreshClient } from "./use-refresh-client";

type ClientFeedProps = { clientId: string; zone: string; today: string };

/** What comes in from the client, newest first; asked again every ten seconds while the page is in front. */
export function ClientFeed({ clientId, zone, today }: ClientFeedProps) {
  const t = useTranslations("clients");
  const trpc = useTrpc();
  const dates = useDates();
  const refresh = useRefreshClient();
  const feed = useSuspenseInfiniteQuery({
    ...trpc.progress.feed.infiniteQueryOptions({ clientId }, { getNextPageParam: (page) => page.next }),
    refetchInterval: 10_000,
  });
  const entries = feed.data.pages.flatMap((page) => page.items);
  const newest = entries[0] ? keyOf(entries[0]) : null;
  const known = useRef(newest);
  useEffect(() => {
    // Something came in: curve, steps and head are older than the feed now.
    if (known.current !== newest) refresh();
    known.current = newest;
  }, [newest, refresh]);
  return (
    <Section id="feed-title" title={t("page.feed")} note={<span className="text-12">{t("page.feedLive")}</span>}>
      {entries.length === 0 ? (
        <div>
          <p className="font-semibold">{t("page.feedEmptyTitle")}</p>
          <p className="text-ink-2">{t("page.feedEmptyBody")}</p>
        </div>
      ) : (
        <ol className="flex flex-col gap-3">
          {byDay(entries).map(([day, ofDay]) => (
            <li key={day}>
              <h3 className="text-12 font-semibold text-ink-2">{dates.near(day, today)}</h3>
              <ol className="relative">
                <span aria-hidden="true" className="absolute inset-y-2 start-[54px] border-line border-s" />
                {ofDay.map((entry) => (
                  <Entry key={keyOf(entry)} entry={entry} zone={zone} />
                ))}
              </ol>
            </li>
          ))}
        </ol>
      )}
      {feed.hasNextPage ? (
        <Button className="mt-3" busy={feed.isFetchingNextPage} onClick={() => feed.fetchNextPage()}>
          {t("page.feedMore")}
        </Button>
      ) : null}
    </Section>
  );
}

/** A plan's versions share their plan's id. */
const keyOf = (entry: FeedEntry) => (entry.kind === "version" ? `${entry.id}/${entry.number}` : entry.id);

/** By the client's day, the latest first, so that a date stands once: what was sent late joins the day it is about. */
function byDay(entries: readonly FeedEntry[]): [day: string, entries: FeedEntry[]][] {
  const days = new Map<string, FeedEntry[]>();
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  for (const ofDay of days.values()) ofDay.sort((one, two) => two.at.getTime() - one.at.getTime());
  return [...days].sort(([one], [two]) => two.localeCompare(one));
}

type EntryProps = { entry: FeedEntry; zone: string };

function Entry({ entry, zone }: EntryProps) {
  const dates = useDates();
  const isLoud =
    entry.kind === "flare" ||
    (entry.kind === "message" && entry.urgent) ||
    (entry.kind === "log" && entry.outcome === "too_painful");
  return (
    <li className="relative grid min-h-7 grid-cols-[44px_20px_minmax(0,1fr)] py-1">
      <span className="text-12 leading-5 text-ink-3">{dates.time(entry.at, zone)}</span>
      <span className="grid h-5 place-items-center">
        <span aria-hidden="true" className={classNames("size-[7px] rounded-full", isLoud ? "bg-urgent" : "bg-ink-3")} />
      </span>
      <span className="min-w-0 ps-1">
        <Words entry={entry} />
      </span>
    </li>
  );
}

function Words({ entry }: { entry: FeedEntry }) {
  const t = useTranslations("clients.feed");
  const causes = useTranslations("causes.status");
  const dates = useDates();
  switch (entry.kind) {
    case "flare":
      return <strong>{t("flare", { until: dates.day(entry.until) })}</strong>;
    case "message":
      return (
        <>
          <strong className={entry.urgent ? "text-urgent" : undefined}>
            {t(entry.urgent ? "messageUrgent" : entry.photo ? "messagePhoto" : "message")}
          </strong>
          {entry.text ? <span className="block font-serif text-16 break-words">“{entry.text}”</span> : null}
        </>
      );
    case "pain":
      return <>{t("rated", { score: entry.score })}</>;
    case "version":
      return (
        <>
          <strong>{t("version", { number: entry.number })}</strong>
          {entry.note ? <span className="block text-12 text-ink-2">{entry.note}</span> : null}
        </>
      );
    case "cause":
      return <>{t("cause", { title: entry.title, status: causes(entry.to).toLowerCase() })}</>;
    case "relief":
      return (
        <>
          {t("relief", { title: entry.title })}
          <span className="block text-12 text-ink-2">
            {entry.painAfter === null
              ? t("reliefBefore", { before: entry.painBefore })
              : t("reliefPain", { before: entry.painBefore, after: entry.painAfter })}
          </span>
        </>
      );
    case "log": {
      const facts = [
        entry.instead ? t("inPlaceOf", { title: entry.title }) : null,
        entry.reason ? t(`reason.${entry.reason}`) : null,
        entry.pain === null ? null : t("pain", { score: entry.pain }),
        entry.effort === null ? null : t("effort", { score: entry.effort }),
        ...entry.signs.map((sign) => t(`sign.${sign}`)),
        entry.clockAhead ? t("clockAhead") : null,
      ].filter(Boolean);
      return (
        <>
          <span
            className={classNames(
              entry.outcome === "too_painful" && "font-semibold text-urgent",
              entry.corrected && "text-ink-3 line-through",
            )}
          >
            {t("log", { outcome: entry.outcome, title: entry.instead ?? entry.title })}
          </span>{" "}
          {entry.side === "none" ? null : <SideChip side={entry.side} look="desk-small" />}{" "}
          {entry.corrects ? <Badge tone="change">{t("corrects")}</Badge> : null}
          {entry.corrected ? <Badge>{t("corrected")}</Badge> : null}
          {facts.length > 0 ? <span className="block text-12 text-ink-2">{facts.join(" · ")}</span> : null}
          {entry.comment ? <span className="block font-serif text-16">“{entry.comment}”</span> : null}
        </>
      );
    }
  }
}
