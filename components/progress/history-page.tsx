"use client";

import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { OutboxNote } from "@/components/session/outbox-note";
import { useOutbox } from "@/components/session/outbox-provider";
import { useDayText } from "@/components/session/use-item-text";
import { useTrpc } from "@/components/trpc/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import { ShowMore } from "@/components/ui/show-more";
import type { HistoryItem } from "@/domain/progress/dtos";
import { oldestLogDays } from "@/domain/progress/limits";
import { CorrectSheet } from "./correct-sheet";
import { HistoryRow } from "./history-row";

/** The client's own logs by day, newest first; those of two weeks can be corrected. */
export function HistoryPage() {
  const t = useTranslations("my.history");
  const trpc = useTrpc();
  const { waiting } = useOutbox();
  const day = useDayText();
  const [correcting, setCorrecting] = useState<HistoryItem | null>(null);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(
    trpc.my.history.infiniteQueryOptions({ limit: 30 }, { getNextPageParam: (page) => page.next, initialCursor: null }),
  );
  const items = data.pages.flatMap((page) => page.items);
  const days = [...new Set(items.map((item) => item.day))];
  // A correction that waits to be sent stands in for what it corrects.
  const corrected = new Set(waiting.flatMap((entry) => (entry.kind === "correction" ? entry.input.correctsId : [])));
  return (
    <>
      <header className="px-5 pt-4">
        <h1 className="title-28">{t("title")}</h1>
        <p className="text-14 text-ink-2">{t("lead", { days: oldestLogDays })}</p>
      </header>
      <OutboxNote />
      <div className="px-5 pt-2 pb-6">
        {items.length === 0 ? <EmptyState title={t("emptyTitle")}>{t("emptyBody")}</EmptyState> : null}
        {days.map((shown) => (
          <section key={shown} aria-label={day(shown, "weekday")} className="pt-4">
            <h2 className="title-18">{day(shown, "weekday")}</h2>
            <ul className="divide-y divide-line/70">
              {items
                .filter((item) => item.day === shown)
                .map((item) => (
                  <HistoryRow
                    key={item.id}
                    item={item}
                    isWaiting={corrected.has(item.id)}
                    onCorrect={() => setCorrecting(item)}
                  />
                ))}
            </ul>
          </section>
        ))}
        {items.length > 0 ? (
          <ShowMore
            size={48}
            hasMore={hasNextPage}
            busy={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
            shownText={t("shown", { count: items.length })}
          />
        ) : null}
      </div>
      {correcting ? <CorrectSheet key={correcting.id} item={correcting} onClose={() => setCorrecting(null)} /> : null}
    </>
  );
}
