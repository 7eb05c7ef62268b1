"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { failureOf } from "@/components/trpc/failure";
import { LinkButton } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { KeyLine } from "@/components/ui/key-cap";
import { SeverityIcon, severityText } from "@/components/ui/severity-icon";
import { ShowMore } from "@/components/ui/show-more";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useAnnounce } from "@/components/ui/toast";
import { useKeys } from "@/components/watch/use-keys";
import type { BoardRow as Row } from "@/domain/triage/dtos";
import { urgencies } from "@/domain/triage/words";
import { BoardHead, BoardRow } from "./board-row";
import { CallDialog } from "./call-dialog";
import { PutOffDialog } from "./put-off-dialog";
import { rowAction } from "./row-action";
import { useBoard } from "./use-board";

const severities = { urgent: "urgent", attention: "attention", routine: "neutral" } as const;

/** The practitioner's day: who needs somebody and why, the most urgent first, each with its next action. */
export function Board() {
  const t = useTranslations("triage");
  const locale = useLocale();
  const router = useRouter();
  const announce = useAnnounce();
  const { list, rows, dismiss, gone, undo } = useBoard();
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [open, setOpen] = useState<{ what: "call" | "putOff"; row: Row } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ clientId }) => clientId === selectedId),
  );
  const chosen = rows[at];
  const walk = (by: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, at + by));
    setSelectedId(rows[next]?.clientId ?? null);
    box.current?.querySelectorAll("li[data-row]")[next]?.scrollIntoView({ block: "nearest" });
  };
  const ifAllowed = (act: (row: Row) => void) => (row: Row) => {
    if (row.reason.mayPutAside) act(row);
    else announce({ message: t("mustAct"), tone: "urgent" });
  };
  const deeds = {
    onCall: (row: Row) => setOpen({ what: "call", row }),
    onPutOff: ifAllowed((row) => setOpen({ what: "putOff", row })),
    onDismiss: ifAllowed(dismiss),
  };
  const first = (row: Row) => {
    const action = rowAction(row);
    if (action.call) deeds.onCall(row);
    else router.push(action.href);
  };
  const onChosen = (act: (row: Row) => void) => () => {
    if (chosen) act(chosen);
  };
  const goTo = (rest: string) => onChosen(({ clientId }) => router.push(`/practice/clients/${clientId}${rest}`));
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    Enter: onChosen(first),
    o: goTo(""),
    m: goTo("/messages"),
    c: onChosen(deeds.onCall),
    e: onChosen(deeds.onPutOff),
    x: onChosen(deeds.onDismiss),
    z: undo,
  });
  const counts = list.data?.pages.at(-1)?.counts ?? { urgent: 0, attention: 0, routine: 0, clients: 0 };
  const all = counts.urgent + counts.attention + counts.routine;
  const today = list.data?.pages[0]?.today;
  const date =
    today &&
    new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
      weekday: "long",
      day: "numeric",
      month: "long",
      timeZone: "UTC",
    }).format(new Date(`${today}T00:00:00Z`));
  return (
    <div ref={box}>
      <PageHeader
        title={<span className="inline-block first-letter:uppercase">{date ?? t("title")}</span>}
        lead={t("lead", { count: all, urgent: counts.urgent })}
        summary={t("rest", { count: Math.max(0, counts.clients - all) })}
      />
      <p role="status" className="sr-only">
        {list.data ? t("status", { count: all, urgent: counts.urgent }) : null}
      </p>
      {list.isPending ? <SkeletonRows label={t("title")} rows={6} rowClassName="h-15" /> : null}
      {list.isError && !list.data ? (
        <ErrorState onRetry={() => list.refetch()} requestId={failureOf(list.error).requestId ?? undefined} />
      ) : null}
      {rows.length > 0 ? (
        <>
          <BoardHead />
          {urgencies.map((urgency, number) => {
            const ofGroup = rows.filter(({ reason }) => reason.urgency === number);
            return ofGroup.length > 0 ? (
              <section key={urgency} aria-labelledby={`board-${urgency}`} className="mt-2 max-lg:mt-6">
                <h2
                  id={`board-${urgency}`}
                  className={classNames(
                    "flex h-9.5 items-center gap-2 border-line border-b font-[650]",
                    severityText[severities[urgency]],
                  )}
                >
                  <SeverityIcon severity={severities[urgency]} />
                  {t(`group.${urgency}`)}
                  <span className="font-normal text-ink-2">{counts[urgency]}</span>
                </h2>
                <ol>
                  {ofGroup.map((row) => (
                    <BoardRow
                      key={row.clientId}
                      row={row}
                      selected={row.clientId === chosen?.clientId}
                      onSelect={() => setSelectedId(row.clientId)}
                      {...deeds}
                    />
                  ))}
                </ol>
              </section>
            ) : null;
          })}
          <ShowMore
            hasMore={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => list.fetchNextPage()}
            shownText={t("shown", { count: rows.length })}
          />
          <div className="mt-8 max-lg:hidden">
            <KeyLine
              keys={[
                { keys: ["J", "K"], label: t("keys.walk") },
                { keys: ["↵"], label: t("keys.next") },
                { keys: ["O"], label: t("keys.open") },
                { keys: ["C"], label: t("keys.call") },
                { keys: ["E"], label: t("keys.putOff") },
                { keys: ["X"], label: t("keys.dismiss") },
                { keys: ["Z"], label: t("keys.undo") },
              ]}
            />
          </div>
        </>
      ) : null}
      {list.data && rows.length === 0 ? (
        <EmptyState
          className="mt-4"
          title={t("emptyTitle")}
          action={<LinkButton href="/practice/clients">{t("toClients")}</LinkButton>}
        >
          {t("empty")}
        </EmptyState>
      ) : null}
      {open?.what === "call" ? <CallDialog row={open.row} onClose={() => setOpen(null)} onDone={gone} /> : null}
      {open?.what === "putOff" ? <PutOffDialog row={open.row} onClose={() => setOpen(null)} onDone={gone} /> : null}
    </div>
  );
}
